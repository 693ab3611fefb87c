import type { Geometry, Rect } from "./geometry.ts";
import type { Viewport } from "./view.ts";

const MARGIN = 24;
/** Below this nobody can read a card, above it the map would be larger than life. */
export const ZOOM = { min: 0.01, max: 1.5 };

/** The viewport that shows every card, worked out from the layout: the library knows only cards that are drawn. */
export const fitOf = ({ bounds }: Pick<Geometry, "bounds">, width: number, height: number): Viewport =>
  bounds === undefined ? { x: MARGIN, y: MARGIN, zoom: 1 } : fitted(bounds, width, height);

function fitted(all: Rect, width: number, height: number): Viewport {
  const room = Math.min((width - 2 * MARGIN) / all.width, (height - 2 * MARGIN) / all.height);
  const zoom = Math.min(1, Math.max(ZOOM.min, room));
  return {
    x: (width - all.width * zoom) / 2 - all.x * zoom,
    y: (height - all.height * zoom) / 2 - all.y * zoom,
    zoom,
  };
}

/** As small as one can read. */
const READABLE = 0.62;

/** The viewport that a map opens with: all of it where that can be read, else where the case begins. */
export function openingOf(geometry: Geometry, width: number, height: number): Viewport {
  const all = fitOf(geometry, width, height);
  const first = geometry.boxes.find(({ card }) => card.start);
  if (all.zoom >= READABLE || first === undefined) return all;
  const y = height / 2 - (first.y + first.height / 2) * READABLE;
  return { x: 2 * MARGIN - first.x * READABLE, y, zoom: READABLE };
}

/** The viewport after a part of the map was asked for: as it is where it shows already, otherwise centred on it. */
export function broughtIn({ x, y, zoom }: Viewport, part: Rect, width: number, height: number): Viewport {
  const [left, top] = [part.x * zoom + x, part.y * zoom + y];
  const [right, bottom] = [left + part.width * zoom, top + part.height * zoom];
  const inside = left >= 0 && top >= 0 && right <= width && bottom <= height;
  if (inside) return { x, y, zoom };
  return { x: width / 2 - (part.x + part.width / 2) * zoom, y: height / 2 - (part.y + part.height / 2) * zoom, zoom };
}
