import type { Backend } from "./backend.ts";
import { storageError } from "./errors.ts";
import { indexedBackend } from "./indexed.ts";
import { memoryBackend } from "./memory.ts";
import { useStorageStatus } from "./status.ts";
import { createStore, type Store } from "./store.ts";

let provided: Promise<Store> | undefined;

/**
 * The one store of this tab: the browser's database, or memory where there is none. Which of the two it is stays the
 * same for the tab's life: decisions must not scatter over both.
 */
export function storage(): Promise<Store> {
  provided ??= choose(indexedBackend(), memoryBackend);
  return provided;
}

/** Exported for tests. Never rejects: what is wrong is in the status, where the app shows it. */
export async function choose(database: Backend, fallback: () => Backend): Promise<Store> {
  try {
    await database.transact(["meta"], "readonly", (tables) => tables.get("meta", "opened"));
    useStorageStatus.setState({ kind: "indexeddb", fault: null });
    return createStore(database);
  } catch (error) {
    useStorageStatus.setState({ kind: "memory", fault: storageError(error).code });
    return createStore(fallback());
  }
}

/** Asks the browser not to clear this site when the disk runs full. It may say no, and plain http has no such question. */
export async function askToPersist(): Promise<boolean> {
  try {
    const manager = navigator.storage;
    if (manager?.persist === undefined) return false;
    return (await manager.persisted()) || (await manager.persist());
  } catch {
    return false;
  }
}
