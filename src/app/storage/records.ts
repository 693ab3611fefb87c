import type { AttemptHeader, LogEntry } from "../../core/attempt/log.ts";
import type { Language, Mood } from "../../core/case/primitives.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Translation } from "../../core/case/translation.ts";

/** A text in the languages that were at hand when it was written down. */
export type Named = Readonly<Partial<Record<Language, string>>>;

/** What lists show of an attempt without replaying it. Derived from the log: it can always be computed again. */
export interface AttemptSummary {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly title: Named;
  readonly sceneId: string;
  readonly scene: Named;
  readonly decisions: number;
  readonly rewinds: number;
  /** Null while the case goes on. */
  readonly ending: string | null;
  /** Weighted points so far. */
  readonly points: number;
  /** Who spoke last, and how they look. */
  readonly face?: { readonly portrait: string; readonly mood: Mood };
}

/** An attempt without its entries. */
export interface AttemptRecord {
  readonly id: string;
  readonly header: AttemptHeader;
  /** How many entries there are: an append must name the number it builds on. */
  readonly revision: number;
  readonly summary: AttemptSummary;
}

/** The exact case that attempts were played on, and its translations. */
export interface CaseRecord {
  readonly hash: string;
  readonly frame: CaseFrame;
  readonly translations: readonly Translation[];
}

/** A case that was opened from a file and is listed in the library. Its text lies among the cases. */
export interface ImportedRecord {
  readonly hash: string;
  readonly caseId: string;
  readonly importedAt: number;
}

/** What is typed and not yet said, and how far the lines are revealed. Beside the log, never in it. */
export interface DraftRecord {
  readonly attemptId: string;
  readonly value: unknown;
}

/** What lies in the database, store by store. Keys are not part of the values, which keeps entries small. */
export interface Stores {
  attempts: { key: string; value: AttemptRecord };
  /** Append-only: [attemptId, seq]. */
  entries: { key: [string, number]; value: LogEntry };
  cases: { key: string; value: CaseRecord };
  imported: { key: string; value: ImportedRecord };
  drafts: { key: string; value: DraftRecord };
  meta: { key: string; value: unknown };
}
export type StoreName = keyof Stores;
export const STORE_NAMES: readonly StoreName[] = ["attempts", "entries", "cases", "imported", "drafts", "meta"];

/** An attempt with all that belongs to it. */
export interface StoredAttempt {
  readonly record: AttemptRecord;
  readonly entries: readonly LogEntry[];
  readonly draft: DraftRecord | undefined;
}
