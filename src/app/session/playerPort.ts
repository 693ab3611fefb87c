import type { LogEntry } from "../../core/attempt/log.ts";
import type { CommitFault, Draft, PlayerPort } from "../../player/port.ts";
import { StorageError, type StorageFault, storageError } from "../storage/errors.ts";
import type { CaseTexts } from "./caseTexts.ts";
import { draftSaver } from "./drafts.ts";
import { engine } from "./engine.ts";
import type { PlayStore } from "./fresh.ts";
import type { OpenedAttempt } from "./open.ts";
import type { Seen } from "./seen.ts";
import { attemptWriter } from "./writer.ts";

/** What the player gets that does not change while an attempt is open. Screens add what does (usePlay.ts). */
export type FixedPort = Omit<
  PlayerPort,
  "language" | "preferences" | "setPreferences" | "readOnly" | "takeOver" | "onLeave" | "onFinished"
>;

interface Options {
  readonly store: PlayStore;
  readonly opened: OpenedAttempt;
  readonly texts: CaseTexts;
  readonly seen: Seen;
  /** Whether another tab holds the attempt, or its log is not sound: then nothing is written. */
  readonly readOnly: () => boolean;
  readonly exportEverything: (pending: { readonly attemptId: string; readonly entry: LogEntry } | null) => void;
}

const FAULTS: Readonly<Partial<Record<StorageFault, CommitFault>>> = {
  quota: "quota",
  conflict: "taken-over",
  unavailable: "unavailable",
  blocked: "unavailable",
  "newer-version": "unavailable",
};

export function fixedPort({ store, opened, texts, seen, readOnly, exportEverything }: Options): FixedPort {
  const { compiled, log, record } = opened;
  const write = attemptWriter(store, opened);
  const save = draftSaver(store);
  return {
    engine,
    compiled,
    log,
    languages: texts.languages,
    wording: texts.wording,
    commit: (entry) => (readOnly() ? Promise.reject(new StorageError("conflict", "read only")) : write(entry)),
    faultOf: (error) => FAULTS[storageError(error).code] ?? "other",
    draft: asDraft(opened.draft?.value),
    saveDraft: (draft) => {
      if (!readOnly()) save({ attemptId: record.id, value: draft });
    },
    exportEverything: (entry) => exportEverything(entry === null ? null : { attemptId: record.id, entry }),
    now: () => Date.now(),
    seen,
  };
}

/** A draft may come from a restored file: what does not have the shape is not there. */
function asDraft(value: unknown): Draft | null {
  if (typeof value !== "object" || value === null) return null;
  const { moment, step, words, said, choice, certainty } = value as Partial<Record<keyof Draft, unknown>>;
  const isText = (v: unknown): v is string | null => v === null || typeof v === "string";
  if (!isCount(moment) || !isCount(step) || typeof words !== "string" || typeof said !== "boolean") return null;
  return isText(choice) && isText(certainty) ? { moment, step, words, said, choice, certainty } : null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
