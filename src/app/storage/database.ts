import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { StorageError, storageError } from "./errors.ts";
import { DATABASE_MIGRATIONS, type DatabaseMigration, migrateDatabase } from "./migrations.ts";
import type { Stores } from "./records.ts";

export interface ParleyDb extends DBSchema, Stores {}
export type Database = IDBPDatabase<ParleyDb>;

export const DATABASE_NAME = "parley";

interface Options {
  readonly name?: string;
  readonly migrations?: readonly DatabaseMigration[];
  /** How long an older tab may keep the upgrade waiting before it is said. Milliseconds. */
  readonly patience?: number;
  /** The connection is gone: a newer tab upgrades, or the browser closed it. The next operation opens another. */
  readonly onClosed?: () => void;
}

/**
 * Opens the database and brings it to this app's version. Rejects with a StorageError and never hangs: `newer-version`
 * leaves the newer database as it is, `blocked` means that an older tab will not let go.
 */
export async function openDatabase(options: Options = {}): Promise<Database> {
  const { name = DATABASE_NAME, migrations = DATABASE_MIGRATIONS, patience = 3000, onClosed } = options;
  // Some browsers have no such object in a private window, and some throw when it is only looked at.
  if (!exists()) throw new StorageError("unavailable", "no IndexedDB");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const blocked = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => {
      late = true;
      reject(new StorageError("blocked", "the database did not open in time"));
    }, patience);
  });
  // Whoever waits hears of it below; where the opening fails first, nobody waits any more.
  blocked.catch(() => undefined);
  const opening = openDB<ParleyDb>(name, migrations.length, {
    upgrade(db, from, _to, tx) {
      // The failure is reported by the opening; the transaction's own promise would be a second, unhandled one.
      tx.done.catch(() => undefined);
      migrateDatabase(db, from, tx, migrations).catch(() => abort(tx));
    },
    // An upgrade of another tab must not wait for this one.
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
  // A connection that comes after the patience ran out would stay open and block others for nothing.
  opening.then(
    (db) => late && db.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    throw storageError(error);
  } finally {
    clearTimeout(waiting);
  }
}

function exists(): boolean {
  try {
    return typeof indexedDB === "object" && indexedDB !== null;
  } catch {
    return false;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has aborted already, for the same reason.
  }
}
