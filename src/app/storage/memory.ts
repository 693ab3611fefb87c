import type { Backend, Tables } from "./backend.ts";
import { StorageError } from "./errors.ts";
import type { StoreName } from "./records.ts";

type Data = Map<string, unknown>;

/**
 * Keeps things as long as the tab lives: for private windows and browsers that refuse a database. Same promises as the
 * database except for durability: transactions run one after the other, and a failed one leaves nothing behind.
 */
export function memoryBackend(): Backend {
  let committed: Data = new Map();
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: "memory",
    transact(_stores, mode, work) {
      const turn = last.then(async () => {
        const staged: Data = new Map(committed);
        const result = await work(tablesOf(staged));
        if (mode !== "readonly") committed = staged;
        return result;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      committed = new Map();
    },
  };
}

/** Numbers are padded, so that the order of the text is the order of the entries. */
const keyText = (store: StoreName, key: string | readonly [string, number]): string =>
  typeof key === "string" ? `${store}/${key}` : `${store}/${key[0]}/${String(key[1]).padStart(12, "0")}`;

function tablesOf(data: Data): Tables {
  const under = (prefix: string): string[] => [...data.keys()].filter((key) => key.startsWith(prefix)).sort();
  // Copies, as a database makes them: whoever changes what was read changes nothing here.
  const read = (key: string): never => structuredClone(data.get(key)) as never;
  return {
    get: async (store, key) => read(keyText(store, key)),
    all: async (store) => under(`${store}/`).map(read),
    entriesOf: async (attemptId) => under(`entries/${attemptId}/`).map(read),
    put: async (store, key, value) => void data.set(keyText(store, key), structuredClone(value)),
    add: async (store, key, value) => {
      if (data.has(keyText(store, key))) throw new StorageError("conflict", keyText(store, key));
      data.set(keyText(store, key), structuredClone(value));
    },
    delete: async (store, key) => void data.delete(keyText(store, key)),
    pairs: async (store) => under(`${store}/`).map((key) => [key.slice(store.length + 1), read(key)]),
    clear: async (store) => {
      for (const key of under(`${store}/`)) data.delete(key);
    },
    deleteEntriesOf: async (attemptId) => {
      for (const key of under(`entries/${attemptId}/`)) data.delete(key);
    },
  };
}
