import type { SpokenLine } from "../../core/activity.ts";
import type { ActivityEvent } from "../../core/attempt/log.ts";
import { project } from "../../core/attempt/project.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import type { World } from "../../core/world.ts";

/** One thing that could be said at a decision. */
export interface Option {
  /** Path of the choice. */
  readonly choice: string;
  readonly id: string;
  readonly event: ActivityEvent;
  /** Line ids. */
  readonly say: string;
  readonly short: string;
}

/** The moment of a decision: what one faced before it, and the states around it. */
export interface Situation {
  readonly before: AttemptState;
  readonly after: AttemptState;
  /** What led here: what was heard last, and the lines of the place. */
  readonly lines: readonly SpokenLine[];
  readonly options: readonly Option[];
  readonly world: World;
}

/** The state after each event that counts, by its seq. */
export function statesBySeq(state: AttemptState): ReadonlyMap<number, AttemptState> {
  const states = new Map<number, AttemptState>();
  for (let at: AttemptState | null = state; at !== null; at = at.previous) states.set(at.cursor, at);
  return states;
}

export function situationOf(
  compiled: CompiledCase,
  states: ReadonlyMap<number, AttemptState>,
  decision: DecisionReview,
): Situation | null {
  const after = states.get(decision.seq);
  const before = after?.previous;
  if (after === undefined || before === null || before === undefined) return null;
  return { before, after, ...facedIn(compiled, before) };
}

/** What a trainee faces in a state. */
export function facedIn(compiled: CompiledCase, state: AttemptState): Omit<Situation, "before" | "after"> {
  const scene = compiled.scenes.get(state.sceneId);
  const view = project(compiled, state, "trainee").activity;
  if (scene === undefined || view === null || state.activity === null) {
    return { lines: [], options: [], world: state.world };
  }
  const config = scene.scene.activity;
  const prefix = `${state.sceneId}/${view.place}/`;
  const options = scene.rules.choices(config, scene.context, state.activity).flatMap((event): Option[] => {
    const id = scene.rules.decided(config, view.place, event);
    const shown = view.choices.find((choice) => choice.id === id);
    if (id === null || shown === undefined) return [];
    return [{ choice: prefix + id, id, event: event as ActivityEvent, say: shown.say, short: shown.short }];
  });
  // Where one stays in a scene, what was heard last is part of the question.
  return { lines: view.lines.length > 0 ? view.lines : state.heard, options, world: state.world };
}

/** The last thing that somebody in the room said before the decision. */
export const lastSaid = (lines: readonly SpokenLine[]): SpokenLine | undefined =>
  lines.findLast(({ by }) => by !== "you" && by !== "narrator") ?? lines.at(-1);
