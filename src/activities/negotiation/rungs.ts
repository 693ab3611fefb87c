import { outcomeKey, ownRange } from "../../core/bargaining/profile.ts";
import { nearestBid } from "../../core/bargaining/search/bids.ts";
import type { Bid } from "../../core/bargaining/search/ranking.ts";
import {
  floorOf,
  leaving,
  offering,
  proposed,
  type Strategy,
  standing,
} from "../../core/bargaining/strategy/strategy.ts";
import { isSpent } from "../../core/bargaining/table/temper.ts";
import type { Heard, View } from "../../core/bargaining/table/view.ts";

const distinct = (offers: readonly Heard[]): number =>
  new Set(offers.flatMap(({ offer }) => offer.outcomes.map(outcomeKey))).size;

/**
 * MiCRO as it is played at tables. The published strategy (core/bargaining/strategy/micro.ts) concedes one outcome at a time, which
 * over eight rounds of four issues is nothing. Here the way from the seat's best to its floor has as many rungs as there are rounds,
 * and the rest stays: it goes one rung down only if the other has proposed at least as many different offers as it has
 * itself; else it repeats its last one. It accepts what is worth at least what it is ready to propose.
 */
export const microInRungs: Strategy = (view, state) => {
  if (isSpent(view.temper)) return leaving(state);
  const given = distinct(view.mine);
  const concedes = given <= distinct(view.theirs);
  const next = rungAt(view, concedes ? given : Math.max(0, given - 1));
  if (next === null) return leaving(state);
  const open = standing(view);
  if (open !== null && open.utility >= next.utility) return { action: { type: "accept", which: open.which }, state };
  const last = view.mine.at(-1)?.offer.outcomes[0];
  const least = proposed(view).at(-1);
  return concedes || last === undefined || least === undefined
    ? offering(next, state)
    : offering({ outcome: last, utility: least }, state);
};

function rungAt(view: View, rung: number): Bid | null {
  const [, best] = ownRange(view.profile);
  const floor = floorOf(view);
  const share = Math.min(1, rung / Math.max(1, view.rounds - 1));
  return nearestBid(view.profile, best - share * (best - floor), floor);
}
