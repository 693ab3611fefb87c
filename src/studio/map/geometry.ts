import type { Layout, Place } from "../document/types.ts";
import { type Frame, frameOf } from "./arrange.ts";
import { CARD_WIDTH, type Card, type Edge, type Graph, heightOf, INTO_TOP, portTop } from "./graph.ts";

/** A part of the map, in map units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Box extends Rect {
  readonly card: Card;
}

/** An arrow from a port's end to a card's side. */
export interface Line {
  readonly edge: Edge;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Outlined extends Frame {
  readonly place: Place;
  readonly name: string;
}

/** Everything on the map with where it is: what is drawn, picked and brought into view is worked out from this alone. */
export interface Geometry {
  readonly boxes: readonly Box[];
  readonly byPlace: ReadonlyMap<Place, Box>;
  readonly lines: readonly Line[];
  readonly frames: readonly Outlined[];
  /** Around all of it; undefined where there is nothing. */
  readonly bounds: Rect | undefined;
}

const ORIGIN = { x: 0, y: 0 };

/** @param before what was there: boxes that did not change keep their identity, so that a drag draws only what it moves */
export function geometryOf({ cards, edges, scenes }: Graph, layout: Layout, before?: Geometry): Geometry {
  const boxes = cards.map((card): Box => {
    const { x, y } = layout[card.place] ?? ORIGIN;
    const known = before?.byPlace.get(card.place);
    if (known?.card === card && known.x === x && known.y === y) return known;
    return { card, x, y, width: CARD_WIDTH, height: heightOf(card) };
  });
  const byPlace = new Map(boxes.map((box) => [box.card.place, box]));
  const ports = new Map(
    boxes.flatMap((box) => box.card.ports.map(({ place }, n) => [place, box.y + portTop(n)] as const)),
  );
  const lines = edges.flatMap((edge): Line[] => {
    const [from, to] = [byPlace.get(edge.from), byPlace.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [{ edge, x1: from.x + from.width, y1: ports.get(edge.port) ?? from.y, x2: to.x, y2: to.y + INTO_TOP }];
  });
  const inScene = new Map<Place, Box[]>(scenes.map(({ place }) => [place, []]));
  for (const box of boxes) inScene.get(box.card.scene ?? "")?.push(box);
  const frames = scenes.flatMap(({ place, name }): Outlined[] => {
    const own = inScene.get(place) ?? [];
    const heights = new Map(own.map(({ card, height }) => [card.place, height]));
    const frame = frameOf(
      own.map(({ card, x, y }) => [card.place, { x, y }] as const),
      (card) => heights.get(card) ?? 0,
    );
    return own.length === 0 ? [] : [{ place, name, ...frame }];
  });
  return { boxes, byPlace, lines, frames, bounds: around([...boxes, ...frames]) };
}

/** The smallest part of the map that holds all of these. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of rects) {
    all.left = Math.min(all.left, x);
    all.top = Math.min(all.top, y);
    all.right = Math.max(all.right, x + width);
    all.bottom = Math.max(all.bottom, y + height);
  }
  return { x: all.left, y: all.top, width: all.right - all.left, height: all.bottom - all.top };
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether one part of the map lies wholly in another. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** A part of the map with room around it. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Whether an arrow may come through a part of the map. Its bow stays between its ends, but for one that leads back. */
export function crosses({ x1, y1, x2, y2 }: Line, rect: Rect): boolean {
  const bow = x2 < x1 ? BACK : 0;
  return (
    Math.min(x1, x2) - bow < rect.x + rect.width &&
    Math.max(x1, x2) + bow > rect.x &&
    Math.min(y1, y2) < rect.y + rect.height &&
    Math.max(y1, y2) > rect.y
  );
}

/** How far at most an arrow that leads back swings out beyond its ends. */
export const BACK = 160;
