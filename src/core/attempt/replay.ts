import type { Refusal } from "../activity.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { advance, start } from "./advance.ts";
import type { AttemptLog } from "./log.ts";
import type { AttemptState } from "./state.ts";

/** What a log leads to. A refused entry ends the replay: the valid prefix stands, and the refusal says why. */
export interface Replay {
  readonly state: AttemptState;
  readonly refused?: { readonly seq: number; readonly refusal: Refusal };
}

/** Folds a log into a state. Stepping an attempt live and replaying its log give the same state. */
export function replay(compiled: CompiledCase, log: AttemptLog): Replay {
  let state = start(compiled, log.header);
  for (const entry of log.entries) {
    const result = advance(compiled, state, entry.event);
    if (!result.ok) return { state, refused: { seq: entry.seq, refusal: result.refusal } };
    state = result.state;
  }
  return { state };
}
