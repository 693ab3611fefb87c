import type { Tables } from "./tables.ts";

/** What is optimised: the weighted total (-1) or one competency, by index. */
export type Measure = number;
export const TOTAL: Measure = -1;

/** What each edge gains by a measure; negated for `least`, so that the least is the most of the negated. */
export function gainsOf(tables: Tables, measure: Measure, side: "most" | "least"): Float64Array {
  const sign = side === "most" ? 1 : -1;
  return Float64Array.from(tables.edges, (edge) => {
    const points = edge[side];
    if (measure !== TOTAL) return sign * (points[measure] ?? 0) + 0;
    return sign * tables.competencies.reduce((sum, { weight }, i) => sum + weight * (points[i] ?? 0), 0) + 0;
  });
}
