/** Two parties, called A and B; a pair of numbers is always (A's, B's). */
export type Pair = readonly [number, number];

/** One negotiable term with its finite values. */
export interface Issue {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * A two-party domain with additive utilities: what each value of each issue is worth to each party,
 * in that party's own unit. u(outcome) is the sum over the issues.
 */
export interface Domain {
  readonly issues: readonly Issue[];
  /** `worth[issue][value]` is the pair of what that value adds to each party's utility. */
  readonly worth: readonly (readonly Pair[])[];
  /** The least utility each party would sign for: that of its course without a deal. */
  readonly reservation: Pair;
}

/** An outcome: for each issue, the index of its value. */
export type Outcome = readonly number[];

/** Utilities that differ by less than this, relative to their size, are the same: sums in another order are. */
export const TOLERANCE = 1e-12;

export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Utility of an outcome to each party. */
export function utilities(domain: Domain, outcome: Outcome): Pair {
  let a = 0;
  let b = 0;
  for (const [issue, value] of outcome.entries()) {
    const pair = domain.worth[issue]?.[value];
    if (pair === undefined) throw new RangeError(`No value ${value} of issue ${issue}`);
    a += pair[0];
    b += pair[1];
  }
  return [a, b];
}

/** How many outcomes there are. Exact up to 2^53. */
export const outcomeCount = (domain: Domain): number => domain.issues.reduce((n, issue) => n * issue.values.length, 1);

/** Lowest and highest utility of a party over all outcomes: issue by issue, because utilities are additive. */
export function utilityRange(domain: Domain, party: 0 | 1): Pair {
  let min = 0;
  let max = 0;
  for (const values of domain.worth) {
    min += Math.min(...values.map((pair) => pair[party]));
    max += Math.max(...values.map((pair) => pair[party]));
  }
  return [min, max];
}
