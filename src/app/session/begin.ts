import {
  type AttemptEvent,
  type AttemptHeader,
  ENGINE_VERSION,
  type LogEntry,
  type Mode,
} from "../../core/attempt/log.ts";
import type { Language } from "../../core/case/primitives.ts";
import { StorageError } from "../storage/errors.ts";
import { askToPersist } from "../storage/provide.ts";
import type { CaseRecord } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { compileOnce, engine, missingRules } from "./engine.ts";
import { handOver } from "./fresh.ts";
import { newAttemptId, newSeed } from "./ids.ts";
import type { OpenedAttempt } from "./open.ts";
import { summarise, wordings } from "./summary.ts";

interface Beginning {
  readonly kase: CaseRecord;
  readonly mode: Mode;
  readonly language: Language;
  /** What happened before the first line: documents read at the briefing. */
  readonly events?: readonly AttemptEvent[];
  readonly now: number;
}

/** Creates an attempt, with the exact case it is played on. Resolves to its id once it is stored. */
export async function beginAttempt(store: Store, beginning: Beginning): Promise<string> {
  await missingRules(beginning.kase.frame);
  const made = begun(beginning);
  await keep(store, made);
  return made.record.id;
}

/**
 * The same without the wait: the table is laid at once, the attempt is stored while the first words are read, and the
 * first decision waits for that. Where storing fails, the table says so. Throws where the case cannot be
 * played; its rules must be here.
 */
export function sitDown(store: Promise<Store>, beginning: Beginning): string {
  const opened = begun(beginning);
  const created = store.then((ready) => keep(ready, opened));
  handOver(opened, store, created);
  return opened.record.id;
}

function begun({ kase, mode, language, events = [], now }: Beginning): OpenedAttempt {
  const header: AttemptHeader = {
    attemptId: newAttemptId(),
    caseId: kase.frame.id,
    caseHash: kase.hash,
    engineVersion: ENGINE_VERSION,
    seed: newSeed(),
    mode,
    language,
  };
  const entries = events.map((event, i): LogEntry => ({ seq: i + 1, at: now, by: "trainee", event }));
  return made(header, entries, kase, now);
}

/**
 * A retry or a what-if: a new attempt that stands where another one stood after its entry `seq`. It has a copy of the
 * entries up to there and the same seed, so it needs the other attempt no more, and chance falls the same way.
 */
export async function branchAttempt(
  store: Store,
  from: { readonly attemptId: string; readonly seq: number },
  now: number,
  mode?: Mode,
): Promise<string> {
  const stored = await store.attempt(from.attemptId);
  if (stored === undefined) throw new StorageError("missing", from.attemptId);
  const { header } = stored.record;
  const kase = await store.case(header.caseHash);
  if (kase === undefined) throw new StorageError("corrupt", `no case ${header.caseHash}`);
  const fresh: AttemptHeader = {
    ...header,
    attemptId: newAttemptId(),
    engineVersion: ENGINE_VERSION,
    mode: mode ?? header.mode,
    from: { attemptId: from.attemptId, seq: from.seq },
  };
  await missingRules(kase.frame);
  const branch = made(fresh, stored.entries.slice(0, from.seq), kase, now);
  await keep(store, branch);
  return branch.record.id;
}

/** A new attempt as it would be read back. Throws a StorageError where its entries do not replay. */
function made(header: AttemptHeader, entries: readonly LogEntry[], kase: CaseRecord, now: number): OpenedAttempt {
  const compiled = compileOnce(kase.hash, kase.frame);
  const { state, refused } = engine.replay(compiled, { header, entries });
  if (refused !== undefined) throw new StorageError("corrupt", `entry ${refused.seq}: ${refused.refusal.code}`);
  const texts = wordings(compiled, kase);
  const summary = summarise(compiled, texts, state, { startedAt: now, updatedAt: now });
  const record = { id: header.attemptId, header, revision: entries.length, summary };
  return { record, kase, compiled, texts, state, log: { header, entries }, draft: undefined, trouble: undefined };
}

async function keep(store: Store, { record, log, kase }: OpenedAttempt): Promise<void> {
  await store.create({ record, entries: log.entries }, kase);
  // Now there is something to lose. Whatever the browser answers, nobody waits for it.
  if (store.kind === "indexeddb") void askToPersist();
}
