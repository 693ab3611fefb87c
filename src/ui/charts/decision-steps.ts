import type { MarkKind } from "./Mark.tsx";

/** One step of a decision line, in words and numbers that are ready to be shown. */
export interface DecisionStep {
  /** The decision's; null for what is no single decision, such as a negotiation. */
  readonly number: number | null;
  readonly key: string;
  /** Where a step without a number is explained: `#table-2`. */
  readonly href?: string;
  /** Percent within reach before and after; null where it is not measured. */
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: MarkKind;
  /** `Mistake` */
  readonly label: string;
  /** `−12`; empty where nothing was lost. */
  readonly loss: string;
  readonly risk: boolean;
  /** What was said, short, and in which language. */
  readonly said: string;
  readonly lang: string;
  /** Its whole name for a screen reader. */
  readonly name: string;
}

/** What stands in place of a number where there is none. */
export const UNNUMBERED = "—";

export interface Phase {
  readonly label: string;
  /** Indices of its first and last step. */
  readonly from: number;
  readonly to: number;
}

/** The lowest axis value: the line should fill its height, on a round quarter. */
export function floorOf(steps: readonly DecisionStep[]): number {
  const lowest = Math.min(100, ...steps.flatMap(({ before, after }) => [before ?? 100, after ?? 100]));
  return Math.max(0, Math.min(75, Math.floor((lowest - 4) / 25) * 25));
}

/** What stands at a decision where nothing is measured yet: the line is flat and waits. */
export const at = (value: number | null): number => value ?? 100;
