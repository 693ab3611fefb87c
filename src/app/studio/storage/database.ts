import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Language } from "../../../core/case/primitives.ts";
import type { Sources } from "../../../studio/document/files.ts";
import type { Step } from "../../../studio/document/log.ts";
import type { StudioDocument } from "../../../studio/document/types.ts";
import { StorageError, storageError } from "../../storage/errors.ts";

/** What lists show of a draft, and what tells two tabs apart. */
export interface DraftHead {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly portrait?: string;
  readonly scenes: number;
  readonly beats: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts every save: a save must name the revision it builds on. */
  readonly revision: number;
  /** How many steps of the log stand, and the number of the next step. */
  readonly done: number;
  readonly next: number;
}

/** A document as it was once `done` steps stood: an opening replays what lies between it and the head. */
export interface Checkpoint {
  readonly done: number;
  readonly doc: StudioDocument;
}

export interface KeptVersion {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly doc: StudioDocument;
}

/**
 * The studio has a database of its own: a trainee's device never creates it, and neither has to wait for the other's
 * upgrades. Steps and versions are keyed by their draft first.
 */
export interface StudioDb extends DBSchema {
  heads: { key: string; value: DraftHead };
  checkpoints: { key: string; value: Checkpoint };
  steps: { key: [string, number]; value: Step };
  sources: { key: string; value: Sources };
  versions: { key: [string, string]; value: KeptVersion };
}
export type StudioDatabase = IDBPDatabase<StudioDb>;

export const STORES = ["heads", "checkpoints", "steps", "sources", "versions"] as const;

/** Forward-only and contiguous, as those of the player's database: the one at index n takes version n to n + 1. */
const MIGRATIONS: readonly ((db: StudioDatabase) => void)[] = [
  (db) => {
    for (const name of STORES) db.createObjectStore(name);
  },
];

export const rangeOf = (draft: string): IDBKeyRange => IDBKeyRange.bound([draft], [draft, []]);

let connection: Promise<StudioDatabase> | undefined;

/** The connection; opened when it is first needed, and again after the browser closed it. */
export function studioDatabase(): Promise<StudioDatabase> {
  const forget = (): void => {
    connection = undefined;
  };
  connection ??= openDB<StudioDb>("parley-studio", MIGRATIONS.length, {
    upgrade: (db, from) => {
      for (const migration of MIGRATIONS.slice(from)) migration(db);
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw storageError(error);
  });
  return connection;
}

/** Runs one transaction; all of it is stored when it resolves, or none of it. Rejects with a StorageError. */
export async function transact<T>(
  mode: "readonly" | "readwrite",
  work: (stores: Stores) => Promise<T>,
  durability: "strict" | "relaxed" = "strict",
): Promise<T> {
  const db = await studioDatabase();
  const tx = db.transaction(STORES, mode, { durability });
  const done = tx.done.then(
    () => undefined,
    (error: unknown) => error ?? new StorageError("aborted"),
  );
  try {
    const result = await work(tx as unknown as Stores);
    const failure = await done;
    if (failure !== undefined) throw failure;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    await done;
    throw storageError(error);
  }
}

type Transaction = ReturnType<StudioDatabase["transaction"]>;
/** A transaction over every store, writable where it was asked to be. */
export type Stores = Omit<Transaction, "objectStore"> & {
  objectStore<N extends (typeof STORES)[number]>(
    name: N,
  ): import("idb").IDBPObjectStore<StudioDb, typeof STORES, N, "readwrite">;
};
