import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Backend } from "./backend.ts";
import { indexedBackend } from "./indexed.ts";
import { memoryBackend } from "./memory.ts";
import { createStore, type Store } from "./store.ts";
import { caseFor, entryAt, recordFor, summaryAt } from "./testing/records.ts";

const HASH = "c".repeat(32);
const fails = (code: string) => expect.objectContaining({ name: "StorageError", code });

// The promises are the same wherever things are kept, but for outliving the tab.
describe.each<[string, () => Backend]>([
  ["the browser's database", () => indexedBackend()],
  ["memory", memoryBackend],
])("a store over %s", (_, backend) => {
  let store: Store;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    store = createStore(backend());
  });
  const begin = (id = "a1", entries = 0) =>
    store.create(
      { record: recordFor(id, entries), entries: Array.from({ length: entries }, (_, i) => entryAt(i + 1)) },
      caseFor(),
    );

  it("gives back an attempt whole: header, entries in order, draft, case", async () => {
    await begin("a1", 12);
    await store.saveDraft({ attemptId: "a1", value: { words: "Let us" } });
    const found = await store.attempt("a1");
    expect(found?.record.header.attemptId).toBe("a1");
    expect(found?.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(found?.draft?.value).toEqual({ words: "Let us" });
    expect(await store.case(HASH)).toEqual(caseFor());
  });

  it("keeps the entries of attempts apart, also where one id begins like another", async () => {
    await begin("a1", 1);
    await begin("a10", 2);
    expect((await store.attempt("a1"))?.entries).toHaveLength(1);
    expect((await store.attempt("a10"))?.entries).toHaveLength(2);
  });

  it("appends one entry and counts it, together", async () => {
    await begin();
    await store.append("a1", 0, entryAt(1), summaryAt(7));
    const found = await store.attempt("a1");
    expect(found?.entries).toEqual([entryAt(1)]);
    expect(found?.record).toMatchObject({ revision: 1, summary: { updatedAt: 7 } });
  });

  it("lets one of two writers win and tells the other", async () => {
    await begin();
    const other = entryAt(1, { type: "choose", choice: "other" });
    const both = await Promise.allSettled([
      store.append("a1", 0, entryAt(1), summaryAt(1)),
      store.append("a1", 0, other, summaryAt(2)),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((both[1] as PromiseRejectedResult).reason).toEqual(fails("conflict"));
    expect((await store.attempt("a1"))?.entries).toEqual([entryAt(1)]);
  });

  it("never creates over an attempt that is there", async () => {
    await begin("a1", 2);
    await expect(begin("a1", 0)).rejects.toEqual(fails("conflict"));
    expect((await store.attempt("a1"))?.entries).toHaveLength(2);
  });

  it("stores nothing of an operation that fails half way", async () => {
    await begin();
    const torn = [entryAt(1), entryAt(3)];
    await expect(store.extend("a1", 0, torn, summaryAt(1))).rejects.toEqual(fails("corrupt"));
    expect(await store.attempt("a1")).toMatchObject({ record: { revision: 0 }, entries: [] });
  });

  it("says that an attempt is missing instead of making half of one", async () => {
    await expect(store.append("gone", 0, entryAt(1), summaryAt(1))).rejects.toEqual(fails("missing"));
    expect(await store.attempts()).toEqual([]);
  });

  it("adds translations to a case and never drops one", async () => {
    const german = { format: 1, case: "kase", language: "zh-Hans", lines: {} } as const;
    await store.putCase(caseFor());
    await store.putCase({ ...caseFor(), translations: [german] });
    await store.putCase(caseFor());
    expect((await store.case(HASH))?.translations).toEqual([german]);
  });

  it("keeps a case as long as an attempt or the library needs it", async () => {
    await begin("a1");
    await begin("a2");
    await store.addImported(caseFor(), { hash: HASH, caseId: "kase", importedAt: 1 });
    await store.remove(["a1", "a2"]);
    expect(await store.case(HASH)).toBeDefined();
    await store.removeImported(HASH);
    expect(await store.case(HASH)).toBeUndefined();
  });

  it("deletes an attempt with its entries and its draft, and no other", async () => {
    await begin("a1", 3);
    await begin("a2", 3);
    await store.saveDraft({ attemptId: "a1", value: 1 });
    await store.remove(["a1"]);
    expect(await store.attempt("a1")).toBeUndefined();
    // The same id again finds no old entries in its way.
    await begin("a1", 0);
    expect(await store.attempt("a1")).toMatchObject({ entries: [], draft: undefined });
    expect((await store.attempt("a2"))?.entries).toHaveLength(3);
  });

  it("forgets a draft that was saved after its attempt was deleted", async () => {
    await begin("a1");
    await begin("a2");
    await store.remove(["a1"]);
    await store.saveDraft({ attemptId: "a1", value: "late" });
    await store.remove(["a2"]);
    await begin("a1");
    expect((await store.attempt("a1"))?.draft).toBeUndefined();
  });

  it("can be emptied", async () => {
    await begin("a1", 3);
    await store.setMeta("seen/kase", ["l1"]);
    expect(await store.allMeta()).toEqual([["seen/kase", ["l1"]]]);
    await store.clear();
    expect([await store.attempts(), await store.cases(), await store.allMeta()]).toEqual([[], [], []]);
  });
});
