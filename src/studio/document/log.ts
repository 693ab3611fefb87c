import type { CommandName } from "./command.ts";
import type { Patch } from "./patch.ts";
import type { Place } from "./types.ts";

/** One change that can be undone. */
export interface Step {
  /** Counts up and is never used twice in a draft. */
  readonly id: number;
  readonly name: CommandName;
  readonly words?: Readonly<Record<string, string | number>>;
  readonly place?: Place;
  readonly merge?: string;
  /** Milliseconds since 1970, of its last keystroke. */
  readonly at: number;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** Everything that was done, oldest first. `done` steps stand; those after them were undone and can be redone. */
export interface EditLog {
  readonly steps: readonly Step[];
  readonly done: number;
  readonly next: number;
}

export const EMPTY_LOG: EditLog = { steps: [], done: 0, next: 1 };

/** How long a pause ends a step. Milliseconds. */
export const PAUSE = 1200;

/** Whether a change goes on with the last step: the same field, without a pause, nothing undone in between. */
export function continues(log: EditLog, merge: string | undefined, at: number): Step | undefined {
  const last = log.steps[log.done - 1];
  if (merge === undefined || last?.merge !== merge || log.done < log.steps.length) return undefined;
  return at - last.at <= PAUSE ? last : undefined;
}

/** Adds a step, or replaces the last one by one that contains it. What had been undone is gone. */
export function logged(log: EditLog, step: Omit<Step, "id">, instead: Step | undefined): EditLog {
  if (instead !== undefined) {
    return { ...log, steps: [...log.steps.slice(0, log.done - 1), { ...step, id: instead.id }] };
  }
  return {
    steps: [...log.steps.slice(0, log.done), { ...step, id: log.next }],
    done: log.done + 1,
    next: log.next + 1,
  };
}
