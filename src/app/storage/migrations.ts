import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { ParleyDb } from "./database.ts";

export type UpgradeTransaction = IDBPTransaction<ParleyDb, StoreNames<ParleyDb>[], "versionchange">;

/** Takes the database from one version to the next, inside the browser's upgrade transaction: all of it or nothing. */
export type DatabaseMigration = (db: IDBPDatabase<ParleyDb>, tx: UpgradeTransaction) => void | Promise<void>;

/**
 * Forward-only and contiguous: the migration at index n takes version n to n + 1, and is never changed once it was
 * released. Each version keeps a fixture of what it wrote in storage/fixtures, and a test opens them all.
 */
export const DATABASE_MIGRATIONS: readonly DatabaseMigration[] = [
  (db) => {
    for (const name of ["attempts", "entries", "cases", "imported", "drafts", "meta"] as const)
      db.createObjectStore(name);
  },
];

/** The version this app writes. */
export const DATABASE_VERSION = DATABASE_MIGRATIONS.length;

/** Runs what lies between two versions. An upgrade awaits only the database: anything else would let it commit. */
export async function migrateDatabase(
  db: IDBPDatabase<ParleyDb>,
  from: number,
  tx: UpgradeTransaction,
  migrations: readonly DatabaseMigration[] = DATABASE_MIGRATIONS,
): Promise<void> {
  for (const migration of migrations.slice(from)) await migration(db, tx);
}
