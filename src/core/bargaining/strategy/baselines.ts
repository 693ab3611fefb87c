import { ownUtility } from "../profile.ts";
import { nearestBid } from "../search/bids.ts";
import type { Bid } from "../search/ranking.ts";
import { isSpent } from "../table/temper.ts";
import type { View } from "../table/view.ts";
import { AC_NEXT, accepts } from "./acceptance.ts";
import { bestOf, drawn, floorOf, leaving, offering, type Strategy, type StrategyState, standing } from "./strategy.ts";

/** Draws before it gives up on chance: where hardly any outcome is above the floor. */
const DRAWS = 200;

/** Offers any outcome above its floor with the same probability, and accepts what is at least as good as its next one. */
export const randomWalker: Strategy = (view, state) => {
  if (isSpent(view.temper)) return leaving(state);
  const [bid, after] = anyBid(view, state);
  if (bid === null) return leaving(after);
  const open = standing(view);
  if (open !== null && open.utility >= floorOf(view) && accepts(AC_NEXT, view, bid.utility))
    return { action: { type: "accept", which: open.which }, state: after };
  return offering(bid, after);
};

function anyBid(view: View, state: StrategyState): [Bid | null, StrategyState] {
  const floor = floorOf(view);
  let now = state;
  for (let i = 0; i < DRAWS; i++) {
    const outcome = view.profile.worth.map((values) => {
      const [fraction, after] = drawn(now);
      now = after;
      return Math.floor(fraction * values.length);
    });
    const utility = ownUtility(view.profile, outcome);
    if (utility >= floor) return [{ outcome, utility }, now];
  }
  return [nearestBid(view.profile, bestOf(view), floor), now];
}
