import type { LogEntry } from "../../core/attempt/log.ts";
import type { Backend, Tables } from "./backend.ts";
import { StorageError } from "./errors.ts";
import {
  type AttemptRecord,
  type AttemptSummary,
  type CaseRecord,
  type DraftRecord,
  type ImportedRecord,
  STORE_NAMES,
  type StoredAttempt,
} from "./records.ts";

/** An attempt to be written whole: a new one, a restored one, or one whose deletion is undone. */
export type NewAttempt = Omit<StoredAttempt, "draft"> & { readonly draft?: DraftRecord | undefined };

/** Everything that may be done to what is stored. Every promise rejects with a StorageError. */
export interface Store {
  readonly kind: Backend["kind"];
  attempts(): Promise<AttemptRecord[]>;
  attempt(id: string): Promise<StoredAttempt | undefined>;
  /** Rejects with `conflict` where the id is taken. A case that is there already is left as it is. */
  create(attempt: NewAttempt, kase?: CaseRecord): Promise<void>;
  /** Appends one entry to a log of exactly `revision` entries; resolves once it is on the disk. */
  append(id: string, revision: number, entry: LogEntry, summary: AttemptSummary): Promise<void>;
  /** Appends what a longer copy of the same log has more; `conflict` where the log has moved on meanwhile. */
  extend(id: string, revision: number, more: readonly LogEntry[], summary: AttemptSummary): Promise<void>;
  case(hash: string): Promise<CaseRecord | undefined>;
  cases(): Promise<CaseRecord[]>;
  /** Adds a case, or translations to the one that is there. */
  putCase(kase: CaseRecord): Promise<void>;
  imported(): Promise<ImportedRecord[]>;
  /** Lists a case in the library. Says whether it was listed before. */
  addImported(kase: CaseRecord, record: ImportedRecord): Promise<{ readonly known: boolean }>;
  /** Takes a case off the list; its text stays while an attempt needs it. */
  removeImported(hash: string): Promise<void>;
  saveDraft(draft: DraftRecord): Promise<void>;
  /** Deletes attempts, and the cases that nothing refers to any more. */
  remove(ids: readonly string[]): Promise<void>;
  meta(key: string): Promise<unknown>;
  setMeta(key: string, value: unknown): Promise<void>;
  allMeta(): Promise<[key: string, value: unknown][]>;
  /** Empties everything. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export function createStore(backend: Backend): Store {
  const { transact } = backend;
  return {
    kind: backend.kind,
    attempts: () => transact(["attempts"], "readonly", (t) => t.all("attempts")),
    attempt: (id) => transact(["attempts", "entries", "drafts"], "readonly", (t) => readAttempt(t, id)),
    create: ({ record, entries, draft }, kase) =>
      transact(["attempts", "entries", "drafts", "cases"], "readwrite", async (t) => {
        if (record.revision !== entries.length)
          throw new StorageError("corrupt", "the revision does not count the entries");
        await t.add("attempts", record.id, record);
        for (const entry of entries) await t.add("entries", [record.id, entry.seq], entry);
        if (draft !== undefined) await t.put("drafts", record.id, draft);
        if (kase !== undefined) await mergeCase(t, kase);
      }),
    append: (id, revision, entry, summary) =>
      transact(["attempts", "entries"], "readwrite", (t) => extend(t, id, revision, [entry], summary)),
    extend: (id, revision, more, summary) =>
      transact(["attempts", "entries"], "readwrite", (t) => extend(t, id, revision, more, summary)),
    case: (hash) => transact(["cases"], "readonly", (t) => t.get("cases", hash)),
    cases: () => transact(["cases"], "readonly", (t) => t.all("cases")),
    putCase: (kase) => transact(["cases"], "readwrite", (t) => mergeCase(t, kase)),
    imported: () => transact(["imported"], "readonly", (t) => t.all("imported")),
    addImported: (kase, record) =>
      transact(["cases", "imported"], "readwrite", async (t) => {
        const before = await t.get("imported", record.hash);
        await mergeCase(t, kase);
        if (before === undefined) await t.add("imported", record.hash, record);
        return { known: before !== undefined };
      }),
    removeImported: (hash) =>
      transact(["attempts", "cases", "imported"], "readwrite", async (t) => {
        await t.delete("imported", hash);
        await dropOrphans(t);
      }),
    saveDraft: (draft) => transact(["drafts"], "relaxed", (t) => t.put("drafts", draft.attemptId, draft)),
    remove: (ids) =>
      transact(["attempts", "entries", "drafts", "cases", "imported"], "readwrite", async (t) => {
        for (const id of ids) {
          await t.delete("attempts", id);
          await t.delete("drafts", id);
          await t.deleteEntriesOf(id);
        }
        await dropStrayDrafts(t);
        await dropOrphans(t);
      }),
    meta: (key) => transact(["meta"], "readonly", (t) => t.get("meta", key)),
    setMeta: (key, value) => transact(["meta"], "relaxed", (t) => t.put("meta", key, value)),
    allMeta: () => transact(["meta"], "readonly", (t) => t.pairs("meta")),
    clear: () =>
      transact(STORE_NAMES, "readwrite", async (t) => {
        for (const name of STORE_NAMES) await t.clear(name);
      }),
    close: () => backend.close(),
  };
}

async function readAttempt(t: Tables, id: string): Promise<StoredAttempt | undefined> {
  const asked = [t.get("attempts", id), t.entriesOf(id), t.get("drafts", id)] as const;
  const [record, entries, draft] = await Promise.all(asked);
  return record && { record, entries, draft };
}

/** Compare-and-set: the log must be exactly as long as the writer believes, or another tab has written. */
async function extend(
  t: Tables,
  id: string,
  revision: number,
  more: readonly LogEntry[],
  summary: AttemptSummary,
): Promise<void> {
  const record = await t.get("attempts", id);
  if (record === undefined) throw new StorageError("missing", id);
  if (record.revision !== revision) throw new StorageError("conflict", `at ${record.revision}, not ${revision}`);
  const stray = more.findIndex((entry, i) => entry.seq !== revision + 1 + i);
  if (stray >= 0) throw new StorageError("corrupt", `entry ${more[stray]?.seq} after ${revision + stray}`);
  // At once: each wait for an answer is one more that a trainee feels, and the transaction is whole or nothing anyway.
  await Promise.all([
    ...more.map((entry) => t.add("entries", [id, entry.seq], entry)),
    t.put("attempts", id, { ...record, revision: revision + more.length, summary }),
  ]);
}

async function mergeCase(t: Tables, kase: CaseRecord): Promise<void> {
  const known = await t.get("cases", kase.hash);
  if (known === undefined) return t.add("cases", kase.hash, kase);
  const newer = new Set(kase.translations.map(({ language }) => language));
  const kept = known.translations.filter(({ language }) => !newer.has(language));
  // Most attempts add nothing; a case of some hundred kilobytes is then not written again.
  if (newer.size === 0) return;
  await t.put("cases", kase.hash, { ...known, translations: [...kept, ...kase.translations] });
}

/** A tab that still plays what another has deleted saves drafts that nobody will ever ask for. */
async function dropStrayDrafts(t: Tables): Promise<void> {
  const known = new Set((await t.all("attempts")).map(({ id }) => id));
  for (const { attemptId } of await t.all("drafts")) if (!known.has(attemptId)) await t.delete("drafts", attemptId);
}

async function dropOrphans(t: Tables): Promise<void> {
  const [attempts, imported, cases] = [await t.all("attempts"), await t.all("imported"), await t.all("cases")];
  const needed = new Set([...attempts.map(({ header }) => header.caseHash), ...imported.map(({ hash }) => hash)]);
  for (const { hash } of cases) if (!needed.has(hash)) await t.delete("cases", hash);
}
