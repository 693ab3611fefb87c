import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { type IDBPDatabase, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import { indexedBackend } from "./indexed.ts";
import { DATABASE_MIGRATIONS, DATABASE_VERSION, type DatabaseMigration } from "./migrations.ts";
import { createStore } from "./store.ts";

/** A database as an old version left it: store by store, pairs of key and value. Kept for ever. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly (readonly [IDBValidKey, unknown])[]>>;
}

const FOLDER = join(import.meta.dirname, "fixtures");
const fixtures = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Fixture);

/** Writes it as the old app did: with the migrations of its day. */
async function lay({ version, stores }: Fixture): Promise<void> {
  const db = await openDatabase({ migrations: DATABASE_MIGRATIONS.slice(0, version) });
  const untyped = db as unknown as IDBPDatabase;
  for (const [name, pairs] of Object.entries(stores)) {
    for (const [key, value] of pairs) await untyped.put(name, value, key);
  }
  db.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("the database of every version", () => {
  it("has a fixture", () => {
    const versions = fixtures.map(({ version }) => version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1));
  });

  it.each(fixtures.map((fixture) => [fixture.version, fixture] as const))("version %i opens", async (_, fixture) => {
    await lay(fixture);
    const store = createStore(indexedBackend());
    const [attempt] = await store.attempts();
    const found = await store.attempt(attempt?.id ?? "");
    expect(found?.entries.map(({ event }) => event)).toEqual([
      { type: "read", document: "complaint" },
      { type: "choose", choice: "ask", certainty: "fairly", words: "What happened?" },
    ]);
    expect(found?.record).toMatchObject({ revision: 2, header: { caseId: "starter", seed: 7 } });
    expect(found?.draft).toMatchObject({ attemptId: attempt?.id });
    expect((await store.case(attempt?.header.caseHash ?? ""))?.frame.title).toBe("A case");
    expect(await store.imported()).toHaveLength(1);
  });
});

describe("migrations", () => {
  const upper: DatabaseMigration = async (_db, tx) => {
    const attempts = tx.objectStore("attempts");
    for (const key of await attempts.getAllKeys()) {
      const record = await attempts.get(key);
      if (record !== undefined) await attempts.put({ ...record, revision: record.revision + 100 }, key);
    }
  };

  it("run once each, in order, over what is stored", async () => {
    const [fixture] = fixtures;
    if (fixture !== undefined) await lay(fixture);
    const migrations = [...DATABASE_MIGRATIONS, upper, upper];
    (await openDatabase({ migrations })).close();
    const db = await openDatabase({ migrations });
    expect((await db.getAll("attempts")).map(({ revision }) => revision)).toEqual([202]);
    db.close();
  });

  it("that fail leave the old version as it was", async () => {
    const [fixture] = fixtures;
    if (fixture !== undefined) await lay(fixture);
    const broken: DatabaseMigration = async (db, tx) => {
      await upper(db, tx);
      throw new Error("a bug");
    };
    const failing = openDatabase({ migrations: [...DATABASE_MIGRATIONS, broken] });
    await expect(failing).rejects.toEqual(expect.objectContaining({ code: "aborted" }));
    const db = await openDB("parley");
    expect(db.version).toBe(DATABASE_VERSION);
    expect((await db.getAll("attempts")).map(({ revision }) => revision)).toEqual([2]);
    db.close();
  });
});
