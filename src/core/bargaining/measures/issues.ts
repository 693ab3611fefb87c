import { type Domain, type Outcome, type Pair, utilityRange } from "../domain.ts";
import type { Profile } from "../profile.ts";

/**
 * `compatible`: some value is best for both. `distributive`: what one gains the other loses, at the same rate.
 * `integrative`: opposed too, but worth more to one than to the other, so that it can be traded.
 * (The three kinds of the New Recruit exercise; Thompson, JPSP 59, 1990.)
 */
export type IssueKind = "compatible" | "distributive" | "integrative";

/** How much the joint worth of an opposed issue may vary, as a share of a party's whole range, and still count as a mere split. */
const EVEN = 0.03;

/**
 * The kind of each issue. Worths are taken as shares of each party's whole range, so that units do not matter.
 *
 * @param even how far the sum of both shares may vary over the values of a distributive issue
 */
export function issueKinds(domain: Domain, even = EVEN): IssueKind[] {
  const spans = ([0, 1] as const).map((party) => {
    const [low, high] = utilityRange(domain, party);
    return high - low || 1;
  });
  return domain.worth.map((values) => {
    if (sharedBest(values).length > 0) return "compatible";
    const joint = values.map(([a, b]) => a / (spans[0] ?? 1) + b / (spans[1] ?? 1));
    return Math.max(...joint) - Math.min(...joint) <= even + 1e-12 ? "distributive" : "integrative";
  });
}

/** The values of an issue that are best for both. */
export function sharedBest(values: readonly Pair[]): number[] {
  const most = ([0, 1] as const).map((party) => Math.max(...values.map((pair) => pair[party])));
  return values.flatMap(([a, b], value) => (a === most[0] && b === most[1] ? [value] : []));
}

/** For each compatible issue, whether a deal settled it at the value that both like best. */
export function compatibleFound(domain: Domain, deal: Outcome): { readonly issue: number; readonly found: boolean }[] {
  return domain.worth.flatMap((values, issue) => {
    const best = sharedBest(values);
    return best.length === 0 ? [] : [{ issue, found: best.includes(deal[issue] ?? -1) }];
  });
}

/** What each issue is at most worth to a party: its best value less its worst. The order of these is the order of its priorities. */
export const stakes = ({ worth }: Profile): number[] => worth.map((row) => Math.max(...row) - Math.min(...row));

/**
 * Kendall's tau-b between two rankings (Kendall, Biometrika 33, 1945): 1 the same order, -1 the reverse; corrected for ties. Null
 * where one of them orders nothing.
 *
 * @throws RangeError where they are not equally long
 */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError("Two rankings of different length");
  let agreeing = 0;
  let [untiedX, untiedY] = [0, 0];
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      agreeing += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : agreeing / Math.sqrt(untiedX * untiedY);
}
