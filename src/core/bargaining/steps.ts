import type { Pair } from "./domain.ts";

/**
 * The classes of a step between two consecutive own offers, by what it changes for oneself and for the
 * other (Hindriks, Jonker & Tykhonov, Negotiation Dynamics, IAT 2007; Let's DANS!, WIAS 2011).
 */
export const STEP_CLASSES = ["fortunate", "selfish", "concession", "unfortunate", "nice", "silent"] as const;
export type StepClass = (typeof STEP_CLASSES)[number];

/**
 * @param own change of one's own utility; @param other change of the counterpart's
 * @param deadBand changes up to this size count as none (NegoLog uses 0.03); 0 by default
 */
export function classifyStep(own: number, other: number, deadBand = 0): StepClass {
  const s = Math.abs(own) <= deadBand ? 0 : own;
  const o = Math.abs(other) <= deadBand ? 0 : other;
  if (s > 0) return o > 0 ? "fortunate" : "selfish";
  if (o < 0) return "unfortunate";
  if (s < 0) return "concession";
  return o > 0 ? "nice" : "silent";
}

/** The classes of a series of own offers, given as (own, other) utilities. */
export function classifySteps(offers: readonly Pair[], deadBand = 0): StepClass[] {
  return offers.slice(1).map(([own, other], i) => {
    const [before, otherBefore] = offers[i] ?? [own, other];
    return classifyStep(own - before, other - otherBefore, deadBand);
  });
}

/**
 * Sensitivity to the other's preferences: (fortunate + nice + concession) / (selfish + unfortunate +
 * silent). Infinite where the lower part is empty; null without any step.
 */
export function sensitivity(steps: readonly StepClass[]): number | null {
  if (steps.length === 0) return null;
  const kind = steps.filter((step) => step === "fortunate" || step === "nice" || step === "concession").length;
  const unkind = steps.length - kind;
  return unkind === 0 ? Number.POSITIVE_INFINITY : kind / unkind;
}
