import { advance, start } from "../../core/attempt/advance.ts";
import type { ActivityEvent, AttemptHeader, LogEntry } from "../../core/attempt/log.ts";
import { project } from "../../core/attempt/project.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { evidence, totalPoints } from "../../core/scoring/points.ts";

/** One answer, the first that an attempt gave at a beat: what was taken back is what somebody thought first. */
export interface Answer {
  /** Scene and beat, joined by a slash. */
  readonly beat: string;
  /** The choice's id. */
  readonly choice: string;
  /** Ids of what lay on the table. */
  readonly faced: readonly string[];
  /** Weighted points that it earned at once, and the most that anything on the table would have. */
  readonly points: number;
  readonly most: number;
  /** From the entry before to this one; null where the log does not tell. */
  readonly seconds: number | null;
}

/** What is counted of one attempt. */
export interface Observation {
  readonly answers: readonly Answer[];
  /** Beats, and scenes without beats, that it came through, in order, each once. */
  readonly through: readonly string[];
  readonly ending: string | null;
  /** Weighted total of what counts in the end; null for an attempt that did not come to one. */
  readonly score: number | null;
  /** An entry was not taken by the rules: what came before it is counted. */
  readonly broken: boolean;
}

interface Log {
  readonly header: AttemptHeader;
  readonly startedAt: number;
  readonly entries: readonly LogEntry[];
}

/** Replays an attempt and notes what is counted. Never throws for what a log may hold. */
export function observe(compiled: CompiledCase, { header, startedAt, entries }: Log): Observation {
  let state = start(compiled, header);
  const through = new Set([placeOf(compiled, state)]);
  const answers = new Map<string, Answer>();
  let before = startedAt;
  let broken = false;
  for (const { event, at, by } of entries) {
    const next = advance(compiled, state, event);
    if (!next.ok) {
      broken = true;
      break;
    }
    const answer = answerTo(compiled, state, next.state);
    if (answer !== null && by === "trainee" && !answers.has(answer.beat)) {
      answers.set(answer.beat, { ...answer, seconds: at >= before ? (at - before) / 1000 : null });
    }
    before = at;
    state = next.state;
    if (state.activity !== null) through.add(placeOf(compiled, state));
  }
  return {
    answers: [...answers.values()],
    through: [...through],
    ending: state.ending,
    score: state.ending === null ? null : totalPoints(compiled, evidence(compiled, state)).weighted,
    broken,
  };
}

/** A beat, or a scene whose moves are not listed. */
function placeOf({ scenes }: CompiledCase, { sceneId, activity }: AttemptState): string {
  const scene = scenes.get(sceneId);
  const graph = scene?.rules.graph?.(scene.scene.activity, scene.context);
  return graph === undefined || activity === null ? sceneId : `${sceneId}/${String(activity.value)}`;
}

/** The decision between two states; null where none was made by name. */
function answerTo(compiled: CompiledCase, before: AttemptState, after: AttemptState): Omit<Answer, "seconds"> | null {
  const step = after.previous === before ? after.visits[before.visits.length - 1]?.steps.at(-1) : undefined;
  const scene = compiled.scenes.get(before.sceneId);
  if (step === undefined || scene === undefined || step.seq !== after.cursor) return null;
  const { rules, context } = scene;
  const config = scene.scene.activity;
  const choice = rules.decided(config, step.place, step.event);
  if (choice === null) return null;
  const faced = project(compiled, before, "trainee").activity?.choices.map(({ id }) => id) ?? [];
  const worth = (id: string): number =>
    totalPoints(compiled, [...rules.score(config, context, [{ ...step, event: chosen(id) }])]).weighted;
  const points = worth(choice);
  return {
    beat: `${before.sceneId}/${step.place}`,
    choice,
    faced,
    points,
    most: Math.max(points, ...faced.map(worth)),
  };
}

const chosen = (choice: string): ActivityEvent => ({ type: "choose", choice });
