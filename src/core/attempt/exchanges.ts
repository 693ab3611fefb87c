import type { ActivityView, SpokenLine } from "../activity.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { World } from "../world.ts";
import type { ActivityEvent } from "./log.ts";
import { project } from "./project.ts";
import type { AttemptState } from "./state.ts";

/** One decision that counts, with what was on the table before it and what was heard after it. */
export interface Exchange {
  readonly seq: number;
  /** Which visit to a scene it belongs to; a scene that is entered again is another visit. */
  readonly visit: number;
  readonly sceneId: string;
  readonly place: string;
  readonly event: ActivityEvent;
  /** What the trainee faced. */
  readonly faced: ActivityView;
  /** Line id of what was said; undefined for a move that says nothing. */
  readonly said: string | undefined;
  readonly heard: readonly SpokenLine[];
  /** The worlds that the texts before and after the decision are worded in. */
  readonly before: World;
  readonly after: World;
  /** The scene stood in after it; null once the case has ended. */
  readonly leadsTo: string | null;
}

const known = new WeakMap<AttemptState, readonly Exchange[]>();

/** Every decision of an attempt that counts, in order. Remembered per state, so that each step adds only its own. */
export function exchanges(compiled: CompiledCase, state: AttemptState): readonly Exchange[] {
  // From the nearest remembered state forward: no recursion, however long the attempt.
  const todo: AttemptState[] = [];
  let at: AttemptState | null = state;
  while (at !== null && !known.has(at)) {
    todo.push(at);
    at = at.previous;
  }
  let found: readonly Exchange[] = at === null ? [] : (known.get(at) ?? []);
  for (const next of todo.reverse()) {
    const exchange = latest(compiled, next);
    if (exchange !== null) found = [...found, exchange];
    known.set(next, found);
  }
  return found;
}

/** The decision that led from `state.previous` here, or null where none did. */
function latest(compiled: CompiledCase, state: AttemptState): Exchange | null {
  const { previous } = state;
  if (previous === null || decisions(previous) === decisions(state)) return null;
  const index = previous.visits.length - 1;
  const visit = state.visits[index];
  const step = visit?.steps.at(-1);
  const scene = compiled.scenes.get(visit?.sceneId ?? "");
  const faced = project(compiled, previous, "trainee").activity;
  if (visit === undefined || step === undefined || faced === null) return null;
  return {
    seq: step.seq,
    visit: index,
    sceneId: visit.sceneId,
    place: step.place,
    event: step.event,
    faced,
    said: scene?.rules.said(scene.scene.activity, scene.context, step),
    heard: state.heard,
    before: step.before,
    after: step.after,
    leadsTo: state.ending === null ? state.sceneId : null,
  };
}

const decisions = (state: AttemptState): number => state.visits.reduce((sum, visit) => sum + visit.steps.length, 0);

/** The seq of the latest decision that counts; 0 before the first. */
export function latestDecision(state: AttemptState): number {
  for (const { steps } of [...state.visits].reverse()) {
    const last = steps.at(-1);
    if (last !== undefined) return last.seq;
  }
  return 0;
}

/** The seq to rewind to in order to take back the latest decision that counts; null where there is none. */
export function beforeLatestDecision(state: AttemptState): number | null {
  const moment = latestDecision(state);
  if (moment === 0) return null;
  let at: AttemptState | null = state;
  while (at !== null && latestDecision(at) === moment) at = at.previous;
  return at?.cursor ?? null;
}
