import type { Language } from "../case/primitives.ts";

export const MODES = ["guided", "practice", "exam"] as const;
/** When coaching comes: at once, at the end of a scene, at the end of the case. */
export type Mode = (typeof MODES)[number];

export interface AttemptHeader {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseHash: string;
  readonly engineVersion: number;
  readonly seed: number;
  readonly mode: Mode;
  readonly language: Language;
  /** The moment of another attempt that this one starts from. */
  readonly from?: { readonly attemptId: string; readonly seq: number };
}

/** What the frame itself understands; everything else belongs to the scene's activity. */
export type FrameEvent =
  | { readonly type: "read"; readonly document: string }
  | { readonly type: "language"; readonly language: Language }
  | { readonly type: "rewind"; readonly to: number };

export type ActivityEvent = { readonly type: string } & Readonly<Record<string, unknown>>;
export type AttemptEvent = FrameEvent | ActivityEvent;

export type Author = "trainee" | "clock" | "facilitator" | "system";

export interface LogEntry {
  /** Counts from 1, without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970; for people, never read by the rules. */
  readonly at: number;
  readonly by: Author;
  readonly event: AttemptEvent;
}

export interface AttemptLog {
  readonly header: AttemptHeader;
  readonly entries: readonly LogEntry[];
}

/** Raised whenever the same log could lead to another state. */
export const ENGINE_VERSION = 1;
