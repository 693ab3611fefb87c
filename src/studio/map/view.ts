import { type Geometry, grown, holds, type Rect } from "./geometry.ts";
import { cardsIn } from "./pick.ts";

/** How the map stands on the screen: a spot (x, y) of the map is at (x · zoom + this.x, y · zoom + this.y) pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The part of the map that shows in so many pixels. */
export const seen = ({ x, y, zoom }: Viewport, width: number, height: number): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

/** What the screen shows: cards one can read and edit, those in `span`, or the whole drawn on one canvas. */
export type Shown = { readonly overview: true } | { readonly overview: false; readonly span: Rect };

export const OVERVIEW: Shown = { overview: true };
/** Below this zoom no card can be read; above so many cards the page's elements take longer than a frame. */
export const READ = { zoom: 0.35, cards: 300 };
/** Cards are there before they come into view, by so many map units; drawing a few more at times is cheaper than each frame. */
const AHEAD = 640;

/** What is to be shown now; the same object as before while that will do. */
export function shownIn(geometry: Geometry, rect: Rect, zoom: number, before: Shown | undefined): Shown {
  if (zoom < READ.zoom) return OVERVIEW;
  if (before?.overview === false && holds(before.span, rect) && before.span.width < rect.width + 4 * AHEAD)
    return before;
  return cardsIn(geometry, rect).length > READ.cards ? OVERVIEW : { overview: false, span: grown(rect, AHEAD) };
}
