import type { StoreName, Stores } from "./records.ts";

type Key<N extends StoreName> = Stores[N]["key"];
type Value<N extends StoreName> = Stores[N]["value"];

/** What an operation may do inside its transaction. It awaits these and nothing else, or a browser commits early. */
export interface Tables {
  get<N extends StoreName>(store: N, key: Key<N>): Promise<Value<N> | undefined>;
  /** Every value, in the order of the keys. */
  all<N extends StoreName>(store: N): Promise<Value<N>[]>;
  /** The entries of one attempt, in order. */
  entriesOf(attemptId: string): Promise<Stores["entries"]["value"][]>;
  put<N extends StoreName>(store: N, key: Key<N>, value: Value<N>): Promise<void>;
  /** Rejects with `conflict` where the key is taken. */
  add<N extends StoreName>(store: N, key: Key<N>, value: Value<N>): Promise<void>;
  delete<N extends StoreName>(store: N, key: Key<N>): Promise<void>;
  /** Keys and values of a store whose keys are texts. */
  pairs(store: "meta"): Promise<[string, Value<"meta">][]>;
  clear(store: StoreName): Promise<void>;
  deleteEntriesOf(attemptId: string): Promise<void>;
}

/**
 * "relaxed" writes too, and resolves once the operating system has it: for drafts and lines read, of which a power cut
 * may take the last. They must not make a decision wait for the disk.
 */
export type Mode = "readonly" | "readwrite" | "relaxed";

/** Where things are kept. The operations are written once, over this (store.ts). */
export interface Backend {
  /** "memory" is gone with the tab: the app says so and offers the export. */
  readonly kind: "indexeddb" | "memory";
  /**
   * Runs `work` in one transaction: once the promise resolves all of it is stored, durably, or else none of it is.
   * Rejects with a StorageError.
   */
  transact<T>(stores: readonly StoreName[], mode: Mode, work: (tables: Tables) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
