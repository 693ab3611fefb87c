import type { Spot } from "./layers.ts";

/** Where a slip lies, in CSS pixels before zooming. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 204;
const HEIGHT = 82;
const ACROSS = 24;
const DOWN = 46;
const EDGE = 28;

/** Layers follow each other down the page, which people scroll anyway. */
export const spotsOf = (spots: ReadonlyMap<string, Spot>): ReadonlyMap<string, Box> =>
  new Map(
    [...spots].map(([id, { layer, row }]) => [
      id,
      { x: EDGE + row * (WIDTH + ACROSS), y: EDGE + layer * (HEIGHT + DOWN), width: WIDTH, height: HEIGHT },
    ]),
  );

export function sizeOf(boxes: ReadonlyMap<string, Box>): { readonly width: number; readonly height: number } {
  let [width, height] = [0, 0];
  for (const box of boxes.values()) {
    width = Math.max(width, box.x + box.width);
    height = Math.max(height, box.y + box.height);
  }
  return { width: width + EDGE, height: height + EDGE };
}

/** A curve from one slip to another: onward from below to above, back around the side. */
export function wayOf(boxes: ReadonlyMap<string, Box>, from: string, to: string): string {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (a === undefined || b === undefined) return "";
  if (b.y <= a.y) return back(a, b);
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y];
  if (b.y - a.y < HEIGHT + 2 * DOWN)
    return `M${x1} ${y1}C${x1} ${y1 + DOWN * 0.7} ${x2} ${y2 - DOWN * 0.7} ${x2} ${y2}`;
  return past({ x1, y1, x2, y2 });
}

/** Past the layers between: along the gap beside the slips, so that it runs through none of them. */
function past({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): string {
  const side = x2 < x1 ? -1 : 1;
  const gap = x2 === x1 ? x1 + (WIDTH + ACROSS) / 2 : x2 - side * ((WIDTH + ACROSS) / 2);
  const [top, bottom] = [y1 + DOWN, y2 - DOWN];
  return [
    `M${x1} ${y1}C${x1} ${y1 + DOWN * 0.8} ${gap} ${top - DOWN * 0.6} ${gap} ${top}`,
    `V${bottom}`,
    `C${gap} ${bottom + DOWN * 0.6} ${x2} ${y2 - DOWN * 0.8} ${x2} ${y2}`,
  ].join("");
}

/** A way back, or one that leads to where it begins. */
function back(a: Box, b: Box): string {
  const [x1, y1, x2, y2] = [a.x + a.width, a.y + a.height * 0.65, b.x + b.width, b.y + b.height * 0.35];
  const out = Math.max(x1, x2) + ACROSS + 8;
  return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x2} ${y2}`;
}

/** The place that an arrow key leads to: the nearest in its direction, sideways counting double. */
export function nearest(boxes: ReadonlyMap<string, Box>, from: string, key: string): string | undefined {
  const here = boxes.get(from);
  if (here === undefined) return undefined;
  const along = (box: Box): { ahead: number; aside: number } | undefined => {
    const [dx, dy] = [box.x - here.x, box.y - here.y];
    if (key === "ArrowRight") return { ahead: dx, aside: dy };
    if (key === "ArrowLeft") return { ahead: -dx, aside: dy };
    if (key === "ArrowDown") return { ahead: dy, aside: dx };
    return key === "ArrowUp" ? { ahead: -dy, aside: dx } : undefined;
  };
  let best: { id: string; far: number } | undefined;
  for (const [id, box] of boxes) {
    const way = along(box);
    if (id === from || way === undefined || way.ahead <= 0) continue;
    const far = way.ahead + 2 * Math.abs(way.aside);
    if (best === undefined || far < best.far) best = { id, far };
  }
  return best?.id;
}
