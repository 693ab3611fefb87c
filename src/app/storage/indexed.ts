import type { IDBPTransaction, StoreNames } from "idb";
import type { Backend, Mode, Tables } from "./backend.ts";
import { type Database, openDatabase, type ParleyDb } from "./database.ts";
import { StorageError, storageError } from "./errors.ts";
import type { StoreName } from "./records.ts";

type Transaction = IDBPTransaction<ParleyDb, StoreNames<ParleyDb>[], "readwrite">;
type Open = (onClosed: () => void) => Promise<Database>;

/** Keeps things in the browser's database. Connects when it is first used, and again after the connection was closed. */
export function indexedBackend(open: Open = (onClosed) => openDatabase({ onClosed })): Backend {
  let connection: Promise<Database> | undefined;
  const forget = (): void => {
    connection = undefined;
  };
  const connect = (): Promise<Database> => {
    connection ??= open(forget);
    // A failure is not kept: the next operation may find the other tab closed or the disk freed.
    connection.catch(forget);
    return connection;
  };
  const begin = async (stores: readonly StoreName[], mode: Mode): Promise<Transaction> => {
    const start = (db: Database): Transaction =>
      db.transaction([...stores], mode === "readonly" ? mode : "readwrite", {
        // "strict": resolved means on the disk, not in some buffer that a power cut loses.
        durability: mode === "relaxed" ? mode : "strict",
      }) as unknown as Transaction;
    const db = await connect();
    try {
      return start(db);
    } catch (error) {
      // The connection was closed under us, e.g. by an upgrade in another tab. Once more, on a new one.
      if (storageError(error).code !== "unavailable") throw error;
      forget();
      return start(await connect());
    }
  };
  return {
    kind: "indexeddb",
    async transact(stores, mode, work) {
      let tx: Transaction;
      try {
        tx = await begin(stores, mode);
      } catch (error) {
        throw storageError(error);
      }
      const done = settled(tx.done);
      try {
        const result = await work(tablesOf(tx));
        const failure = await done;
        if (failure !== undefined) throw failure;
        return result;
      } catch (error) {
        abort(tx);
        throw cause(error, await done);
      }
    },
    async close() {
      const db = await connection?.catch(() => undefined);
      forget();
      db?.close();
    },
  };
}

/** The failure of a transaction as a value, so that it is never an unhandled rejection. */
const settled = (done: Promise<void>): Promise<unknown> =>
  done.then(
    () => undefined,
    (error: unknown) => error ?? new StorageError("aborted"),
  );

/** A full disk shows as a failed request, a failed transaction, or both; what says more than "aborted" wins. */
function cause(thrown: unknown, transaction: unknown): StorageError {
  const first = storageError(thrown);
  if (transaction === undefined || thrown instanceof StorageError) return first;
  const second = storageError(transaction);
  return first.code === "aborted" ? second : first;
}

function abort(tx: Transaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

const range = (attemptId: string): IDBKeyRange => IDBKeyRange.bound([attemptId, 0], [attemptId, []]);

function tablesOf(tx: Transaction): Tables {
  return {
    get: (store, key) => tx.objectStore(store).get(key),
    all: (store) => tx.objectStore(store).getAll(),
    entriesOf: (attemptId) => tx.objectStore("entries").getAll(range(attemptId)),
    put: async (store, key, value) => void (await tx.objectStore(store).put(value, key)),
    add: async (store, key, value) => void (await tx.objectStore(store).add(value, key)),
    delete: (store, key) => tx.objectStore(store).delete(key),
    pairs: async (store) => {
      const table = tx.objectStore(store);
      const [keys, values] = await Promise.all([table.getAllKeys(), table.getAll()]);
      return keys.map((key, i) => [key, values[i]]);
    },
    clear: (store) => tx.objectStore(store).clear(),
    deleteEntriesOf: (attemptId) => tx.objectStore("entries").delete(range(attemptId)),
  };
}
