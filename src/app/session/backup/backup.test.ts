import { describe, expect, it } from "vitest";
import { choose, entry, newStore, played, playOn, starterCase } from "../../../../tests/played.ts";
import type { Store } from "../../storage/store.ts";
import { eraseAttempts, eraseEverything } from "../erase.ts";
import { openAttempt } from "../open.ts";
import { takeFile } from "../takeFile.ts";
import type { Backup } from "./format.ts";
import type { RestoreReport } from "./report.ts";
import type { PreferenceKeeper } from "./restore.ts";
import { type Contents, writeBackup } from "./write.ts";

const NOBODY: PreferenceKeeper = { areSet: () => true, set: () => {} };
const NOTHING: RestoreReport = {
  added: 0,
  extended: 0,
  same: 0,
  copied: 0,
  troubled: 0,
  cases: 0,
  preferences: "none",
  refused: [],
  stopped: null,
};

async function text(store: Store, contents: Partial<Contents> = {}): Promise<string> {
  let all = "";
  for await (const part of writeBackup(store, { now: 0, ...contents })) all += part;
  return all;
}
const backupOf = async (store: Store) => JSON.parse(await text(store)) as Backup;

const file = (content: string | Uint8Array<ArrayBuffer> | object) =>
  new Blob([typeof content === "object" && !(content instanceof Uint8Array) ? JSON.stringify(content) : content]);

const take = (store: Store, content: Parameters<typeof file>[0], keeper = NOBODY) =>
  takeFile(store, file(content), keeper, 77);

async function restore(store: Store, content: Parameters<typeof file>[0], keeper = NOBODY): Promise<RestoreReport> {
  const taken = await take(store, content, keeper);
  if (taken.kind !== "backup") throw new Error(JSON.stringify(taken));
  return taken.report;
}

async function codes(content: Parameters<typeof file>[0]): Promise<string[]> {
  const store = newStore();
  const taken = await take(store, content);
  expect(await store.attempts()).toEqual([]);
  expect(await store.imported()).toEqual([]);
  return taken.kind === "refused" ? taken.findings.map(({ code }) => code) : [taken.kind];
}

describe("a backup", () => {
  it("brings everything to another browser", async () => {
    const here = newStore();
    const id = await played(here, [choose("ask", { words: "喂" }), choose("plan")]);
    await here.saveDraft({ attemptId: id, value: { words: "Let us" } });
    await here.addImported(starterCase, { hash: starterCase.hash, caseId: "starter", importedAt: 3 });
    await here.setMeta(`seen/${starterCase.frame.id}`, ["l1"]);
    let settings: unknown;
    const keeper: PreferenceKeeper = {
      areSet: () => false,
      set: (value) => {
        settings = value;
      },
    };
    const there = newStore();
    const written = await text(here, { preferences: { theme: "dark" } });
    const report = await restore(there, written, keeper);
    expect(report).toEqual({ ...NOTHING, added: 1, cases: 1, preferences: "restored" });
    expect(settings).toEqual({ theme: "dark" });
    expect(await there.attempt(id)).toEqual(await here.attempt(id));
    expect(await there.case(starterCase.hash)).toEqual(await here.case(starterCase.hash));
    expect(await there.imported()).toEqual(await here.imported());
    expect(await there.allMeta()).toEqual(await here.allMeta());
  });

  it("restored twice changes nothing the second time", async () => {
    const here = newStore();
    await played(here, [choose("ask")]);
    const written = await text(here);
    const there = newStore();
    await restore(there, written);
    expect(await restore(there, written)).toEqual({ ...NOTHING, same: 1 });
  });

  it("of one attempt holds that one and its case, and restores alike", async () => {
    const here = newStore();
    const one = await played(here, [choose("ask")]);
    await played(here, []);
    const there = newStore();
    expect(await restore(there, await text(here, { attemptIds: [one] }))).toMatchObject({ added: 1, cases: 1 });
    expect((await there.attempts()).map(({ id }) => id)).toEqual([one]);
  });

  it("holds the entry that could not be stored", async () => {
    const here = newStore();
    const id = await played(here, [choose("ask")]);
    const pending = { attemptId: id, entry: entry(2, choose("plan")) };
    const there = newStore();
    await restore(there, await text(here, { pending }));
    expect((await openAttempt(there, id)).state.ending).toBe("advance");
  });

  it("keeps an attempt of 60 decisions under 12 kB", async () => {
    const here = newStore();
    const back = { type: "rewind", to: 0 } as const;
    const words = { certainty: "fairly", words: "May I ask what happened with the delivery in spring?" };
    const id = await played(
      here,
      Array.from({ length: 60 }, (_, i) => [choose("ask", i % 12 ? {} : words), back]).flat(),
    );
    const { attempts } = await backupOf(here);
    // 60 decisions and as many steps back, which nobody does: the worst that practice mode can write.
    expect(attempts[0]?.entries).toHaveLength(120);
    expect(JSON.stringify(attempts[0]).length).toBeLessThanOrEqual(12_000);
    expect((await openAttempt(here, id)).state.rewinds).toBe(60);
  });
});

