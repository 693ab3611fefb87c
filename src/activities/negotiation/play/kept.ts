import type { Sheet } from "../events.ts";
import type { IssueView } from "../view.ts";
import { type Draft, readDraft } from "./draft.ts";

/** What is begun at a table and not yet done, seat by seat: two people may share the device. */
export interface Kept {
  readonly drafts: readonly [Draft | null, Draft | null];
  readonly sheets: readonly [Sheet | null, Sheet | null];
}

export const NOTHING_KEPT: Kept = { drafts: [null, null], sheets: [null, null] };

/** Written beside the log, so that a reload finds it again. */
export const writeKept = (kept: Kept): string => (kept === NOTHING_KEPT ? "" : JSON.stringify(kept));

/** What was kept; whatever is not of this table is left out, never an error: it is a convenience. */
export function readKept(text: string, issues: readonly IssueView[]): Kept {
  if (text === "") return NOTHING_KEPT;
  try {
    const { drafts, sheets } = JSON.parse(text) as { drafts?: unknown; sheets?: unknown };
    const at = (list: unknown, i: number): unknown => (Array.isArray(list) ? list[i] : null);
    const sheet = (value: unknown): Sheet | null =>
      typeof value === "object" && value !== null ? (value as Sheet) : null;
    return {
      drafts: [readDraft(at(drafts, 0), issues), readDraft(at(drafts, 1), issues)],
      sheets: [sheet(at(sheets, 0)), sheet(at(sheets, 1))],
    };
  } catch {
    return NOTHING_KEPT;
  }
}
