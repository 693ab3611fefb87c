import type { Decided } from "../decided.ts";
import { TOLERANCE } from "../diagram.ts";
import type { Standing } from "../solution.ts";
import { worth } from "./expectation.ts";
import type { Order } from "./values.ts";

/** Which choices are best, and where all are alike, over every explored state. */
export function dominanceOf(
  order: Order,
  gain: Float64Array,
  expected: Float64Array,
): Pick<Decided, "standings" | "allEqual"> {
  const { space } = order;
  const { tables } = space;
  const best = new Map<string, { best: number; not: number }>();
  const allEqual = new Map<number, boolean>();
  const differs = new Set<number>();
  for (let state = 0; state < space.count; state++) {
    const value = expected[state] as number;
    if (!Number.isFinite(value)) continue;
    const place = space.placeOf(state);
    let offered = 0;
    let level: number | null = null;
    for (let arc = space.arcs.data[state] as number; arc < (space.arcs.data[state + 1] as number); arc++) {
      const edge = tables.edges[space.arcEdge.data[arc] as number];
      const move = edge === undefined ? undefined : tables.moves[place]?.[edge.move];
      if (move?.kind !== "choice") continue;
      const found = worth(order, gain, expected, arc);
      const counts = best.get(move.path) ?? { best: 0, not: 0 };
      if (found >= value - TOLERANCE) counts.best++;
      else counts.not++;
      best.set(move.path, counts);
      offered++;
      if (level !== null && !(Math.abs(found - level) <= TOLERANCE) && found !== level) differs.add(place);
      level = found;
    }
    if (offered > 1) allEqual.set(place, true);
  }
  for (const place of differs) allEqual.set(place, false);
  const standings = new Map<string, Standing>();
  for (const { kind, path } of tables.moves.flat()) {
    if (kind !== "choice") continue;
    const counts = best.get(path);
    if (counts === undefined) standings.set(path, "never-offered");
    else standings.set(path, counts.not === 0 ? "always-best" : counts.best === 0 ? "never-best" : "sometimes-best");
  }
  return { standings, allEqual };
}
