import { NEVER, type Node, OP, TRUE } from "../diagram.ts";
import type { Model } from "../model.ts";
import type { Edge } from "../tables.ts";

/** How chance is taken: as one would wish, or by its chances. */
export type Luck = "best" | "average";

/** What an edge is worth where its guard holds; NEVER elsewhere. */
export function edgeValue(
  { diagrams, pullback, boxes }: Model,
  values: Int32Array,
  edge: Edge,
  gain: Float64Array,
  luck: Luck,
): Node {
  const box = boxes[edge.place] ?? null;
  const gained = gain[edge.index] as number;
  let worth: Node = NEVER;
  for (const [i, { chance, target, transform }] of edge.landings.entries()) {
    const value = values[target] as Node;
    if (luck === "best") {
      worth = diagrams.apply(OP.max, worth, pullback.value(value, transform, box, gained));
    } else {
      const share = pullback.value(value, transform, box, i === 0 ? gained : 0, chance);
      worth = i === 0 ? share : diagrams.apply(OP.plus, worth, share);
    }
  }
  return edge.guard === TRUE ? worth : diagrams.apply(OP.mask, edge.guard, worth);
}
