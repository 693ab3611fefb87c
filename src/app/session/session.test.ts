import { describe, expect, it } from "vitest";
import { choose, entry, newStore, played, playOn, starterCase } from "../../../tests/played.ts";
import { beginAttempt, branchAttempt } from "./begin.ts";
import { newAttemptId, newSeed } from "./ids.ts";
import { openAttempt } from "./open.ts";
import { attemptWriter } from "./writer.ts";

const fails = (code: string) => expect.objectContaining({ name: "StorageError", code });
const events = (entries: readonly { event: unknown }[]) => entries.map(({ event }) => event);

describe("an attempt", () => {
  it("opens where it was left", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask", { certainty: "guess" })]);
    const opened = await openAttempt(store, id);
    expect(opened.trouble).toBeUndefined();
    expect(opened.log.entries).toEqual([entry(1, choose("ask", { certainty: "guess" }), 2000)]);
    expect(opened.state.nextSeq).toBe(2);
    expect(opened.record.summary).toMatchObject({ decisions: 1, updatedAt: 2000, startedAt: 1000, ending: null });
  });

  it("keeps the exact case it was played on", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const changed = { ...starterCase.frame, title: "Another" };
    await store.putCase({ hash: "f".repeat(32), frame: changed, translations: [] });
    expect((await openAttempt(store, id)).kase.frame.title).toBe(starterCase.frame.title);
  });

  it("has the documents read at the briefing as its first entries", async () => {
    const store = newStore();
    const language = [{ type: "language", language: "zh-Hans" } as const];
    const begin = { kase: starterCase, mode: "exam", language: "en", events: language, now: 5 } as const;
    const id = await beginAttempt(store, begin);
    expect((await openAttempt(store, id)).log.entries).toEqual([entry(1, language[0] as never, 5)]);
  });

  it("says in its summary how it ended and with how many points", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask"), choose("plan")]);
    const { summary } = (await openAttempt(store, id)).record;
    expect(summary.ending).toBe("advance");
    expect(summary.points).toBeGreaterThan(0);
    expect(summary.title).toEqual({ en: starterCase.frame.title });
  });

  it("never stores what the rules refuse", async () => {
    const store = newStore();
    const id = await played(store);
    await expect(playOn(store, id, [choose("plan")])).rejects.toEqual(fails("corrupt"));
    expect((await openAttempt(store, id)).log.entries).toEqual([]);
  });

  it("that another tab has moved on is not written over, and goes on after reloading", async () => {
    const store = newStore();
    const id = await played(store);
    const slow = attemptWriter(store, await openAttempt(store, id));
    await playOn(store, id, [choose("ask")]);
    await expect(slow(entry(1, choose("discount")))).rejects.toEqual(fails("conflict"));
    await playOn(store, id, [choose("plan")]);
    expect(events((await openAttempt(store, id)).log.entries)).toEqual([choose("ask"), choose("plan")]);
  });

  it("can be tried again after a failure, with the same entry", async () => {
    const store = newStore();
    const id = await played(store);
    let full = true;
    const append: typeof store.append = (...all) =>
      full ? Promise.reject(new DOMException("", "QuotaExceededError")) : store.append(...all);
    const write = attemptWriter({ ...store, append }, await openAttempt(store, id));
    await expect(write(entry(1, choose("ask")))).rejects.toMatchObject({ name: "QuotaExceededError" });
    full = false;
    await write(entry(1, choose("ask")));
    expect((await openAttempt(store, id)).log.entries).toHaveLength(1);
  });
});

describe("a log that does not go on", () => {
  it("is shown up to the entry that the rules refuse, and left as it is", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const { summary } = (await openAttempt(store, id)).record;
    await store.append(id, 1, entry(2, choose("gone")), summary);
    const opened = await openAttempt(store, id);
    expect(opened.trouble).toMatchObject({ kind: "refused", seq: 2, refusal: { code: "unknown-choice" } });
    expect(events(opened.log.entries)).toEqual([choose("ask")]);
    expect((await store.attempt(id))?.entries).toHaveLength(2);
  });

  it("is shown up to a gap", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const stored = await store.attempt(id);
    if (stored === undefined) throw new Error("not stored");
    const record = { ...stored.record, id: "torn", revision: 2 };
    await store.create({ record, entries: [...stored.entries, entry(3, choose("plan"))] });
    expect((await openAttempt(store, "torn")).trouble).toEqual({ kind: "gap", seq: 2 });
  });

  it("is not continued when a newer version has written it", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const stored = await store.attempt(id);
    if (stored === undefined) throw new Error("not stored");
    const header = { ...stored.record.header, attemptId: "newer", engineVersion: 99 };
    await store.create({ ...stored, record: { ...stored.record, id: "newer", header } });
    expect((await openAttempt(store, "newer")).trouble).toEqual({ kind: "newer-engine", version: 99 });
  });

  it("whose case is gone says so, unless the case is found elsewhere", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const lacking = { ...store, case: async () => undefined };
    await expect(openAttempt(lacking, id)).rejects.toEqual(fails("corrupt"));
    expect((await openAttempt(lacking, id, async () => starterCase)).trouble).toBeUndefined();
    await expect(openAttempt(store, "nowhere")).rejects.toEqual(fails("missing"));
  });
});

describe("a retry", () => {
  it("stands where the other attempt stood, with the same seed, and needs it no more", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask"), choose("plan")]);
    const again = await branchAttempt(store, { attemptId: id, seq: 1 }, 9000);
    const first = await openAttempt(store, id);
    await store.remove([id]);
    const retry = await openAttempt(store, again);
    expect(retry.record.header).toMatchObject({ from: { attemptId: id, seq: 1 }, seed: first.record.header.seed });
    expect(events(retry.log.entries)).toEqual([choose("ask")]);
    await playOn(store, again, [choose("plan")]);
  });

  it("from the very beginning has no entries", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    const again = await branchAttempt(store, { attemptId: id, seq: 0 }, 9000, "guided");
    const retry = await openAttempt(store, again);
    expect(retry.log.entries).toEqual([]);
    expect(retry.record.header.mode).toBe("guided");
  });
});

describe("ids and seeds", () => {
  it("are drawn from the platform's generator and fit where they are used", () => {
    const ids = new Set(Array.from({ length: 1000 }, newAttemptId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z2-7]{19}$/);
    const seeds = Array.from({ length: 100 }, newSeed);
    expect(new Set(seeds).size).toBeGreaterThan(90);
    for (const seed of seeds) expect(seed).toBe(seed | 0);
  });
});
