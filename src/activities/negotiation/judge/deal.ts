import type { Outcome } from "../../../core/bargaining/domain.ts";
import { type DealMeasures, measureDeal } from "../../../core/bargaining/measures/deal.ts";
import { issueKinds } from "../../../core/bargaining/measures/issues.ts";
import type { Seat } from "../../../core/bargaining/profile.ts";
import { type Analysis, analyse } from "../../../core/bargaining/solutions.ts";
import type { Board } from "../board.ts";

const analyses = new WeakMap<Board, Analysis>();

/** The frontier and the named points of a table; worked out once. */
export function analysisOf(board: Board): Analysis {
  const known = analyses.get(board) ?? analyse(board.domain);
  analyses.set(board, known);
  return known;
}

/** Whether any outcome is at or above both reservation values. */
export const hasZone = (board: Board): boolean => analysisOf(board).rational.length > 0;

export const dealOf = (board: Board, seat: Seat, deal: Outcome): DealMeasures =>
  measureDeal(board.domain, seat, deal, analysisOf(board).frontier);

/** Whether the issues leave anything to be made bigger: a single pie that is only divided does not. */
export const canCreate = ({ domain }: Board): boolean => issueKinds(domain).some((kind) => kind !== "distributive");
