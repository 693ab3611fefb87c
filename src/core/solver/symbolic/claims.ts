import { FALSE, OutOfBudget, TRUE } from "../diagram.ts";
import { estimate, uniform } from "../estimate.ts";
import type { Model } from "../model.ts";
import type { OpenClaims } from "../open-claims.ts";
import { Random } from "../seeded.ts";
import type { Estimate, Possibility } from "../solution.ts";
import type { Move } from "../tables.ts";
import { type Policy, stepsTo, type Trace, walk } from "../walks.ts";
import { witnessOf } from "../witness.ts";
import type { Backward, Goal } from "./backward.ts";

/** Simulated attempts that look for what has not been seen; and after how many without news they stop. */
const WALKS = 300;
const PATIENCE = 60;

/**
 * Stage 2: simulated attempts. What they meet is possible, and every place gets states that play is known to come to.
 * First those of the estimate under the uniform policy, then some that prefer moves seldom taken.
 *
 * @param attempts of the estimate
 */
export function* explore(
  model: Model,
  open: OpenClaims,
  backward: Backward,
  verdicts: (Possibility | undefined)[],
  late: () => boolean,
  attempts: number,
): Generator<number, Estimate> {
  let news = 0;
  const meet = (trace: Trace): void => {
    if (backward.learn(trace)) news++;
    open.show(trace.place, trace.state, true, (claim, situation) => {
      news++;
      verdicts[claim] = { can: "yes", witness: witnessOf(model, stepsTo(trace), situation) };
    });
  };
  const estimated = yield* estimate(model, "uniform", uniform, attempts, meet);
  const random = new Random(7);
  const taken = model.moves.map((moves) => new Int32Array(moves.length));
  const policy: Policy = (place, state, open) => {
    const moves = model.moves[place] as readonly Move[];
    const counts = taken[place] as Int32Array;
    // One in eight reads a document first, where that can matter.
    if (moves[moves.length - 1]?.kind === "read" && random.chance(0.125)) {
      const reads = moves.filter((move) => move.kind === "read" && model.diagrams.walk(move.open, state) === TRUE);
      if (reads.length > 0) return random.pick(reads);
    }
    let chosen = random.pick(open);
    if (random.chance(0.5)) {
      for (const move of open)
        if ((counts[indexOf(move)] as number) < (counts[indexOf(chosen)] as number)) chosen = move;
    }
    const index = indexOf(chosen);
    counts[index] = (counts[index] as number) + 1;
    return chosen;
  };
  let patience = PATIENCE;
  for (let i = 0; i < WALKS && patience > 0 && !late(); i++) {
    const before = news;
    walk(model, random, policy, meet);
    patience = news > before ? PATIENCE : patience - 1;
    if ((i & 127) === 127) yield i / WALKS;
  }
  return estimated;
}

/** The index of a move among those of its place; a move without edges counts as the first. */
const indexOf = (move: Move): number => move.edges[0]?.move ?? 0;

/** Stage 3: decides by walking back what the simulated attempts have not met. */
export function* settleClaims(
  model: Model,
  backward: Backward,
  verdicts: (Possibility | undefined)[],
  late: () => boolean,
): Generator<number, Possibility[]> {
  for (const [index, { situations }] of model.claims.entries()) {
    if ((index & 63) === 63) yield index / model.claims.length;
    if (verdicts[index] !== undefined) continue;
    verdicts[index] = possible(model, backward, situations, late, (place, state) =>
      situations.find((s) => s.place === place && model.diagrams.evaluate(s.condition, state) === 1),
    );
  }
  return verdicts.map((verdict) => verdict ?? { can: "no" });
}

/** Whether play can come to one of the goals. */
export function possible(
  model: Model,
  backward: Backward,
  goals: readonly Goal[],
  late: () => boolean,
  last?: (place: number, state: Int16Array) => Parameters<typeof witnessOf>[2],
): Possibility {
  const open = goals.map((goal) => ({ ...goal, condition: backward.open(goal) }));
  const left = open.filter(({ condition }) => condition !== FALSE);
  if (left.length === 0) return { can: "no" };
  const before = model.diagrams.count;
  if (late()) return { can: "undecided", explored: 0 };
  try {
    const arrival = backward.wayTo(left);
    if (arrival === null) return { can: "no" };
    return { can: "yes", witness: witnessOf(model, arrival.steps, last?.(arrival.place, arrival.state)) };
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { can: "undecided", explored: model.diagrams.count - before };
  }
}
