import type { AttemptLog, LogEntry } from "../core/attempt/log.ts";
import type { Language } from "../core/case/primitives.ts";
import type { Wording } from "../core/case/wording.ts";
import type { CompiledCase } from "../core/machine/compile.ts";
import type { Engine } from "../engine.ts";

/** What is kept beside the log, so that a reload finds the very place: how far one had read, and what one had typed. */
export interface Draft {
  /** The moment this belongs to: the seq of the latest decision that counts, 0 before the first. */
  readonly moment: number;
  /** Which step of the moment is shown. */
  readonly step: number;
  /** Own words before the options, as far as typed. */
  readonly words: string;
  /** The own words were given, or passed over: the options are on the table. */
  readonly said: boolean;
  readonly choice: string | null;
  readonly certainty: string | null;
}

/** Why a decision could not be stored. `taken-over`: another tab has written since; anything unknown is `other`. */
export type CommitFault = "quota" | "taken-over" | "unavailable" | "other";

/** What the trainee has set that matters while playing. The application's preferences have these by the same names. */
export interface PlayerPreferences {
  readonly timing: boolean;
  readonly shortcuts: boolean;
  readonly autoAdvance: boolean;
  readonly readAloud: boolean;
  readonly skipRead: boolean;
}

/** Everything the player needs of the application around it. */
export interface PlayerPort {
  readonly engine: Engine;
  readonly compiled: CompiledCase;
  /** The log as it was stored when the screen was opened. Another attempt means another `key` on the screen. */
  readonly log: AttemptLog;

  /** The languages the case has, its base language first. */
  readonly languages: readonly Language[];
  /** The language the case is to be shown in now. May change at any moment. */
  readonly language: Language;
  /** The case's texts in a language; a promise only where they have to be fetched first. */
  wording(language: Language): Wording | Promise<Wording>;

  /** Resolves once the entry is durably stored; the next line waits for it. */
  commit(entry: LogEntry): Promise<void>;
  faultOf(error: unknown): CommitFault;
  /** The place and the unsent words as they were kept when the screen was opened. */
  readonly draft: Draft | null;
  /** Never fails loudly: a lost draft costs a few words, not a decision. */
  saveDraft(draft: Draft): void;
  /** Played beside something else, on a page that has its main part already. */
  readonly beside?: boolean;
  /** Everything stored as one file: the way out where storing fails. `pending` is the entry that could not be stored. */
  exportEverything(pending: LogEntry | null): void;
  /** Milliseconds since 1970, for the log. */
  now(): number;

  /** Lines of this case that were read in any attempt, for "appear at once what I have read". */
  readonly seen: { has(lineId: string): boolean; add(lineIds: readonly string[]): void };

  readonly preferences: PlayerPreferences;
  setPreferences(changes: Partial<PlayerPreferences>): void;

  /** Another tab holds this attempt: everything can be read, nothing decided. */
  readonly readOnly: boolean;
  /** Makes this tab the one that writes: the application opens the attempt anew, or shows why it cannot. */
  takeOver(): void;

  onLeave(): void;
  onFinished(attemptId: string): void;
}
