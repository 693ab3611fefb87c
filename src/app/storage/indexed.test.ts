import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DATABASE_NAME, type Database, openDatabase } from "./database.ts";
import { indexedBackend } from "./indexed.ts";
import { memoryBackend } from "./memory.ts";
import { DATABASE_MIGRATIONS } from "./migrations.ts";
import { choose } from "./provide.ts";
import { useStorageStatus } from "./status.ts";
import { createStore } from "./store.ts";
import { caseFor, entryAt, recordFor, summaryAt } from "./testing/records.ts";

const fails = (code: string) => expect.objectContaining({ name: "StorageError", code });
const begin = async () => {
  const store = createStore(indexedBackend());
  await store.create({ record: recordFor("a1"), entries: [] }, caseFor());
  return store;
};
const exception = (name: string) => new DOMException(name, name);

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

describe("two tabs", () => {
  it("share what is stored, and the one that is behind is told so", async () => {
    const mine = await begin();
    const theirs = createStore(indexedBackend());
    await theirs.append("a1", 0, entryAt(1), summaryAt(1));
    await expect(mine.append("a1", 0, entryAt(1), summaryAt(2))).rejects.toEqual(fails("conflict"));
    // After reloading, it goes on.
    const { record } = (await mine.attempt("a1")) ?? {};
    await mine.append("a1", record?.revision ?? 0, entryAt(2), summaryAt(3));
    expect((await theirs.attempt("a1"))?.entries).toHaveLength(2);
  });

  it("race a hundred times and never write one entry twice or lose one", async () => {
    const tabs = [await begin(), createStore(indexedBackend()), createStore(indexedBackend())];
    let acknowledged = 0;
    for (let seq = 1; seq <= 100; seq++) {
      const tries = tabs.map((tab) => tab.append("a1", seq - 1, entryAt(seq), summaryAt(seq)));
      acknowledged += (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled").length;
    }
    expect(acknowledged).toBe(100);
    expect((await tabs[0]?.attempt("a1"))?.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
  });
});

describe("a write that goes wrong", () => {
  it("asks for strict durability", async () => {
    const store = await begin();
    const seen = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.append("a1", 0, entryAt(1), summaryAt(1));
    expect(seen).toHaveBeenCalledWith(["attempts", "entries"], "readwrite", { durability: "strict" });
  });

  it("leaves nothing when the tab dies in the middle", async () => {
    const store = await begin();
    // The connection goes before the transaction has ended, as with a killed process.
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw exception("AbortError");
    });
    await expect(store.append("a1", 0, entryAt(1), summaryAt(1))).rejects.toEqual(fails("aborted"));
    put.mockRestore();
    expect(await createStore(indexedBackend()).attempt("a1")).toMatchObject({ record: { revision: 0 }, entries: [] });
    await store.append("a1", 0, entryAt(1), summaryAt(1));
  });

  it.each([
    ["at the request", "add"],
    ["at the record", "put"],
  ] as const)("says that the disk is full, %s", async (_, method) => {
    const store = await begin();
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementationOnce(() => {
      throw exception("QuotaExceededError");
    });
    await expect(store.append("a1", 0, entryAt(1), summaryAt(1))).rejects.toEqual(fails("quota"));
    expect((await store.attempt("a1"))?.entries).toEqual([]);
  });

  it("prefers what says more over a mere abort", async () => {
    const store = await begin();
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(function (this: IDBObjectStore) {
      this.transaction.abort();
      Object.defineProperty(this.transaction, "error", { value: exception("QuotaExceededError") });
      throw exception("AbortError");
    });
    await expect(store.append("a1", 0, entryAt(1), summaryAt(1))).rejects.toEqual(fails("quota"));
  });
});

describe("the connection", () => {
  it("lets another tab upgrade, and finds afterwards that it is the older one", async () => {
    const store = await begin();
    const newer = await openDatabase({ migrations: [...DATABASE_MIGRATIONS, () => {}] });
    await expect(store.attempts()).rejects.toEqual(fails("newer-version"));
    newer.close();
  });

  it("leaves a newer database as it is", async () => {
    await (await begin()).close();
    const migrations = [...DATABASE_MIGRATIONS, () => {}];
    const newer = await openDatabase({ migrations });
    newer.close();
    await expect(openDatabase()).rejects.toEqual(fails("newer-version"));
    const again = await openDatabase({ migrations });
    expect(await again.count("attempts")).toBe(1);
    again.close();
  });

  it("says that it is blocked instead of waiting for ever", async () => {
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.onsuccess = () => resolve(request.result);
    });
    const migrations = [...DATABASE_MIGRATIONS, () => {}];
    await expect(openDatabase({ migrations, patience: 40 })).rejects.toEqual(fails("blocked"));
    stubborn.close();
  });

  it("is made anew after it was closed", async () => {
    const open: Database[] = [];
    const backend = indexedBackend(async (onClosed) => {
      const db = await openDatabase({ onClosed });
      open.push(db);
      return db;
    });
    const store = createStore(backend);
    await store.attempts();
    open[0]?.close();
    expect(await store.attempts()).toEqual([]);
    expect(open).toHaveLength(2);
  });

  it("tries again after it could not be opened", async () => {
    let tries = 0;
    const backend = indexedBackend((onClosed) => {
      tries++;
      return tries === 1 ? Promise.reject(exception("UnknownError")) : openDatabase({ onClosed });
    });
    const store = createStore(backend);
    await expect(store.attempts()).rejects.toEqual(fails("unavailable"));
    expect(await store.attempts()).toEqual([]);
  });
});

describe("where there is no database", () => {
  it.each([
    ["none at all", undefined],
    [
      "one that refuses, as in some private windows",
      {
        open: () => {
          throw exception("SecurityError");
        },
      },
    ],
  ])("(%s) the app keeps things in memory and says why", async (_, factory) => {
    vi.stubGlobal("indexedDB", factory);
    try {
      const store = await choose(indexedBackend(), memoryBackend);
      expect(store.kind).toBe("memory");
      expect(useStorageStatus.getState()).toEqual({ kind: "memory", fault: "unavailable" });
      await store.create({ record: recordFor("a1"), entries: [] }, caseFor());
      expect(await store.attempts()).toHaveLength(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
