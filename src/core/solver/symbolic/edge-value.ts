import { FALSE, NEVER, type Node, OP, TRUE } from "../diagram.ts";
import type { Model } from "../model.ts";
import type { Edge, Landing, Move } from "../tables.ts";

/** How chance is taken: as one would wish, or by its chances. */
export type Luck = "best" | "average";

/**
 * What edges that land alike are worth where a guard of theirs holds; NEVER elsewhere. What follows is pulled back once
 * for all of them.
 */
export function routeValue(
  { diagrams, pullback, boxes }: Model,
  values: Int32Array,
  route: readonly Edge[],
  gain: Float64Array,
  luck: Luck,
): Node {
  const first = route[0];
  if (first === undefined) return NEVER;
  const box = boxes[first.place] ?? null;
  const even = gainsAlike(route, gain);
  const common = even ? (gain[first.index] as number) : 0;
  let worth: Node = NEVER;
  for (let i = 0; i < first.landings.length; i++) {
    const { chance, target, transform } = first.landings[i] as Landing;
    const value = values[target] as Node;
    if (luck === "best") {
      worth = diagrams.apply(OP.max, worth, pullback.value(value, transform, box, common));
    } else {
      const share = pullback.value(value, transform, box, i === 0 ? common : 0, chance);
      worth = i === 0 ? share : diagrams.apply(OP.plus, worth, share);
    }
  }
  if (even) {
    let guard: Node = FALSE;
    for (const edge of route) guard = diagrams.apply(OP.or, guard, edge.guard);
    return guard === TRUE ? worth : diagrams.apply(OP.mask, guard, worth);
  }
  let points: Node = NEVER;
  for (const { guard, index } of route) {
    const given = diagrams.apply(OP.mask, guard, diagrams.terminal(gain[index] as number));
    points = diagrams.apply(OP.max, points, given);
  }
  return diagrams.apply(OP.plus, worth, points);
}

/** Whether all edges of a route gain the same. Counted: it is asked for every measure, before anything is optimised. */
function gainsAlike(route: readonly Edge[], gain: Float64Array): boolean {
  const common = gain[(route[0] as Edge).index];
  for (let i = 1; i < route.length; i++) if (gain[(route[i] as Edge).index] !== common) return false;
  return true;
}

/** What a move is worth where it is open; NEVER elsewhere. */
export function moveValue(model: Model, values: Int32Array, move: Move, gain: Float64Array, luck: Luck): Node {
  let most: Node = NEVER;
  for (const route of move.routes) {
    most = model.diagrams.apply(OP.max, most, routeValue(model, values, route, gain, luck));
  }
  return most;
}
