import type { Refusal } from "../../core/activity.ts";
import { type AttemptLog, ENGINE_VERSION, type LogEntry } from "../../core/attempt/log.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { engine } from "./engine.ts";

/** Why a log cannot be continued. It is shown as far as it goes, may be exported, and is never deleted or mended. */
export type Trouble =
  /** The rules do not take this entry: they have changed, or the log was. */
  | { readonly kind: "refused"; readonly seq: number; readonly refusal: Refusal }
  /** The entry that should stand here is missing. */
  | { readonly kind: "gap"; readonly seq: number }
  /** Written by a newer version of the rules: the same log may mean something else there. */
  | { readonly kind: "newer-engine"; readonly version: number };

export interface ReadLog {
  readonly state: AttemptState;
  /** The log as far as it is sound. */
  readonly log: AttemptLog;
  readonly trouble: Trouble | undefined;
}

/** Replays what is stored. Never throws for what a log may hold. */
export function readLog(compiled: CompiledCase, stored: AttemptLog, revision: number): ReadLog {
  const { header } = stored;
  const { entries, gap } = contiguous(stored.entries, revision);
  const { state, refused } = engine.replay(compiled, { header, entries });
  const sound = refused === undefined ? entries : entries.filter(({ seq }) => seq < refused.seq);
  return {
    state,
    log: { header, entries: sound },
    trouble:
      header.engineVersion > ENGINE_VERSION
        ? { kind: "newer-engine", version: header.engineVersion }
        : refused !== undefined
          ? { kind: "refused", ...refused }
          : gap === undefined
            ? undefined
            : { kind: "gap", seq: gap },
  };
}

/** Entries count from 1 without gaps, and there are as many as the header says. */
function contiguous(entries: readonly LogEntry[], revision: number): { entries: readonly LogEntry[]; gap?: number } {
  const wrong = entries.findIndex((entry, i) => entry.seq !== i + 1);
  if (wrong >= 0) return { entries: entries.slice(0, wrong), gap: wrong + 1 };
  return entries.length === revision ? { entries } : { entries, gap: Math.min(entries.length, revision) + 1 };
}
