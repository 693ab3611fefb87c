import type { Layout, Place, Spot } from "../document/types.ts";
import { CARD_WIDTH, type Graph, heightOf } from "./graph.ts";
import { type Arrow, type At, type Box, layered } from "./layered.ts";

/** Room around the cards of a scene: its name stands above them. */
export const FRAME = { side: 24, top: 44, bottom: 24 };
const IN_SCENE = { layer: 64, box: 24 };
const BETWEEN_SCENES = { layer: 96, box: 64 };
const BETWEEN_ROWS = 96;
/** Up to this width nothing is broken into rows, in map units. */
const LEAST = 2400;

/** A box around what belongs together, in map units. */
export interface Frame extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Where every card goes: cards within their scenes, then scenes and endings among themselves. */
export function arrange({ cards, edges, scenes }: Graph): Layout {
  const byScene = new Map<Place, Map<string, At>>();
  for (const { place } of scenes) {
    const own = cards.filter(({ scene }) => scene === place);
    const names = new Set(own.map((card) => card.place));
    const arrows = edges
      .filter(({ from, to }) => names.has(from) && names.has(to))
      .map(({ from, to }): Arrow => [from, to]);
    const boxes = own.map((card) => ({ id: card.place, width: CARD_WIDTH, height: heightOf(card) }));
    byScene.set(place, layered(boxes, arrows, IN_SCENE));
  }
  const home = new Map(cards.map(({ place, scene }) => [place, scene ?? place]));
  const heights = new Map(cards.map((card) => [card.place, heightOf(card)]));
  const frames = new Map(
    [...byScene].map(([place, spots]) => [place, frameOf([...spots], (card) => heights.get(card) ?? 0)]),
  );
  const boxes = [
    ...scenes.map(({ place }) => ({
      id: place,
      width: frames.get(place)?.width ?? 0,
      height: frames.get(place)?.height ?? 0,
    })),
    ...cards
      .filter(({ scene }) => scene === undefined)
      .map((card) => ({ id: card.place, width: CARD_WIDTH, height: heightOf(card) })),
  ];
  const arrows = edges.map(({ from, to }): Arrow => [home.get(from) ?? from, home.get(to) ?? to]);
  const outer = wrapped(boxes, layered(boxes, arrows, BETWEEN_SCENES));
  const layout: Record<Place, Spot> = {};
  for (const card of cards) {
    const at = outer.get(home.get(card.place) ?? "") ?? { x: 0, y: 0 };
    const frame = card.scene === undefined ? undefined : frames.get(card.scene);
    const spot = card.scene === undefined ? undefined : byScene.get(card.scene)?.get(card.place);
    layout[card.place] =
      frame === undefined || spot === undefined ? at : { x: at.x + spot.x - frame.x, y: at.y + spot.y - frame.y };
  }
  return layout;
}

/** As broad as high times this: about the shape of the space between the outline and the form. */
const SHAPE = 1.5;

/**
 * Layers that go on and on from left to right, broken into rows as a text is: a chain of meetings would otherwise be a
 * ribbon, of which one sees either a piece or nothing.
 */
function wrapped(boxes: readonly Box[], spots: ReadonlyMap<string, At>): Map<string, At> {
  const columns = new Map<number, Box[]>();
  for (const box of boxes) {
    const x = spots.get(box.id)?.x ?? 0;
    columns.set(x, [...(columns.get(x) ?? []), box]);
  }
  const measured = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([x, own]) => {
      const top = Math.min(...own.map(({ id }) => spots.get(id)?.y ?? 0));
      const bottom = Math.max(...own.map(({ id, height }) => (spots.get(id)?.y ?? 0) + height));
      return { x, own, top, bottom, width: Math.max(...own.map(({ width }) => width)) + BETWEEN_SCENES.layer };
    });
  const area = measured.reduce((sum, { width, top, bottom }) => sum + width * (bottom - top + BETWEEN_ROWS), 0);
  const room = Math.max(LEAST, Math.sqrt(area * SHAPE), ...measured.map(({ width }) => width));
  const rows: (typeof measured)[] = [[]];
  let used = 0;
  for (const column of measured) {
    if (used > 0 && used + column.width > room * 1.1) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(column);
    used += column.width;
  }
  const placed = new Map<string, At>();
  let y = 0;
  for (const row of rows) {
    const top = Math.min(...row.map((column) => column.top));
    const left = row[0]?.x ?? 0;
    for (const { x, own } of row) {
      for (const { id } of own) placed.set(id, { x: x - left, y: (spots.get(id)?.y ?? 0) - top + y });
    }
    y += Math.max(...row.map((column) => column.bottom)) - top + BETWEEN_ROWS;
  }
  return placed;
}

/** The box around cards, with the room that a scene's name needs. */
export function frameOf(spots: readonly (readonly [Place, Spot])[], height: (place: Place) => number): Frame {
  if (spots.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...spots.map(([, spot]) => spot.x)) - FRAME.side;
  const y = Math.min(...spots.map(([, spot]) => spot.y)) - FRAME.top;
  const right = Math.max(...spots.map(([, spot]) => spot.x)) + CARD_WIDTH + FRAME.side;
  const bottom = Math.max(...spots.map(([place, spot]) => spot.y + height(place))) + FRAME.bottom;
  return { x, y, width: right - x, height: bottom - y };
}
