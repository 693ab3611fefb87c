import { type Domain, type Outcome, type Pair, same, utilities } from "../domain.ts";
import { type FrontierPoint, paretoFrontier } from "../frontier.ts";
import type { Seat } from "../profile.ts";

/** What a deal was, for one seat. Shares are null where what they divide by is nothing. */
export interface DealMeasures {
  /** Own utility and the other's. */
  readonly own: number;
  readonly other: number;
  /** At or above one's own reservation value. */
  readonly rational: boolean;
  /**
   * Claiming: (u - r) / (u* - r), u* the best that an outcome the other would still sign for gives. 1 is all there was to
   * have; below 0 is worse than no deal.
   */
  readonly claiming: number | null;
  /**
   * Creating: (u - r) / (best - r), `best` the most that one could have had with the other not worse off. 1 where the deal is
   * efficient.
   */
  readonly creating: number | null;
  /** That best outcome, and what it would have given both. */
  readonly better: { readonly outcome: Outcome; readonly utilities: Pair } | null;
  /** What the two together could have had more, over all outcomes. */
  readonly jointLeft: number;
  /** (joint - joint of the middle of every issue) / (most joint - that): 0 splits every difference, 1 is all that trading gives. */
  readonly integrativeShare: number | null;
}

const of = ([a, b]: Pair, seat: Seat): Pair => (seat === 0 ? [a, b] : [b, a]);

/**
 * Measures a deal from a seat, exactly: whatever beats a deal is itself beaten or met by a frontier point, so the frontier
 * answers for all outcomes. Definitions: value claimed and created after Lax & Sebenius, The Manager as Negotiator, 1986; the
 * integrative share is that of the New Recruit exercise (Neale), which compares with the compromise.
 */
export function measureDeal(
  domain: Domain,
  seat: Seat,
  deal: Outcome,
  frontier: readonly FrontierPoint[] = paretoFrontier(domain),
): DealMeasures {
  const [own, other] = of(utilities(domain, deal), seat);
  const [reservation, theirs] = of(domain.reservation, seat);
  const atLeast = (u: number, floor: number) => u >= floor || same(u, floor);
  const best = (floor: number): FrontierPoint | null => {
    const able = frontier.filter((point) => atLeast(of(point.utilities, seat)[1], floor));
    const most = Math.max(...able.map((point) => of(point.utilities, seat)[0]));
    return able.find((point) => of(point.utilities, seat)[0] === most) ?? null;
  };
  const share = (point: FrontierPoint | null): number | null => {
    const gain = point === null ? 0 : of(point.utilities, seat)[0] - reservation;
    return gain > 0 && !same(gain, 0) ? (own - reservation) / gain : null;
  };
  const better = best(other);
  const outcome = better?.outcomes(1)[0];
  const mostJoint = Math.max(...frontier.map(({ utilities: [a, b] }) => a + b));
  const middle = compromise(domain);
  return {
    own,
    other,
    rational: atLeast(own, reservation),
    claiming: share(best(theirs)),
    creating: share(better),
    better: better === null || outcome === undefined ? null : { outcome, utilities: better.utilities },
    jointLeft: mostJoint - (own + other),
    integrativeShare: same(mostJoint, middle) ? null : (own + other - middle) / (mostJoint - middle),
  };
}

/** Joint utility of the middle value of every issue; of two middle ones their mean. */
export function compromise(domain: Domain): number {
  return domain.worth.reduce((sum, values) => {
    const low = values[Math.floor((values.length - 1) / 2)] ?? [0, 0];
    const high = values[Math.ceil((values.length - 1) / 2)] ?? [0, 0];
    return sum + (low[0] + low[1] + high[0] + high[1]) / 2;
  }, 0);
}
