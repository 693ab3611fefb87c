import { ownRange } from "../profile.ts";
import { likedBid, nearestBid } from "../search/bids.ts";
import type { Bid } from "../search/ranking.ts";
import { isSpent } from "../table/temper.ts";
import type { View } from "../table/view.ts";
import { AC_NEXT, type Acceptance, accepts } from "./acceptance.ts";
import { believed, type ModelName } from "./models.ts";
import { bestOf, floorOf, leaving, offering, type Strategy, standing } from "./strategy.ts";

/** A bidding strategy as the utility it aims at. */
export type Aim = (view: View) => number;

export interface Parts {
  readonly aim: Aim;
  /** AC_next if not said. */
  readonly accept?: Acceptance | undefined;
  /** With a model, the outcome at or above the target that it says the other likes best; without, the nearest to the target. */
  readonly model?: ModelName | undefined;
}

/**
 * What a point of one's own weighs against what the other is believed to like: next to nothing, but where the model knows no difference one
 * asks for no more than the target. Else a seat would ask for its best again and again on a single issue of which the other
 * has named the far end only.
 */
const MODESTY = 1e-6;

/** What to offer for a target: never below the floor. Null where nothing is above it. */
export function bidFor(view: View, target: number, model?: ModelName): Bid | null {
  const floor = floorOf(view);
  const aim = Math.max(Math.min(target, bestOf(view)), floor);
  if (model === undefined || view.theirs.length === 0) return nearestBid(view.profile, aim, floor);
  const [low, high] = ownRange(view.profile);
  const lean = MODESTY / (high - low || 1);
  const liked = believed(view, model).worth.map((row, issue) =>
    row.map((value, v) => value - lean * (view.profile.worth[issue]?.[v] ?? 0)),
  );
  return likedBid(view.profile, { from: aim }, liked);
}

/**
 * A strategy from a bidding strategy, an opponent model and an acceptance condition (Baarslag et al., Decoupling Negotiating
 * Agents to Explore the Space of Negotiation Strategies, 2014). Whatever the parts say, it neither offers
 * nor accepts below its floor, and it walks out where nothing is above it or its patience has gone.
 */
export const strategyOf =
  ({ aim, accept = AC_NEXT, model }: Parts): Strategy =>
  (view, state) => {
    if (isSpent(view.temper)) return leaving(state);
    const bid = bidFor(view, aim(view), model);
    if (bid === null) return leaving(state);
    const open = standing(view);
    const enough = open !== null && open.utility >= floorOf(view) - 1e-12 * Math.max(1, Math.abs(open.utility));
    if (enough && accepts(accept, view, bid.utility)) return { action: { type: "accept", which: open.which }, state };
    return offering(bid, state);
  };
