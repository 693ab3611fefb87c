import type { AttemptHeader, LogEntry } from "../../../core/attempt/log.ts";
import { canonicalJson, sha256Hex } from "../../../core/case/hash.ts";

interface Log {
  readonly header: AttemptHeader;
  readonly entries: readonly LogEntry[];
}

/** How a log from a file stands to the one that is here under the same id. */
export type Relation =
  /** The file's has nothing that is not here. */
  | "nothing-new"
  /** The file's goes on where the one here stops. */
  | "longer"
  /** They went different ways: neither is a beginning of the other. */
  | "diverged";

/** Entries are compared whole, times and own words too: two logs that differ in anything are two logs. */
export function relation(here: Log, file: Log): Relation {
  if (canonicalJson(here.header) !== canonicalJson(file.header)) return "diverged";
  const shorter = Math.min(here.entries.length, file.entries.length);
  for (let i = 0; i < shorter; i++) {
    if (canonicalJson(here.entries[i]) !== canonicalJson(file.entries[i])) return "diverged";
  }
  return file.entries.length > here.entries.length ? "longer" : "nothing-new";
}

/**
 * The id that a diverged log is kept under. Computed from where it came from, so that restoring the same file again
 * finds it and adds nothing.
 */
export function copyId({ header, entries }: Log): string {
  const start = { header, first: entries[0] ?? null, length: entries.length, last: entries.at(-1) ?? null };
  return `c${sha256Hex(canonicalJson(start)).slice(0, 19)}`;
}
