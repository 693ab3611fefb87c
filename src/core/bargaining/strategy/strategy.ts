import { advanceRng, peekFraction } from "../../random.ts";
import type { Outcome } from "../domain.ts";
import { ownRange, ownUtility } from "../profile.ts";
import type { Bid } from "../search/ranking.ts";
import type { Action } from "../table/table.ts";
import { floorIn } from "../table/temper.ts";
import type { Heard, View } from "../table/view.ts";

/** All that a strategy remembers beyond its view: the state of its generator. All else follows from the offers made. */
export interface StrategyState {
  readonly rng: number;
}

/** What a strategy does in its turn. Strategies of this folder offer, accept or end; they do not talk. */
export interface Turn {
  readonly action: Action;
  readonly state: StrategyState;
}

/** A pure player of one seat: the same view and state give the same turn. */
export type Strategy = (view: View, state: StrategyState) => Turn;

export const startState = (seed: number): StrategyState => ({ rng: seed | 0 });

/** A fraction in [0, 1), and the state after drawing it. */
export const drawn = (state: StrategyState): [number, StrategyState] => [
  peekFraction(state.rng),
  { rng: advanceRng(state.rng) },
];

/** The least own utility that a seat signs for in its temper: never below its reservation value, nor its worst outcome. */
export function floorOf({ profile, temper }: View): number {
  const [worst, best] = ownRange(profile);
  return floorIn(temper, Math.max(profile.reservation, worst), best);
}

/** Own utility of the best outcome of everything. */
export const bestOf = ({ profile }: View): number => ownRange(profile)[1];

const single = (outcome: Outcome): Action => ({ type: "offer", offer: { outcomes: [outcome] } });

export const offering = (bid: Bid, state: StrategyState): Turn => ({ action: single(bid.outcome), state });
export const leaving = (state: StrategyState): Turn => ({ action: { type: "end" }, state });

/** The outcome of an offer that is best for oneself, which of its package it is, and its own utility. */
export function bestIn(view: View, { offer }: Heard): Bid & { readonly which: number } {
  let best = { outcome: offer.outcomes[0] ?? [], utility: Number.NEGATIVE_INFINITY, which: 0 };
  for (const [which, outcome] of offer.outcomes.entries()) {
    const utility = ownUtility(view.profile, outcome);
    if (utility > best.utility) best = { outcome, utility, which };
  }
  return best;
}

/** What is open for acceptance; null before the other side has offered anything. */
export function standing(view: View): (Bid & { readonly which: number }) | null {
  const last = view.theirs.at(-1);
  return last === undefined ? null : bestIn(view, last);
}

/** Own utility of each of the other side's offers. */
export const received = (view: View): number[] => view.theirs.map((heard) => bestIn(view, heard).utility);

/** Own utility of each of one's own offers. */
export const proposed = (view: View): number[] => view.mine.map((heard) => bestIn(view, heard).utility);
