import type { Domain, Outcome } from "../domain.ts";
import { outcomeKey, ownRange, ownUtility, profileOf, type Seat } from "../profile.ts";

/** An issue settled at a value, by their indices. */
export interface Term {
  readonly issue: number;
  readonly value: number;
}

/** "If you agree to these, then we agree to those." */
export interface Condition {
  readonly ifYou: readonly Term[];
  readonly thenWe: readonly Term[];
}

/** What lies on the table: one outcome, or a package of two or three that are worth the same to the one who offers. */
export interface Offer {
  readonly outcomes: readonly Outcome[];
  /** Which of its terms depend on which. It says how the offer came about; the offer itself stands or falls whole. */
  readonly condition?: Condition;
}

/** Multiple equivalent simultaneous offers (Leonardelli et al., OBHDP 152, 2019): this many, this equal. */
export const PACKAGE = { atMost: 3, spread: 0.03 } as const;

export type OfferFault =
  | "empty-offer"
  | "unknown-value"
  | "package-too-large"
  | "package-repeats"
  | "package-unequal"
  | "condition-empty"
  | "condition-overlaps"
  | "condition-not-in-offer";

/** What is wrong with an offer of a seat; null if nothing is. */
export function faultOf(domain: Domain, seat: Seat, { outcomes, condition }: Offer): OfferFault | null {
  if (outcomes.length === 0) return "empty-offer";
  if (!outcomes.every((outcome) => isOutcome(domain, outcome))) return "unknown-value";
  if (outcomes.length > PACKAGE.atMost) return "package-too-large";
  if (outcomes.length > 1) {
    if (new Set(outcomes.map(outcomeKey)).size < outcomes.length) return "package-repeats";
    if (!isEven(domain, seat, outcomes)) return "package-unequal";
  }
  return condition === undefined ? null : conditionFault(outcomes, condition);
}

const isOutcome = (domain: Domain, outcome: Outcome): boolean =>
  outcome.length === domain.worth.length &&
  outcome.every((value, issue) => Number.isInteger(value) && domain.worth[issue]?.[value] !== undefined);

function isEven(domain: Domain, seat: Seat, outcomes: readonly Outcome[]): boolean {
  const profile = profileOf(domain, seat);
  const worths = outcomes.map((outcome) => ownUtility(profile, outcome));
  const [low, high] = ownRange(profile);
  // A hair of slack: two values 0.03 apart are 0.030000000000000027 apart in binary.
  return Math.max(...worths) - Math.min(...worths) <= (PACKAGE.spread + 1e-12) * (high - low);
}

function conditionFault(outcomes: readonly Outcome[], { ifYou, thenWe }: Condition): OfferFault | null {
  if (ifYou.length === 0 || thenWe.length === 0) return "condition-empty";
  const terms = [...ifYou, ...thenWe];
  if (new Set(terms.map((term) => term.issue)).size < terms.length) return "condition-overlaps";
  const held = outcomes.every((outcome) => terms.every(({ issue, value }) => outcome[issue] === value));
  return held ? null : "condition-not-in-offer";
}