describe("two logs of one attempt", () => {
  async function two() {
    const here = newStore();
    const id = await played(here, [choose("ask")]);
    const there = newStore();
    await restore(there, await text(here));
    return { here, there, id };
  }

  it("become the longer one where the file goes on", async () => {
    const { here, there, id } = await two();
    await playOn(here, id, [choose("plan")]);
    expect(await restore(there, await text(here))).toMatchObject({ extended: 1, added: 0, copied: 0 });
    expect(await there.attempt(id)).toEqual(await here.attempt(id));
  });

  it("stay as they are where the file is older", async () => {
    const { here, there, id } = await two();
    const old = await text(here);
    await playOn(there, id, [choose("plan")]);
    const before = await there.attempt(id);
    expect(await restore(there, old)).toEqual({ ...NOTHING, same: 1 });
    expect(await there.attempt(id)).toEqual(before);
  });

  it("are both kept where they went different ways, and only once", async () => {
    const { here, there, id } = await two();
    await playOn(here, id, [choose("plan")], 5000);
    await playOn(there, id, [choose("plan")], 6000);
    const before = await there.attempt(id);
    const written = await text(here);
    expect(await restore(there, written)).toMatchObject({ copied: 1, same: 0 });
    expect(await restore(there, written)).toMatchObject({ copied: 0, same: 1 });
    expect(await there.attempt(id)).toEqual(before);
    const all = await there.attempts();
    const copy = await there.attempt(all.find((record) => record.id !== id)?.id ?? "");
    expect(all).toHaveLength(2);
    expect(copy?.entries).toEqual((await here.attempt(id))?.entries);
    expect((await openAttempt(there, copy?.record.id ?? "")).trouble).toBeUndefined();
  });
});

describe("what a file cannot do", () => {
  it("replace settings that were made here", async () => {
    const report = await restore(newStore(), await text(newStore(), { preferences: { theme: "dark" } }), {
      areSet: () => true,
      set: () => {
        throw new Error("must not be called");
      },
    });
    expect(report.preferences).toBe("kept");
  });

  it("take the good records down with a broken one", async () => {
    const here = newStore();
    await played(here, [choose("ask")]);
    const backup = await backupOf(here);
    const [good] = backup.attempts;
    const broken = [
      { ...good, header: { ...good?.header, attemptId: "../up", mode: "easy" } },
      { ...good, entries: [entry(2, choose("ask")), entry(1, choose("plan"))] },
      { ...good, entries: [entry(1, choose("ask", { words: { toString: "x" } }))] },
      { ...good, header: { ...good?.header, attemptId: "newer", engineVersion: 99 } },
      "nonsense",
    ];
    const there = newStore();
    const report = await restore(there, { ...backup, attempts: [...broken, good] });
    expect(report.added).toBe(1);
    expect(report.refused.map(({ pointer, what }) => [what, pointer])).toEqual(
      broken.map((_, i) => ["attempt", `/attempts/${i}`]),
    );
    expect(report.refused[3]?.findings[0]?.code).toBe("newer-format");
    expect(await there.attempts()).toHaveLength(1);
  });

  it("pass off a changed case as the one that was played", async () => {
    const here = newStore();
    const id = await played(here, [choose("ask")]);
    const backup = await backupOf(here);
    const cases = backup.cases.map((kase) => ({ ...kase, frame: { ...kase.frame, title: "Changed" } }));
    const there = newStore();
    const report = await restore(there, { ...backup, cases });
    expect(report.refused[0]?.findings[0]).toMatchObject({ code: "hash-differs", pointer: "/cases/0/hash" });
    // The attempt is kept all the same, and opens once its case turns up.
    expect(report).toMatchObject({ added: 1, troubled: 1, cases: 0 });
    await restore(there, backup);
    await there.putCase(starterCase);
    expect((await openAttempt(there, id)).trouble).toBeUndefined();
  });

  it("make lists say what its log does not", async () => {
    const here = newStore();
    const id = await played(here, [choose("ask")]);
    const there = newStore();
    await restore(there, await text(here));
    expect((await there.attempts())[0]?.summary).toEqual((await here.attempt(id))?.record.summary);
  });

  it("bring a log that does not replay in as if it did", async () => {
    const here = newStore();
    const id = await played(here, [choose("ask")]);
    const backup = await backupOf(here);
    const attempts = backup.attempts.map((one) => ({ ...one, entries: [...one.entries, entry(2, choose("gone"))] }));
    const there = newStore();
    expect(await restore(there, { ...backup, attempts })).toMatchObject({ added: 1, troubled: 1 });
    expect((await openAttempt(there, id)).trouble?.kind).toBe("refused");
  });

  it("stop without saying how far it came", async () => {
    const here = newStore();
    await played(here, [choose("ask")]);
    await played(here, [choose("ask")]);
    const there = newStore();
    let room = 1;
    const create: Store["create"] = async (...all) => {
      if (room-- === 0) throw new DOMException("", "QuotaExceededError");
      return there.create(...all);
    };
    expect(await restore({ ...there, create }, await text(here))).toMatchObject({ added: 1, stopped: "quota" });
  });
});

