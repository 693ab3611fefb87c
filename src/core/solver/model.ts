import type { Components } from "./scc.ts";
import type { Tables } from "./tables.ts";
import type { Box } from "./transform.ts";

/** The tables without what the intervals have ruled out: conditions hold in the boxes only, as they do in play. */
export interface Model extends Tables {
  /** By place; null where play never comes. */
  readonly boxes: readonly (Box | null)[];
  /** Of the places, by the edges that are left. Lower numbers come later in play. */
  readonly components: Components;
  /** Places, those that come later in play first. */
  readonly order: readonly number[];
}

/** Whether a state lies within what play can come to, as far as the intervals know. */
export function within(model: Model, place: number, state: ArrayLike<number>): boolean {
  const box = model.boxes[place] ?? null;
  if (box === null) return false;
  for (let f = 0; f < state.length; f++) {
    const value = state[f] as number;
    if (value < (box.low[f] as number) || value > (box.high[f] as number)) return false;
  }
  return true;
}
