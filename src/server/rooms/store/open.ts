import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { memoryStore } from "./memory.ts";
import type { RoomStore } from "./port.ts";
import { type SqliteDriver, sqliteStore } from "./sqlite.ts";

export const STORES = ["libsql", "node", "memory"] as const;
export type StoreKind = (typeof STORES)[number];

/**
 * Opens the rooms of this computer. Without a choice libsql is taken, and Node's own SQLite where libsql cannot be
 * loaded (its library is built per platform).
 *
 * @throws Error where neither can be had, or the file cannot be opened
 */
export async function openStore(kind: StoreKind | undefined, file: string): Promise<RoomStore> {
  if (kind === "memory") return memoryStore();
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const wanted = kind === undefined ? (["libsql", "node"] as const) : ([kind] as const);
  let fault: unknown;
  for (const each of wanted) {
    const Database = await DRIVERS[each]().catch((error: unknown) => {
      fault ??= error;
      return undefined;
    });
    if (Database !== undefined) return sqliteStore(new Database(file));
  }
  const why = fault instanceof Error ? fault.message : String(fault);
  throw new Error(`No SQLite can be loaded here (${why}). --store memory keeps rooms until the server stops.`);
}

type Driver = new (file: string) => SqliteDriver;

// Named at run time, so that the bundler leaves them alone: one is a native library, the other may not exist.
const load = async (name: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ name);

const DRIVERS: Record<Exclude<StoreKind, "memory">, () => Promise<Driver>> = {
  libsql: async () => (await load("libsql")).default as Driver,
  node: async () => (await load("node:sqlite")).DatabaseSync as Driver,
};
