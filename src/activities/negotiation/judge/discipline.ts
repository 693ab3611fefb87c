import { measureSeries, type SeriesMeasures } from "../../../core/bargaining/measures/series.ts";
import { ownUtility, profileOf, type Seat } from "../../../core/bargaining/profile.ts";
import type { Table } from "../../../core/bargaining/table/table.ts";
import type { Board } from "../board.ts";
import { clamp01, type Part } from "./parts.ts";

/**
 * Steps smaller than this share of one's own range count as none when they are classed (NegoLog's dead band), and a concession that
 * is larger than the last by no more than this has not grown: values are whole, and what one wants to give is not always among them.
 */
export const DEAD_BAND = 0.03;
/** Six concessions in ten should ask for something back. */
const CONDITIONAL = 0.6;
/** Up to this share of all that was given may fall in the last tenth of the time. */
const LATE = 0.3;
/** What somebody shows who gives nothing although the other gives again and again. */
const STUBBORN = 0.2;

export const seriesOf = (board: Board, table: Table, seat: Seat): SeriesMeasures =>
  measureSeries(board.domain, table, seat, DEAD_BAND * spanOf(board, seat));

export function spanOf({ domain }: Board, seat: Seat): number {
  const { worth } = profileOf(domain, seat);
  return worth.reduce((sum, row) => sum + Math.max(...row) - Math.min(...row), 0);
}

/** How often the other's offers became better for this seat. */
export function othersConcessions({ domain }: Board, table: Table, seat: Seat): number {
  const profile = profileOf(domain, seat);
  const worths = table.offers
    .filter((made) => made.seat !== seat)
    .map(({ offer }) => Math.max(...offer.outcomes.map((outcome) => ownUtility(profile, outcome))));
  return worths.slice(1).filter((worth, i) => worth > (worths[i] ?? worth) + 1e-9).length;
}

/**
 * Concession discipline: concessions that shrink (Tey, Schaerer, Madan & Swaab, OBHDP 165, 2021), are returned, are tied to a
 * condition, and are not kept for the deadline. No occasion with fewer than two own offers; none to tie to where one issue is all.
 */
export function disciplineParts(board: Board, table: Table, seat: Seat): Part[] {
  const series = seriesOf(board, table, seat);
  const { concessions, steps } = series;
  if (steps.length === 0) return [];
  if (concessions.length === 0) {
    const given = othersConcessions(board, table, seat);
    return given < 2 ? [] : [{ name: "returning", share: STUBBORN, weight: 1 }];
  }
  const wasted =
    steps.filter((kind) => kind === "unfortunate").length + 0.5 * steps.filter((kind) => kind === "silent").length;
  return [
    { name: "shrinking", share: series.nonIncreasing, weight: 3 },
    { name: "returned", share: 1 - series.unilateralDoubles / concessions.length, weight: 3 },
    {
      name: "conditional",
      share: board.domain.worth.length > 1 ? clamp01((series.conditional ?? 0) / CONDITIONAL) : null,
      weight: 4,
    },
    { name: "spread", share: clamp01(1 - Math.max(0, (series.atTheDeadline ?? 0) - LATE) / (1 - LATE)), weight: 2 },
    { name: "purposeful", share: clamp01(1 - wasted / steps.length), weight: 2 },
  ];
}
