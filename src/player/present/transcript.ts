import type { SpokenLine } from "../../core/activity.ts";
import { type Exchange, exchanges } from "../../core/attempt/exchanges.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { World } from "../../core/world.ts";
import type { Moment } from "./moment.ts";

/** One line of the conversation as it stands in the history. */
export type Entry =
  | { readonly kind: "scene"; readonly key: string; readonly sceneId: string }
  | { readonly kind: "ending"; readonly key: string; readonly ending: string }
  | {
      readonly kind: "line";
      readonly key: string;
      /** Line id of the text. */
      readonly text: string;
      /** `you`, `narrator`, or an id of the cast. */
      readonly by: string;
      readonly world: World;
    };

/** Everything up to and including the trainee's latest decision; the moment that follows it is not part of it. */
export function transcript(compiled: CompiledCase, state: AttemptState): Entry[] {
  const all = exchanges(compiled, state);
  const latest = all.at(-1);
  let visit = -1;
  let moment = 0;
  return all.flatMap((exchange) => {
    const opens: Entry[] =
      exchange.visit === visit ? [] : [{ kind: "scene", key: `scene-${exchange.visit}`, sceneId: exchange.sceneId }];
    visit = exchange.visit;
    const spoken = spokenIn(exchange, moment, exchange !== latest);
    moment = exchange.seq;
    return [...opens, ...spoken];
  });
}

function spokenIn(exchange: Exchange, moment: number, answered: boolean): Entry[] {
  const { seq, faced, said, heard, before, after } = exchange;
  const you: Entry[] =
    said === undefined ? [] : [{ kind: "line", key: `${seq}/you`, text: said, by: "you", world: before }];
  const answer = answered ? heard.map((line) => entryOf(line, seq, after)) : [];
  return [...faced.lines.map((line) => entryOf(line, moment, before)), ...you, ...answer];
}

/** Keys stay with a line when its moment passes, or a screen reader would be told all of it again. */
const entryOf = ({ id, by }: SpokenLine, moment: number, world: World): Entry => ({
  kind: "line",
  key: `${moment}/${id}`,
  text: id,
  by,
  world,
});

/** The moment's own lines, which follow the transcript. `position` is the step each belongs to. */
export function momentEntries(moment: Moment, state: AttemptState): { entry: Entry; position: number }[] {
  const found: { entry: Entry; position: number }[] = [];
  for (const [position, step] of moment.steps.entries()) {
    if (step.kind === "scene") {
      const key = `scene-${state.visits.length - 1}`;
      found.push({ entry: { kind: "scene", key, sceneId: step.sceneId }, position });
    } else if (step.kind === "line") {
      found.push({ entry: entryOf(step.line, moment.seq, step.world), position });
    } else if (step.kind === "ending") {
      found.push({ entry: { kind: "ending", key: "ending", ending: step.ending }, position });
    }
  }
  return found;
}

/** Whose face is seen at a step: who speaks, or who spoke last before a stage direction, or who speaks next. */
export interface Seen {
  readonly by: string;
  readonly mood: SpokenLine["mood"];
}

export function seenAt(compiled: CompiledCase, state: AttemptState, moment: Moment, position: number): Seen | null {
  const isPerson = (by: string): boolean => compiled.case.cast.some(({ id }) => id === by);
  const lines = moment.steps.map((step) => (step.kind === "line" && isPerson(step.line.by) ? step.line : null));
  const at = Math.min(position, moment.steps.length - 1);
  const current = moment.steps[at];
  if (current?.kind === "ending") {
    const ending = compiled.case.endings.find(({ id }) => id === current.ending);
    if (ending?.by !== undefined) return { by: ending.by, mood: ending.mood ?? "calm" };
  }
  const opensScene = moment.steps.findLastIndex((step, i) => i <= at && step.kind === "scene");
  const behind = lines.slice(Math.max(0, opensScene), at + 1).findLast((line) => line !== null);
  if (behind) return behind;
  // Nobody has spoken in this scene yet: whoever will is already in the room.
  const ahead = opensScene === -1 ? undefined : lines.slice(opensScene).find((line) => line !== null);
  if (ahead) return { by: ahead.by, mood: opensScene === at ? "calm" : ahead.mood };
  const all = exchanges(compiled, state);
  // The answer to the latest decision is this moment's own: a face must not run ahead of its words.
  const earlier = all
    .flatMap(({ faced, heard }, i) => (i === all.length - 1 ? faced.lines : [...faced.lines, ...heard]))
    .findLast(({ by }) => isPerson(by));
  if (earlier) return earlier;
  const first = compiled.case.cast[0];
  return first === undefined ? null : { by: first.id, mood: "calm" };
}

/** The options of the latest decision, while its answer is heard. */
export const facedBefore = (compiled: CompiledCase, state: AttemptState): Exchange | null =>
  exchanges(compiled, state).at(-1) ?? null;
