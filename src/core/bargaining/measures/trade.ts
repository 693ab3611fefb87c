import { type Domain, type Outcome, type Pair, same } from "../domain.ts";
import type { Seat } from "../profile.ts";

/** One issue moved from the value of a deal to another: what that changes for oneself and for the other. */
export interface Shift {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  readonly own: number;
  readonly other: number;
}

/** A trade that would have left neither worse off. */
export interface Trade {
  /** What one would have given: it costs oneself and pleases the other. */
  readonly give: Shift;
  /** What one would have got for it: it pleases oneself and costs the other. */
  readonly take: Shift;
  /** What both together change for oneself and for the other: neither below 0, one above. */
  readonly own: number;
  readonly other: number;
  /** The deal with it. */
  readonly outcome: Outcome;
}

/**
 * The missed trade: of all pairs of a give and a take that leave neither worse off and one better, the one of the largest joint
 * gain; of ties the one that gives oneself more. Null where none is left. A deal without one may still be inefficient, by a missed
 * gain or a trade of three issues: measureDeal names the best outcome of all.
 *
 * @param scale what a utility is divided by before gains are added: each party's range, own first, where their units differ
 */
export function missedTrade(domain: Domain, seat: Seat, deal: Outcome, scale: Pair = [1, 1]): Trade | null {
  const all = domain.worth.flatMap((values, issue) => unbeaten(shiftsOf(values, issue, deal[issue] ?? 0, seat)));
  const gives = all.filter((shift) => shift.own < 0 && shift.other > 0);
  const takes = all.filter((shift) => shift.own > 0 && shift.other < 0);
  let best: Trade | null = null;
  let most = 0;
  for (const give of gives) {
    for (const take of takes) {
      if (take.issue === give.issue) continue;
      const [own, other] = [clean(give.own + take.own), clean(give.other + take.other)];
      const gain = own / scale[0] + other / scale[1];
      const tied = best !== null && same(gain, most);
      if (own < 0 || other < 0 || gain <= 0 || (tied ? own <= (best?.own ?? 0) : gain < most)) continue;
      most = gain;
      best = { give, take, own, other, outcome: deal.with(give.issue, give.to).with(take.issue, take.to) };
    }
  }
  return best;
}

/** For each issue that another value would have settled better for one and worse for neither: the one of largest joint gain. */
export function missedGains(domain: Domain, seat: Seat, deal: Outcome): Shift[] {
  return domain.worth.flatMap((values, issue) => {
    const better = shiftsOf(values, issue, deal[issue] ?? 0, seat).filter(
      ({ own, other }) => own >= 0 && other >= 0 && own + other > 0,
    );
    if (better.length === 0) return [];
    return [better.reduce((p, q) => (q.own + q.other > p.own + p.other ? q : p))];
  });
}

/** Rounding is no gain. */
const clean = (value: number): number => (same(value, 0) ? 0 : value);

function shiftsOf(values: readonly Pair[], issue: number, from: number, seat: Seat): Shift[] {
  const now = values[from] ?? [0, 0];
  return values.flatMap((pair, to) => {
    if (to === from) return [];
    const change: Pair = [pair[0] - now[0], pair[1] - now[1]];
    return [{ issue, from, to, own: change[seat], other: change[seat === 0 ? 1 : 0] }];
  });
}

/** Without shifts that another one of the same issue beats: they are part of no best trade. */
function unbeaten(shifts: readonly Shift[]): Shift[] {
  const sorted = shifts.toSorted((p, q) => q.own - p.own || q.other - p.other);
  let most = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ other }) => {
    const kept = other > most;
    most = Math.max(most, other);
    return kept;
  });
}
