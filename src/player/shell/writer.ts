import type { Refusal } from "../../core/activity.ts";
import type { AttemptEvent, Author, LogEntry } from "../../core/attempt/log.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Engine } from "../../engine.ts";

/** Something to be decided or noted, and who does it. */
export interface Move {
  readonly event: AttemptEvent;
  readonly by: Author;
}

/** The rules did not take the event. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = "RefusedError";
    this.refusal = refusal;
  }
}

interface Options {
  readonly engine: Engine;
  readonly compiled: CompiledCase;
  readonly state: AttemptState;
  commit(entry: LogEntry): Promise<void>;
  now(): number;
}

export interface Writer {
  /** Resolves to the state after the move once the move is stored. */
  write(move: Move): Promise<AttemptState>;
  /** The entry a move would become now, for an export of what could not be stored. */
  entryOf(move: Move): LogEntry;
}

/**
 * Takes moves one after the other: each is tried by the rules, then stored, and only then it has
 * happened. One that fails leaves no trace, and the next stands where it would have stood.
 */
export function createWriter({ engine, compiled, state, commit, now }: Options): Writer {
  let latest = state;
  let tail: Promise<unknown> = Promise.resolve();
  const entryOf = ({ event, by }: Move): LogEntry => ({ seq: latest.nextSeq, at: now(), by, event });
  const take = async (move: Move): Promise<AttemptState> => {
    const result = engine.advance(compiled, latest, move.event);
    if (!result.ok) throw new RefusedError(result.refusal);
    await commit(entryOf(move));
    latest = result.state;
    return latest;
  };
  return {
    entryOf,
    write(move) {
      const run = tail.then(() => take(move));
      tail = run.catch(() => undefined);
      return run;
    },
  };
}
