import { activities } from "../../activities/index.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Progress, Solution } from "../../core/solver/solution.ts";
import { solving } from "../../core/solver/solve.ts";
import { createEngine } from "../../engine.ts";
import type { Scale } from "./protocol.ts";

const engine = createEngine(activities);

/** Milliseconds of work between two looks at what else is to be done. */
const SLICE = 24;

export interface Slices {
  onProgress(progress: Progress): void;
  /** Asked between two slices. */
  cancelled(): boolean;
  /** Lets messages, frames and key presses through. */
  breathe(): Promise<void>;
}

/**
 * Solves a case slice by slice: in a worker, so that it hears of a cancellation, or on the main thread where there is
 * no worker, so that the page stays alive.
 *
 * @returns undefined if it was cancelled
 */
export async function solveInSlices(frame: CaseFrame, slices: Slices): Promise<Solution | undefined> {
  // Estimates of what typical trainees do are for authors; a debrief shows none.
  const steps = solving(engine.compile(frame), { now: () => performance.now(), walks: 1 });
  let until = performance.now() + SLICE;
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    slices.onProgress(value);
    await slices.breathe();
    if (slices.cancelled()) return undefined;
    until = performance.now() + SLICE;
  }
}

export const scaleOf = ({ range, expectedBest, upTo, chance, complete }: Solution): Scale => ({
  range,
  expectedBest,
  upTo,
  chance,
  complete,
});
