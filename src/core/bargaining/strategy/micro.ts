import { outcomeKey } from "../profile.ts";
import { type Bid, rankingOf } from "../search/ranking.ts";
import { isSpent } from "../table/temper.ts";
import type { Heard } from "../table/view.ts";
import { drawn, floorOf, leaving, offering, type Strategy, standing } from "./strategy.ts";

const distinct = (offers: readonly Heard[]): number =>
  new Set(offers.flatMap(({ offer }) => offer.outcomes.map(outcomeKey))).size;

/**
 * MiCRO (de Jonge, An Analysis of the Linear Bilateral ANAC Domains Using the MiCRO Benchmark Strategy, IJCAI 2022; JAAMAS 2024):
 * "concedes only if you do". With m different outcomes proposed and n different ones received: if m <= n, and the next
 * outcome by own utility is not below the reservation value, propose that; otherwise one of the earlier ones at random. Accept
 * what is worth at least the least of what one is ready to propose. It has no parameters and looks at no clock.
 */
export const micro: Strategy = (view, state) => {
  if (isSpent(view.temper)) return leaving(state);
  const ranking = rankingOf(view.profile);
  const floor = floorOf(view);
  const m = distinct(view.mine);
  const n = distinct(view.theirs);
  const next = ranking.at(m);
  const concede = m <= n && next !== undefined && next.utility >= floor;
  const least: Bid | undefined = concede ? next : ranking.at(m - 1);
  if (least === undefined) return leaving(state);
  const open = standing(view);
  if (open !== null && open.utility >= Math.max(least.utility, floor))
    return { action: { type: "accept", which: open.which }, state };
  if (concede) return offering(next, state);
  const [fraction, after] = drawn(state);
  const earlier = ranking.at(Math.floor(fraction * m));
  // m = 0 with nothing above the floor: there is nothing to propose.
  return earlier === undefined || m === 0 ? leaving(state) : offering(earlier, after);
};
