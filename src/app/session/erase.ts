import type { CaseRecord, ImportedRecord, StoredAttempt } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { announce } from "./channel.ts";

export type Undo = () => Promise<void>;

/** Deletes attempts, and keeps them in memory for as long as the undo is. */
export async function eraseAttempts(store: Store, ids: readonly string[]): Promise<Undo> {
  const kept = await readWhole(store, ids);
  await store.remove(ids);
  announce({ about: "everything" });
  return async () => {
    for (const { attempt, kase } of kept) await store.create(attempt, kase);
    announce({ about: "everything" });
  };
}

/** Takes an imported case off the list; attempts on it stay playable. */
export async function eraseImported(store: Store, hash: string): Promise<Undo> {
  const record = (await store.imported()).find((one) => one.hash === hash);
  const kase = await store.case(hash);
  await store.removeImported(hash);
  announce({ about: "everything" });
  return async () => {
    if (record !== undefined && kase !== undefined) await store.addImported(kase, record);
    announce({ about: "everything" });
  };
}

/** Deletes everything but what the caller keeps elsewhere (settings). */
export async function eraseEverything(store: Store): Promise<Undo> {
  const ids = (await store.attempts()).map(({ id }) => id);
  const kept = await readWhole(store, ids);
  const imported = await store.imported();
  const cases = new Map<string, CaseRecord>((await store.cases()).map((kase) => [kase.hash, kase]));
  const meta = await store.allMeta();
  await store.clear();
  announce({ about: "everything" });
  return async () => {
    for (const { attempt, kase } of kept) await store.create(attempt, kase);
    for (const record of imported) await relist(store, record, cases);
    for (const [key, value] of meta) await store.setMeta(key, value);
    announce({ about: "everything" });
  };
}

async function relist(store: Store, record: ImportedRecord, cases: ReadonlyMap<string, CaseRecord>): Promise<void> {
  const kase = cases.get(record.hash);
  if (kase !== undefined) await store.addImported(kase, record);
}

interface Whole {
  readonly attempt: StoredAttempt;
  readonly kase: CaseRecord | undefined;
}

async function readWhole(store: Store, ids: readonly string[]): Promise<Whole[]> {
  const whole: Whole[] = [];
  for (const id of ids) {
    const attempt = await store.attempt(id);
    if (attempt !== undefined) whole.push({ attempt, kase: await store.case(attempt.record.header.caseHash) });
  }
  return whole;
}
