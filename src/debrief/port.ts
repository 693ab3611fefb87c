import type { ActivityEvent, AttemptEvent, AttemptLog, Mode } from "../core/attempt/log.ts";
import type { AttemptState } from "../core/attempt/state.ts";
import type { Language } from "../core/case/primitives.ts";
import type { Wording } from "../core/case/wording.ts";
import type { CompiledCase } from "../core/machine/compile.ts";
import type { Measured } from "../core/scoring/debrief.ts";
import type { Engine } from "../engine.ts";
import type { ActivityDebriefView } from "../ui/activity-debrief.ts";

/** How far the solver is. Without a scale there is the story but no percentage. */
export type Measuring =
  | { readonly status: "solving"; readonly scale: Measured | null }
  | { readonly status: "solved"; readonly measured: Measured }
  | { readonly status: "failed"; readonly scale: Measured | null };

/** How far the solver has come, 0 to 1. It changes many times a second, so it is not part of what everything reads. */
export interface Progress {
  subscribe(changed: () => void): () => void;
  get(): number;
}

/** One run, replayed. */
export interface Run {
  readonly attemptId: string;
  readonly compiled: CompiledCase;
  readonly log: AttemptLog;
  readonly state: AttemptState;
  readonly measured: Measured | null;
}

/** Another run as it is listed: of the same case, or of one that practises the same. */
export interface RunInfo {
  readonly attemptId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mode: Mode;
  /** Counts the runs of this case from 1, retries left out. */
  readonly number: number;
  readonly sibling: boolean;
  readonly title: string;
  readonly titleLang: Language;
}

/** A decision that was tried again from this run: the attempt it made, and its first event. */
export interface RetryInfo {
  readonly attemptId: string;
  /** The entry of this run that it replaces. */
  readonly seq: number;
  readonly event: AttemptEvent;
}

/** Everything the debrief needs of the application around it. */
export interface DebriefPort {
  readonly engine: Engine;
  readonly run: Omit<Run, "measured">;
  readonly measuring: Measuring;
  readonly progress: Progress;
  /** Milliseconds since 1970 of the first entry, or of now where there is none. */
  readonly startedAt: number;
  /** Counts the runs of this case from 1. */
  readonly number: number;
  readonly language: Language;
  wording(language: Language): Wording | Promise<Wording>;

  /** Finished runs to compare with, the latest first; this one is not among them. */
  readonly others: readonly RunInfo[];
  open(attemptId: string): Promise<Run & { readonly wording: Wording }>;

  readonly retries: readonly RetryInfo[];
  /** A new attempt from just before the entry `seq`, in which this event happens instead. Resolves once it is stored. */
  retry(seq: number, event: AttemptEvent): Promise<RetryInfo>;
  /** The same, with nothing in its place where no event is given. Resolves with the new attempt's id once it is stored. */
  tryFrom(seq: number, event: ActivityEvent | null): Promise<string>;
  /** What a kind of activity explains itself; undefined where its decisions say it all. */
  activityView(kind: string): ActivityDebriefView | undefined;
  /** Goes on with an attempt at the table. */
  playOn(attemptId: string): void;
  readonly links: { readonly again: string; readonly cases: string; readonly progress: string };
  /** Hands a file to the browser. */
  save(name: string, type: string, text: string): void;
}
