import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { activities } from "../../src/activities/index.ts";
import { activitySchemas } from "../../src/activities/schemas.ts";
import { summarise, wordings } from "../../src/app/session/summary.ts";
import type { AttemptRecord, CaseRecord } from "../../src/app/storage/records.ts";
import type { LogEntry } from "../../src/core/attempt/log.ts";
import { playLog, playSchema } from "../../src/core/attempt/play.ts";
import { caseHash } from "../../src/core/case/hash.ts";
import { parseCase, parseCaseValue } from "../../src/core/case/parse.ts";
import type { CaseFrame } from "../../src/core/case/schema.ts";
import { createEngine } from "../../src/engine.ts";

const engine = createEngine(activities);
const SCENARIOS = join(import.meta.dirname, "../../scenarios");
/** Noon, so that no time zone moves it to another day. */
const NOON = Date.UTC(2026, 2, 3, 12);

/** Everything that lies in the database for one finished run. */
export interface SeededRun {
  readonly record: AttemptRecord;
  readonly entries: readonly LogEntry[];
  readonly kase: CaseRecord;
}

/** A golden play of a bundled case as a run that somebody has played. */
export function goldenRun(caseId: string, name: string, index = 0): SeededRun {
  const folder = join(SCENARIOS, caseId);
  const parsed = parseCase(readFileSync(join(folder, "case.json")), activitySchemas);
  if (!parsed.ok) throw new Error(`${caseId} does not parse`);
  const play = playSchema.parse(JSON.parse(readFileSync(join(folder, "plays", `${name}.json`), "utf8")));
  return run(parsed.case, `${name}-run`, playLog(play, caseHash(parsed.case)).entries, play.seed, index);
}

/** A run of any case, by the events that it consists of. */
export function runOf(value: unknown, id: string, events: readonly LogEntry["event"][]): SeededRun {
  const parsed = parseCaseValue(value, activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings[0]));
  const entries = events.map((event, i): LogEntry => ({ seq: i + 1, at: i, by: "trainee", event }));
  return run(parsed.case, id, entries, 1, 0);
}

function run(frame: CaseFrame, id: string, entries: readonly LogEntry[], seed: number, index: number): SeededRun {
  const kase: CaseRecord = { hash: caseHash(frame), frame, translations: [] };
  const compiled = engine.compile(frame);
  const header = {
    attemptId: id,
    caseId: frame.id,
    caseHash: kase.hash,
    engineVersion: 1,
    seed,
    mode: "practice",
    language: frame.language,
  } as const;
  const { state, refused } = engine.replay(compiled, { header, entries });
  if (refused !== undefined) throw new Error(`${id}: entry ${refused.seq} is refused: ${refused.refusal.code}`);
  const startedAt = NOON + index * 86_400_000;
  const summary = summarise(compiled, wordings(compiled, kase), state, { startedAt, updatedAt: startedAt + 600_000 });
  return { record: { id, header, revision: entries.length, summary }, entries, kase };
}

/** Puts runs into the browser's database, as an earlier visit would have left them. The app must not be open yet. */
export async function seed(page: Page, runs: readonly SeededRun[]): Promise<void> {
  // A page of this origin on which the app does not run, and which asks for no icon.
  const blank = '<!doctype html><title>seed</title><link rel="icon" href="data:,">';
  await page.route("**/seed", (route) => route.fulfill({ contentType: "text/html", body: blank }));
  await page.goto("/seed");
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("parley", 1);
      request.onupgradeneeded = () => {
        for (const name of ["attempts", "entries", "cases", "imported", "drafts", "meta"]) {
          request.result.createObjectStore(name);
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(["attempts", "entries", "cases"], "readwrite");
    for (const { record, entries, kase } of all) {
      transaction.objectStore("attempts").put(record, record.id);
      for (const entry of entries) transaction.objectStore("entries").put(entry, [record.id, entry.seq]);
      transaction.objectStore("cases").put(kase, kase.hash);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, runs);
}
