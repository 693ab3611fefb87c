import type { Outcome } from "../../core/bargaining/domain.ts";
import { ownRange, ownUtility } from "../../core/bargaining/profile.ts";
import { likedBid } from "../../core/bargaining/search/bids.ts";
import { believed, type ModelName } from "../../core/bargaining/strategy/models.ts";
import type { View } from "../../core/bargaining/table/view.ts";

/** How far above its target a counterpart looks, as a share of its own range. */
const ROOM = 0.04;

/** What each thing weighs when one of several outcomes near the target is chosen: steadiness before kindness. */
const WEIGHS = { back: 3, moved: 0.4, told: 3 } as const;

/** What a person who concedes in a row would bring: what bends the choice among outcomes worth nearly the same to it. */
export interface Habits {
  readonly model: ModelName;
  /** Issues of which the other said that they matter, by index. */
  readonly told: readonly number[];
}

/**
 * The outcome that a person would name where a strategy only says how much to ask for. Of all outcomes from the strategy's own
 * one up to 4 % above it: none takes back an issue that was given if that can be helped, few issues move at a time, and of those left
 * the one that the other seems to like best. Never worth more to the seat than its last offer, where the strategy's is not.
 */
export function humanly(view: View, wanted: Outcome, { model, told }: Habits): Outcome {
  const last = view.mine.at(-1)?.offer.outcomes[0];
  if (last === undefined || view.theirs.length === 0) return wanted;
  const { profile } = view;
  const [low, high] = ownRange(profile);
  const utility = ownUtility(profile, wanted);
  const before = ownUtility(profile, last);
  const reach = utility + ROOM * (high - low);
  const band = { from: utility, to: utility <= before ? Math.min(reach, before) : reach };
  const liked = believed(view, model).worth.map((row, issue) => {
    const own = profile.worth[issue] ?? [];
    const at = last[issue] ?? 0;
    return row.map((value, v) => {
      const back = (own[v] ?? 0) > (own[at] ?? 0) ? WEIGHS.back : 0;
      const moved = v === at ? 0 : WEIGHS.moved;
      return value * (told.includes(issue) ? WEIGHS.told : 1) - back - moved;
    });
  });
  return likedBid(profile, band, liked)?.outcome ?? wanted;
}
