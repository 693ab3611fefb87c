import type { BoardColumn } from "../../core/room/messages.ts";

/** Plus and delta; objective, reflective, interpretive, decisional. */
export const PLUS_DELTA = ["plus", "delta"] as const satisfies readonly BoardColumn[];
export const ORID = ["o", "r", "i", "d"] as const satisfies readonly BoardColumn[];
export const BOARD_COLUMNS: readonly BoardColumn[] = [...PLUS_DELTA, ...ORID];
