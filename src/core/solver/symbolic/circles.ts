import { FALSE, OP } from "../diagram.ts";
import type { Model } from "../model.ts";
import { components, rowsOf } from "../scc.ts";
import type { Edge } from "../tables.ts";

/** What is known of components of places without looking at states. */
export interface Circles {
  /** Every way round uses up a once-only choice or a document, so that no state can come again. */
  finite(component: number): boolean;
  /** Some chance lands inside the component that it starts from. */
  chanceInside(component: number): boolean;
}

export function circlesOf(model: Model): Circles {
  const { edges, moves, components: places } = model;
  const links: [number, number][] = [];
  const chancy = new Set<number>();
  for (const edge of edges) {
    const home = places.of[edge.place] as number;
    const inside = edge.landings.filter(({ target }) => places.of[target] === home);
    if (inside.length > 0 && edge.landings.length > 1) chancy.add(home);
    if (inside.length > 0 && !usesUp(model, edge)) for (const { target } of inside) links.push([edge.place, target]);
  }
  // A component is finite if what is left of it without the edges that use something up has no circle.
  const left = components(rowsOf(moves.length, links));
  const sizes = new Int32Array(left.count);
  for (const c of left.of) sizes[c] = (sizes[c] as number) + 1;
  const endless = new Set<number>();
  for (const [from, to] of links) {
    if (from === to || (sizes[left.of[from] as number] as number) > 1) endless.add(places.of[from] as number);
  }
  return { finite: (component) => !endless.has(component), chanceInside: (component) => chancy.has(component) };
}

/** Whether taking an edge sets a bit that its guard needs unset, and that nothing ever takes back. */
function usesUp({ fields, diagrams, moves }: Model, edge: Edge): boolean {
  if (moves[edge.place]?.[edge.move]?.kind === "read") return true;
  return edge.landings.every(({ transform }) =>
    transform.some(({ field, low, high, free }) => {
      if (fields.list[field]?.kind !== "chose" || free || low !== 1 || high !== 1) return false;
      return diagrams.apply(OP.and, edge.guard, diagrams.atLeast(field, 1)) === FALSE;
    }),
  );
}
