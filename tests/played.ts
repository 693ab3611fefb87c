import { activitySchemas } from "../src/activities/schemas.ts";
import { beginAttempt } from "../src/app/session/begin.ts";
import { openAttempt } from "../src/app/session/open.ts";
import { attemptWriter } from "../src/app/session/writer.ts";
import { memoryBackend } from "../src/app/storage/memory.ts";
import type { CaseRecord } from "../src/app/storage/records.ts";
import { createStore, type Store } from "../src/app/storage/store.ts";
import starter from "../src/cli/starter/case.json" with { type: "json" };
import type { AttemptEvent, LogEntry } from "../src/core/attempt/log.ts";
import { caseHash } from "../src/core/case/hash.ts";
import { parseCaseValue } from "../src/core/case/parse.ts";

const parsed = parseCaseValue(starter, activitySchemas);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));

/** The case that `parley new` starts with: short, and with an ending in two decisions. */
export const starterCase: CaseRecord = { hash: caseHash(parsed.case), frame: parsed.case, translations: [] };

export const newStore = (): Store => createStore(memoryBackend());

export const choose = (choice: string, more: object = {}): AttemptEvent => ({ type: "choose", choice, ...more });

/** Begins an attempt and takes these decisions. */
export async function played(store: Store, events: readonly AttemptEvent[] = [], now = 1000): Promise<string> {
  const id = await beginAttempt(store, { kase: starterCase, mode: "practice", language: "en", now });
  await playOn(store, id, events, now);
  return id;
}

/** Opens an attempt and takes these decisions, one entry a second. */
export async function playOn(store: Store, id: string, events: readonly AttemptEvent[], now = 1000): Promise<void> {
  const opened = await openAttempt(store, id);
  const write = attemptWriter(store, opened);
  const { revision } = opened.record;
  for (const [i, event] of events.entries()) await write(entry(revision + 1 + i, event, now + 1000 * (i + 1)));
}

export const entry = (seq: number, event: AttemptEvent, at = seq): LogEntry => ({ seq, at, by: "trainee", event });
