import type { LogEntry } from "../../../core/attempt/log.ts";
import type { AttemptRecord, StoredAttempt } from "../../storage/records.ts";
import type { Store } from "../../storage/store.ts";
import { asLineIds, seenKey } from "../seen.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupAttempt } from "./format.ts";

export interface Contents {
  /** Left out: everything. */
  readonly attemptIds?: readonly string[];
  readonly preferences?: unknown;
  /** An entry that could not be stored: it goes into the file behind the others of its attempt. */
  readonly pending?: { readonly attemptId: string; readonly entry: LogEntry } | null;
  readonly now: number;
}

/**
 * Writes a backup piece by piece: one record is in memory at a time, and the pieces become one file (a Blob) that the
 * browser may keep on the disk. Reads each attempt in a transaction of its own, whole.
 */
export async function* writeBackup(store: Store, contents: Contents): AsyncGenerator<string> {
  const { attemptIds, preferences = null, pending = null, now } = contents;
  const records = (await store.attempts()).filter(({ id }) => attemptIds === undefined || attemptIds.includes(id));
  const everything = attemptIds === undefined;
  const imported = everything ? await store.imported() : [];
  const hashes = [...records.map(({ header }) => header.caseHash), ...imported.map(({ hash }) => hash)];
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, written: new Date(now).toISOString(), preferences };
  yield `${JSON.stringify(head).slice(0, -1)},\n"seen":${JSON.stringify(everything ? await seenOf(store, records) : {})}`;
  yield `,\n"imported":${JSON.stringify(imported)}`;
  yield ',\n"cases":[';
  yield* list([...new Set(hashes)], (hash) => store.case(hash));
  yield '],\n"attempts":[';
  yield* list(records, async ({ id }) => exported(await store.attempt(id), pending));
  yield "]}\n";
}

async function* list<T>(items: readonly T[], read: (item: T) => Promise<unknown>): AsyncGenerator<string> {
  let first = true;
  for (const item of items) {
    const value = await read(item);
    // It was deleted while the file was being written.
    if (value === undefined) continue;
    yield `${first ? "" : ","}\n${JSON.stringify(value)}`;
    first = false;
  }
}

/** One attempt as it stands in a backup. */
export function exported(
  stored: StoredAttempt | undefined,
  pending: Contents["pending"] = null,
): BackupAttempt | undefined {
  if (stored === undefined) return undefined;
  const { record, entries, draft } = stored;
  const follows = pending?.attemptId === record.id && pending.entry.seq === record.revision + 1;
  return {
    header: record.header,
    startedAt: record.summary.startedAt,
    entries: follows ? [...entries, pending.entry] : entries,
    ...(draft === undefined ? {} : { draft: draft.value }),
  };
}

async function seenOf(store: Store, records: readonly AttemptRecord[]): Promise<Record<string, string[]>> {
  const ids = [...new Set(records.map(({ header }) => header.caseId))];
  const read = await Promise.all(ids.map(async (id) => [id, asLineIds(await store.meta(seenKey(id)))] as const));
  return Object.fromEntries(read.filter(([, lines]) => lines.length > 0));
}
