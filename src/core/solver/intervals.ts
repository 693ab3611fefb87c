import type { Diagrams } from "./diagram.ts";
import { Hull } from "./inspect.ts";
import type { Layout } from "./layout.ts";
import type { Edge } from "./tables.ts";
import type { Box, Transform } from "./transform.ts";

/** Times a place's box may grow before its growing sides go to the declared bounds (widening, Cousot 1977). */
const GROWTHS = 24;

/**
 * Stage 1: for each place a box of values that holds every state play can come to; null for a place it never comes to.
 * Errs on the wide side only.
 *
 * @param edgesOf the edges out of a place, asked for once play has come there
 */
export function boxesOf(
  diagrams: Diagrams,
  layout: Layout,
  start: { readonly place: number; readonly state: Int16Array },
  edgesOf: (place: number) => readonly Pick<Edge, "guard" | "landings">[],
): (Box | null)[] {
  const boxes: (Box | null)[] = layout.places.map(() => null);
  const growths = new Int32Array(boxes.length);
  const hull = new Hull(diagrams);
  const after: Box = { low: start.state.slice(), high: start.state.slice() };
  boxes[start.place] = { low: start.state.slice(), high: start.state.slice() };
  // Places whose component comes later in play are lower: taking the highest first visits most places once.
  const rank = layout.components.of;
  const waiting = new Set([start.place]);
  while (waiting.size > 0) {
    let place = -1;
    for (const each of waiting) if (place < 0 || (rank[each] as number) > (rank[place] as number)) place = each;
    waiting.delete(place);
    const box = boxes[place];
    if (box === null || box === undefined) continue;
    for (const { guard, landings } of edgesOf(place)) {
      const within = hull.around(guard, box);
      if (within === null) continue;
      for (const { target, transform } of landings) {
        move(within, transform, after);
        const known = boxes[target];
        if (known === null || known === undefined) {
          boxes[target] = { low: after.low.slice(), high: after.high.slice() };
        } else if (!grow(known, after, diagrams.sizes, growths[target] as number)) continue;
        growths[target] = (growths[target] as number) + 1;
        waiting.add(target);
      }
    }
  }
  return boxes;
}

function move({ low, high }: Box, transform: Transform, after: Box): void {
  after.low.set(low);
  after.high.set(high);
  for (const change of transform) {
    const clamp = (value: number) => Math.min(change.high, Math.max(change.low, value + change.shift));
    after.low[change.field] = change.free ? change.low : clamp(low[change.field] as number);
    after.high[change.field] = change.free ? change.high : clamp(high[change.field] as number);
  }
}

/** Makes the box hold `more` as well. Says whether it did not before. */
function grow(box: Box, more: Box, sizes: readonly number[], growths: number): boolean {
  let grown = false;
  const wide = growths > GROWTHS;
  for (let f = 0; f < box.low.length; f++) {
    if ((more.low[f] as number) < (box.low[f] as number)) {
      box.low[f] = wide ? 0 : (more.low[f] as number);
      grown = true;
    }
    if ((more.high[f] as number) > (box.high[f] as number)) {
      box.high[f] = wide ? (sizes[f] as number) - 1 : (more.high[f] as number);
      grown = true;
    }
  }
  return grown;
}
