import type { Exchange } from "../../../core/attempt/exchanges.ts";
import type { Seat } from "../../../core/bargaining/profile.ts";
import { isTable, type TableView } from "../view.ts";

/** The table as it was when it was last decided at, for its seats and offers; null where it never was. */
export function tableAt(all: readonly Exchange[], visit: number, seat: Seat): TableView | null {
  const last = all.findLast((exchange) => exchange.visit === visit)?.faced;
  return last !== undefined && isTable(last) ? { ...last, seat } : null;
}