describe("a file that is refused", () => {
  const many = (n: number, open: string) => open.repeat(n);
  it.each<[string, Parameters<typeof file>[0], string]>([
    ["nothing", "", "not-json"],
    ["no JSON", "{", "not-json"],
    ["a number", "7", "wrong-type"],
    ["an array", "[]", "wrong-type"],
    ["broken UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), "not-utf8"],
    ["brackets without end", many(100_000, "["), "too-deep"],
    ["objects without end", many(100_000, '{"a":'), "too-deep"],
    ["a key that stands twice", '{"id":1,"id":2}', "duplicate-key"],
    ["a prototype", '{"__proto__":{"isAdmin":true}}', "missing"],
    ["a cut-off backup", '{"format":"parley-backup","version":1,"attempts":[', "not-json"],
    ["a newer backup", { format: "parley-backup", version: 2, whatever: true }, "newer-format"],
    ["a backup without its parts", { format: "parley-backup", version: 1 }, "missing"],
    ["a backup with more", { ...EMPTY(), more: 1 }, "unknown-key"],
    ["a backup with a key twice", '{"format":"parley-backup","version":1,"version":1}', "duplicate-key"],
    ["a backup nested too deep", `{"format":"parley-backup","attempts":${many(40, "[")}`, "too-deep"],
    ["a huge string", `"${"x".repeat(3_000_000)}"`, "too-large"],
  ])("(%s) says why", async (_, content, code) => {
    expect(await codes(content)).toContain(code);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("is not even read where it is larger than anything this app writes", async () => {
    const huge = {
      size: 2 ** 40,
      arrayBuffer: () => {
        throw new Error("must not be read");
      },
    };
    expect(await takeFile(newStore(), huge, NOBODY, 0)).toMatchObject({ kind: "refused" });
  });

  it("can be a large backup of nonsense", async () => {
    const attempts = Array.from({ length: 20_000 }, () => ({ header: { a: [1, 2, 3] }, entries: [[[[]]]] }));
    const report = await restore(newStore(), { ...EMPTY(), attempts });
    expect(report.refused).toHaveLength(20_000);
  });
});

function EMPTY() {
  return {
    format: "parley-backup",
    version: 1,
    written: "2026-01-01T00:00:00.000Z",
    preferences: null,
    seen: {},
    imported: [],
    cases: [],
    attempts: [],
  };
}

describe("a case file", () => {
  it("is listed in the library, with its translations, and known the second time", async () => {
    const store = newStore();
    const { $schema: _, ...frame } = starterCase.frame as typeof starterCase.frame & { $schema?: string };
    expect(await take(store, frame)).toMatchObject({ kind: "case", known: false, title: frame.title });
    const translation = { format: 1, case: frame.id, language: "zh-Hans", lines: { title: { text: "例" } } };
    const bundled = { case: frame, translations: { "zh-Hans": translation } };
    expect(await take(store, bundled)).toMatchObject({ kind: "case", known: true });
    expect((await store.case(starterCase.hash))?.translations).toHaveLength(1);
    expect(await store.imported()).toEqual([{ hash: starterCase.hash, caseId: frame.id, importedAt: 77 }]);
  });

  it("with a translation of another case is refused", async () => {
    const translation = { format: 1, case: "other", language: "zh-Hans", lines: {} };
    expect(await codes({ case: starterCase.frame, translations: { "zh-Hans": translation } })).toEqual([
      "translation-other-case",
    ]);
  });
});

describe("what is deleted", () => {
  it("comes back when it is undone: the attempt, its draft, its case", async () => {
    const store = newStore();
    const id = await played(store, [choose("ask")]);
    await store.saveDraft({ attemptId: id, value: { words: "Let us" } });
    const before = await store.attempt(id);
    const undo = await eraseAttempts(store, [id, "gone"]);
    expect([await store.attempts(), await store.cases()]).toEqual([[], []]);
    await undo();
    expect(await store.attempt(id)).toEqual(before);
    expect(await store.case(starterCase.hash)).toEqual(starterCase);
  });

  it("can be everything, and everything comes back", async () => {
    const store = newStore();
    await played(store, [choose("ask")]);
    await store.addImported(starterCase, { hash: starterCase.hash, caseId: "starter", importedAt: 3 });
    await store.setMeta("seen/starter", ["l1"]);
    const before = await text(store);
    const undo = await eraseEverything(store);
    expect(await backupOf(store)).toMatchObject({ attempts: [], cases: [], imported: [], seen: {} });
    await undo();
    expect(await text(store)).toEqual(before);
  });
});
