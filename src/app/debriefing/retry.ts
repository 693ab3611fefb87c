import type { AttemptEvent } from "../../core/attempt/log.ts";
import type { RetryInfo } from "../../debrief/port.ts";
import { branchAttempt } from "../session/begin.ts";
import { openAttempt } from "../session/open.ts";
import { attemptWriter } from "../session/writer.ts";
import type { AttemptRecord } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";

interface Retry {
  readonly attemptId: string;
  /** The entry that is tried again. */
  readonly seq: number;
  readonly event: AttemptEvent;
  readonly now: number;
}

/** A new attempt that stands just before an entry of another, with one event in its place. */
export async function retryDecision(store: Store, { attemptId, seq, event, now }: Retry): Promise<RetryInfo> {
  const from = { attemptId, seq: seq - 1 };
  // An exam is over once it is looked at: what is tried from there is practice.
  const id = await branchAttempt(store, from, now, "practice");
  const opened = await openAttempt(store, id);
  const entry = { seq: opened.record.revision + 1, at: now, by: "trainee", event } as const;
  await attemptWriter(store, opened)(entry);
  return { attemptId: id, seq, event };
}

/** What was tried: the first event after the moment that a retry starts from. */
export async function readRetry(store: Store, { id, header }: AttemptRecord): Promise<RetryInfo | undefined> {
  const stored = await store.attempt(id);
  const { from } = header;
  const entry = from && stored?.entries[from.seq];
  return from === undefined || entry === undefined
    ? undefined
    : { attemptId: id, seq: from.seq + 1, event: entry.event };
}
