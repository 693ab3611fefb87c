import { type Domain, type Outcome, outcomeCount, type Pair, same } from "./domain.ts";

/** More outcomes than this are not walked through one by one; the frontier needs no walk. */
export const ENUMERATION_LIMIT = 2_000_000;

/** Thrown where a question needs every outcome and there are too many. */
export class TooManyOutcomes extends RangeError {
  readonly count: number;
  constructor(count: number) {
    super(`${count} outcomes are too many to enumerate`);
    this.count = count;
  }
}

/**
 * Visits every outcome with its utilities, the last issue turning fastest. The arrays handed over are
 * reused: copy what is to be kept.
 *
 * @throws TooManyOutcomes beyond ENUMERATION_LIMIT
 */
export function eachOutcome(domain: Domain, visit: (a: number, b: number, outcome: Outcome) => void): void {
  const count = outcomeCount(domain);
  if (count > ENUMERATION_LIMIT) throw new TooManyOutcomes(count);
  const issues = domain.worth.length;
  const outcome = new Array<number>(issues).fill(0);
  const step = (issue: number, a: number, b: number): void => {
    const values = domain.worth[issue];
    if (values === undefined) {
      visit(a, b, outcome);
      return;
    }
    for (const [value, pair] of values.entries()) {
      outcome[issue] = value;
      step(issue + 1, a + pair[0], b + pair[1]);
    }
  };
  step(0, 0, 0);
}

/** How many outcomes are at or above both reservation values. */
export function rationalCount(domain: Domain): number {
  const [floorA, floorB]: Pair = domain.reservation;
  let count = 0;
  eachOutcome(domain, (a, b) => {
    if ((a >= floorA || same(a, floorA)) && (b >= floorB || same(b, floorB))) count += 1;
  });
  return count;
}

/**
 * Distance from (1, 1) to the nearest outcome that is rational for both, with utilities as they are: what
 * NegMAS publishes for domains in raw values. Beyond 1 a dominated outcome may be the nearest, so every
 * outcome is looked at. Null where none is rational.
 *
 * @throws TooManyOutcomes beyond ENUMERATION_LIMIT
 */
export function oppositionUnscaled(domain: Domain): number | null {
  const [floorA, floorB] = domain.reservation;
  let least = Number.POSITIVE_INFINITY;
  eachOutcome(domain, (a, b) => {
    const rational = (a >= floorA || same(a, floorA)) && (b >= floorB || same(b, floorB));
    if (rational) least = Math.min(least, Math.hypot(1 - a, 1 - b));
  });
  return Number.isFinite(least) ? least : null;
}
