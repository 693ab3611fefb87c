import { COMPONENTS, type Component } from "../kinds.ts";
import type { ComponentReview } from "../reveal-model.ts";

/** What was lost of a component, in points of 100. */
export const costOf = (reviews: readonly ComponentReview[], component: Component): number => {
  const total = reviews.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = reviews.find((review) => review.component === component)?.share ?? 1;
  return ((1 - share) * COMPONENTS[component] * 100) / total;
};
