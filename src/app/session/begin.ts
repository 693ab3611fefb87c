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
import { compileOnce, engine } from "./engine.ts";
import { newAttemptId, newSeed } from "./ids.ts";
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
export async function beginAttempt(
  store: Store,
  { kase, mode, language, events = [], now }: Beginning,
): Promise<string> {
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
  return create(store, header, entries, kase, now);
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
  return create(store, fresh, stored.entries.slice(0, from.seq), kase, now);
}

async function create(
  store: Store,
  header: AttemptHeader,
  entries: readonly LogEntry[],
  kase: CaseRecord,
  now: number,
): Promise<string> {
  const compiled = compileOnce(kase.hash, kase.frame);
  const { state, refused } = engine.replay(compiled, { header, entries });
  if (refused !== undefined) throw new StorageError("corrupt", `entry ${refused.seq}: ${refused.refusal.code}`);
  const summary = summarise(compiled, wordings(compiled, kase), state, { startedAt: now, updatedAt: now });
  await store.create({ record: { id: header.attemptId, header, revision: entries.length, summary }, entries }, kase);
  // Now there is something to lose. Whatever the browser answers, nobody waits for it.
  if (store.kind === "indexeddb") void askToPersist();
  return header.attemptId;
}
