import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { roomOptions } from "../../../core/room/messages.ts";
import { NODE_HAS_SQLITE, SQLITE_HERE } from "../testing/sqlite-here.ts";
import { GroupCommit } from "./group-commit.ts";
import { openStore } from "./open.ts";
import type { RoomRecord, RoomStore, Write } from "./port.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { case: _, ...options } = roomOptions.parse({ case: { id: "a" } });
const record = (code: string, caseHash = "hash"): RoomRecord => ({ code, createdAt: 1, options, caseHash, seed: 1 });
const kase = (hash = "hash") => ({ hash, body: "{}", scale: { total: { min: 0, max: 9 }, byCompetency: {} } });
const vote = (seq: number, q: number | null = null): Write => ({
  type: "append",
  room: "AAAAAA",
  q,
  entry: { seq, at: seq, event: { type: "voted", v: `p${seq}`, q: 1, round: "first", option: "a" } },
});

describe.each(["memory", ...SQLITE_HERE] as const)("rooms in %s", (kind) => {
  const open = (name: string) => openStore(kind, join(folder, `${kind}-${name}.db`));
  const begun = async (name: string): Promise<RoomStore> => {
    const store = await open(name);
    await store.commit([{ type: "create", record: record("AAAAAA"), kase: kase() }]);
    return store;
  };

  it("come back as they were written, the log in its order", async () => {
    const store = await begun("whole");
    const member = { hash: "h", role: "participant", participant: "p1" } as const;
    await store.commit([{ type: "member", room: "AAAAAA", member }, vote(1), vote(2, 1), vote(3, 1), vote(4)]);
    await store.commit([{ type: "key", room: "AAAAAA", q: 1, key: "secret" }]);
    const found = await store.load("AAAAAA");
    expect(found).toMatchObject({ record: record("AAAAAA"), kase: kase(), members: [member] });
    expect(found?.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(found?.keys.get(1)).toBe("secret");
    expect(await store.load("BBBBBB")).toBeUndefined();
    await store.close();
  });

  it("are compacted by question, and nothing else of them goes", async () => {
    const store = await begun("compact");
    await store.commit([vote(1), vote(2, 1), vote(3, 2), vote(4, 1)]);
    const counted = { seq: 4, at: 0, event: { type: "counted", q: 1, splits: {} } } as const;
    await store.commit([{ type: "compact", room: "AAAAAA", q: 1, entries: [counted] }, vote(5)]);
    const found = await store.load("AAAAAA");
    expect(found?.entries.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, "voted"],
      [3, "voted"],
      [4, "counted"],
      [5, "voted"],
    ]);
    await store.close();
  });

  it("are purged with all that belongs to them, and with a case that no other room plays", async () => {
    const store = await begun("purge");
    await store.commit([{ type: "create", record: record("BBBBBB", "other"), kase: kase("other") }, vote(1)]);
    await store.commit([{ type: "purge", room: "AAAAAA" }]);
    expect((await store.list()).map(({ code }) => code)).toEqual(["BBBBBB"]);
    expect(await store.load("AAAAAA")).toBeUndefined();
    expect(await store.findCase("other")).toBeDefined();
    await store.close();
  });
});

describe("rooms in a file", () => {
  it("can be read by Node's own SQLite where it has one, and say what is missing where it has none", async () => {
    const file = join(folder, "either.db");
    const first = await openStore(undefined, file);
    await first.commit([{ type: "create", record: record("AAAAAA"), kase: kase() }, vote(1)]);
    await first.close();
    const second = await openStore("node", file).catch((error: Error) => error);
    if (second instanceof Error) {
      expect([NODE_HAS_SQLITE, second.message]).toEqual([
        false,
        expect.stringContaining("No SQLite can be loaded here"),
      ]);
    } else {
      const found = await second.load("AAAAAA");
      expect([NODE_HAS_SQLITE, found?.entries.length]).toEqual([true, 1]);
      await second.close();
    }
  });

  it("take a batch whole or not at all", async () => {
    const store = await openStore("libsql", join(folder, "atomic.db"));
    await store.commit([{ type: "create", record: record("AAAAAA"), kase: kase() }, vote(1)]);
    // The place in the log is taken: a second writer would be refused.
    await expect(store.commit([vote(2, 1), vote(1)])).rejects.toThrow();
    expect((await store.load("AAAAAA"))?.entries.map(({ seq }) => seq)).toEqual([1]);
    await store.close();
  });

  it("that a newer Parley wrote are left alone", async () => {
    const file = join(folder, "newer.db");
    await (await openStore("libsql", file)).close();
    const { default: Database } = await import("libsql");
    const database = new Database(file);
    database.exec("pragma user_version = 99");
    database.close();
    await expect(openStore("libsql", file)).rejects.toThrow("newer Parley");
  });
});

describe("gathered commits", () => {
  it("are one transaction for all that came in meanwhile, in order, and told to each", async () => {
    const batches: number[] = [];
    const store = {
      ...(await openStore("memory", "")),
      commit: async (writes: readonly Write[]) => void batches.push(writes.length),
    };
    const commits = new GroupCommit(store, 5);
    const told: string[] = [];
    commits.add([vote(1)], () => told.push("a"));
    commits.add([vote(2), vote(3)], () => told.push("b"));
    expect(told).toEqual([]);
    await commits.flush();
    expect([batches, told]).toEqual([[3], ["a", "b"]]);
  });

  it("that fail are told to all whose writes they held, and the next goes on", async () => {
    let broken = true;
    const memory = await openStore("memory", "");
    const commit = async (): Promise<void> => {
      if (broken) throw new Error("the disk is full");
    };
    const commits = new GroupCommit({ ...memory, commit }, 5);
    const faults: unknown[] = [];
    commits.add([vote(1)], (fault) => faults.push(fault));
    await commits.flush();
    broken = false;
    commits.add([vote(2)], (fault) => faults.push(fault));
    await commits.flush();
    expect(faults).toEqual([new Error("the disk is full"), undefined]);
  });
});
