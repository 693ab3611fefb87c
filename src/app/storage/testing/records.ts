import type { AttemptEvent, AttemptHeader, LogEntry } from "../../../core/attempt/log.ts";
import type { CaseFrame } from "../../../core/case/schema.ts";
import type { AttemptRecord, AttemptSummary, CaseRecord } from "../records.ts";

/** Short names for what storage tests store; the contents do not matter to storage. */
export const headerFor = (attemptId: string, caseHash = "c".repeat(32)): AttemptHeader => ({
  attemptId,
  caseId: "kase",
  caseHash,
  engineVersion: 1,
  seed: 1,
  mode: "practice",
  language: "en",
});

export const summaryAt = (updatedAt: number): AttemptSummary => ({
  startedAt: 0,
  updatedAt,
  title: { en: "A case" },
  sceneId: "call",
  scene: { en: "Monday" },
  decisions: 0,
  rewinds: 0,
  ending: null,
  points: 0,
});

export const recordFor = (id: string, revision = 0, caseHash?: string): AttemptRecord => ({
  id,
  header: headerFor(id, caseHash),
  revision,
  summary: summaryAt(0),
});

export const entryAt = (seq: number, event: AttemptEvent = { type: "choose", choice: `c${seq}` }): LogEntry => ({
  seq,
  at: seq,
  by: "trainee",
  event,
});

export const caseFor = (hash = "c".repeat(32)): CaseRecord => ({
  hash,
  frame: { id: "kase", language: "en", title: "A case" } as CaseFrame,
  translations: [],
});
