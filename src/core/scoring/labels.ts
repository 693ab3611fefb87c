/** How good a decision was, by what it lost of the attainable score. */
export const LABELS = ["best", "excellent", "good", "slip", "mistake", "deal-risk"] as const;
export type Label = (typeof LABELS)[number];

const UP_TO: readonly (readonly [Label, number])[] = [
  ["best", 0],
  ["excellent", 2],
  ["good", 5],
  ["slip", 10],
  ["mistake", 20],
];

/** Differences below this come from division, not from play. */
const EPSILON = 1e-9;

/**
 * @param loss percentage points of the attainable score that the decision gave away, 0 to 100
 */
export function labelFor(loss: number): Label {
  return UP_TO.find(([, most]) => loss <= most + EPSILON)?.[0] ?? "deal-risk";
}

/** A retry passes within this many percentage points of the best. */
export const PASSES_WITHIN = 2;
