import type { Sheet } from "../events.ts";
import type { TableView } from "../view.ts";

export type Oddity = "target-below-limit" | "limit-below-batna" | "plan-grows" | "plan-below-limit";

/** What does not fit together in a sheet: told, never forbidden. */
export function oddities(sheet: Sheet, view: Pick<TableView, "alternatives">): Oddity[] {
  const { target, walkAway, batna, plan } = sheet;
  const worth = view.alternatives.find(({ id }) => id === batna)?.worth;
  const found: Oddity[] = [];
  if (target !== undefined && walkAway !== undefined && target <= walkAway) found.push("target-below-limit");
  if (walkAway !== undefined && worth !== undefined && walkAway < worth) found.push("limit-below-batna");
  if (plan !== undefined && (plan.endgame > plan.first || plan.last > plan.endgame)) found.push("plan-grows");
  if (plan !== undefined && walkAway !== undefined && plan.last < walkAway) found.push("plan-below-limit");
  return found;
}
