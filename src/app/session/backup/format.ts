import type { AttemptHeader, LogEntry } from "../../../core/attempt/log.ts";
import { LIMITS } from "../../../core/case/limits.ts";
import type { JsonLimits } from "../../../core/case/read-json.ts";
import type { CaseRecord, DraftRecord, ImportedRecord } from "../../storage/records.ts";

/** What a backup says it is. One attempt is exported in the same form: a backup with one attempt. */
export const BACKUP_FORMAT = "parley-backup";
export const BACKUP_VERSION = 1;

/** More than ten thousand attempts; a file that is larger was not written by this app. */
export const BACKUP_LIMITS: JsonLimits = { bytes: 128 * 1024 * 1024, depth: LIMITS.depth + 4 };

export interface BackupAttempt {
  readonly header: AttemptHeader;
  readonly startedAt: number;
  readonly entries: readonly LogEntry[];
  readonly draft?: DraftRecord["value"];
}

/** The file, member by member in this order. */
export interface Backup {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  /** ISO 8601. */
  readonly written: string;
  readonly preferences: unknown;
  /** Lines that were read, by case. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
  readonly imported: readonly ImportedRecord[];
  readonly cases: readonly CaseRecord[];
  readonly attempts: readonly BackupAttempt[];
}
