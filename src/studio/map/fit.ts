import type { Layout } from "../document/types.ts";
import { frameOf } from "./arrange.ts";
import { type Graph, heightOf } from "./graph.ts";

const MARGIN = 24;
/** Below this nobody can read a card, above it the map would be larger than life. */
const ZOOM = { min: 0.05, max: 1 };

/** The viewport that shows every card, worked out from the layout: the library knows only cards that are drawn. */
export function fitOf(
  { cards }: Graph,
  layout: Layout,
  width: number,
  height: number,
): { x: number; y: number; zoom: number } {
  const heights = new Map(cards.map((card) => [card.place, heightOf(card)]));
  const all = frameOf(
    Object.entries(layout).filter(([place]) => heights.has(place)),
    (place) => heights.get(place) ?? 0,
  );
  if (all.width === 0) return { x: MARGIN, y: MARGIN, zoom: 1 };
  const room = Math.min((width - 2 * MARGIN) / all.width, (height - 2 * MARGIN) / all.height);
  const zoom = Math.min(ZOOM.max, Math.max(ZOOM.min, room));
  return {
    x: (width - all.width * zoom) / 2 - all.x * zoom,
    y: (height - all.height * zoom) / 2 - all.y * zoom,
    zoom,
  };
}

/** As small as one can read. */
const READABLE = 0.62;

/** The viewport that a map opens with: all of it where that can be read, else where the case begins. */
export function openingOf(graph: Graph, layout: Layout, width: number, height: number): ReturnType<typeof fitOf> {
  const all = fitOf(graph, layout, width, height);
  const first = graph.cards.find(({ start }) => start);
  const spot = first && layout[first.place];
  if (all.zoom >= READABLE || first === undefined || spot === undefined) return all;
  const y = height / 2 - (spot.y + heightOf(first) / 2) * READABLE;
  return { x: 2 * MARGIN - spot.x * READABLE, y, zoom: READABLE };
}
