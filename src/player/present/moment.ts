import type { SpokenLine } from "../../core/activity.ts";
import { latestDecision } from "../../core/attempt/exchanges.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { World } from "../../core/world.ts";
import type { Engine } from "../../engine.ts";

/** One thing shown at a time. A trainee goes from each to the next. */
export type Step =
  | { readonly kind: "line"; readonly line: SpokenLine; readonly world: World }
  /** Where and when a new scene plays. */
  | { readonly kind: "scene"; readonly sceneId: string }
  /** Guided mode: why the decision was right or wrong. */
  | { readonly kind: "coaching"; readonly seq: number }
  /** Practice mode: every decision of the scene that has just ended. */
  | { readonly kind: "summary"; readonly visit: number }
  | { readonly kind: "ending"; readonly ending: string };

/** What follows one decision, up to the next: the answer first, then coaching, then what comes next. */
export interface Moment {
  /** The seq of the decision that led here; 0 at the start. */
  readonly seq: number;
  readonly steps: readonly Step[];
  /** The step that is shown first: the first beat is there at once, without an advance. */
  readonly opening: number;
  readonly sayFirst: boolean;
}

export function momentOf(engine: Engine, compiled: CompiledCase, state: AttemptState): Moment {
  const seq = latestDecision(state);
  const view = engine.project(compiled, state, "trainee");
  const lines = (view.activity?.lines ?? []).map((line): Step => ({ kind: "line", line, world: state.world }));
  const sayFirst = view.activity?.sayFirst ?? false;
  const here: Step = { kind: "scene", sceneId: state.sceneId };
  if (seq === 0) return { seq, steps: [here, ...lines], opening: lines.length, sayFirst };

  const left = state.ending !== null || state.visits.at(-1)?.steps.length === 0;
  const steps: Step[] = state.heard.map((line) => ({ kind: "line", line, world: state.world }));
  if (state.header.mode === "guided" && engine.evidence(compiled, state).some((found) => found.seq === seq)) {
    steps.push({ kind: "coaching", seq });
  }
  if (state.header.mode === "practice" && left) {
    steps.push({ kind: "summary", visit: state.visits.length - (state.ending === null ? 2 : 1) });
  }
  if (state.ending !== null)
    return { seq, steps: [...steps, { kind: "ending", ending: state.ending }], opening: 0, sayFirst };
  if (left) steps.push(here);
  return { seq, steps: [...steps, ...lines], opening: 0, sayFirst };
}

/** Whether everything has been shown, so that it is the trainee's turn. A card has to be put away first. */
export function isThrough({ steps }: Moment, position: number): boolean {
  const last = steps.length - 1;
  if (position > last) return true;
  return position === last && steps[last]?.kind === "line";
}

/** Where to stand when a moment is first shown: past what was read before, never past a card. */
export function openingPosition(moment: Moment, isRead: (lineId: string) => boolean): number {
  let position = moment.opening;
  for (;;) {
    const step = moment.steps[position];
    if (step?.kind !== "line" || !isRead(step.line.id) || isThrough(moment, position)) return position;
    position += 1;
  }
}

/** The next card, or the last line: where skipping ends. */
export function skipPosition(moment: Moment, position: number): number {
  const next = moment.steps.findIndex((step, i) => i > position && step.kind !== "line");
  return next === -1 ? endPosition(moment) : next;
}

/** Everything shown, as after a step back: it has all been read. */
export function endPosition({ steps }: Moment): number {
  const last = steps.length - 1;
  return steps[last]?.kind === "line" || steps[last]?.kind === "ending" ? last : steps.length;
}
