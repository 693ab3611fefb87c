import type { AttemptState } from "../../core/attempt/state.ts";
import type { Measured } from "../../core/scoring/debrief.ts";
import { type Stand, type StateValue, standOf } from "../../core/solver/solution.ts";
import type { Scale } from "./protocol.ts";

/** The states of an attempt that a debrief asks about: before every event that counts, and the last. */
export function statesOf(state: AttemptState): AttemptState[] {
  const states: AttemptState[] = [];
  for (let at: AttemptState | null = state; at !== null; at = at.previous) states.push(at);
  return states.reverse();
}

export const standsOf = (states: readonly AttemptState[]): Stand[] => states.map(standOf);

/** What was computed elsewhere, as the debrief asks for it. */
export function measuredBy(
  { range, upTo }: Pick<Scale, "range" | "upTo">,
  states: readonly AttemptState[] = [],
  values: readonly (StateValue | null)[] = [],
): Measured {
  const byState = new Map(states.map((state, i) => [state, values[i] ?? null]));
  return { range, upTo, valueAt: (state) => byState.get(state) ?? null };
}
