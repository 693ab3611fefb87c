import type { Place } from "../../document/types.ts";
import { BACK, type Box, crosses, type Geometry, type Line, overlap, type Rect } from "../geometry.ts";
import { portTop } from "../graph.ts";
import type { Viewport } from "../view.ts";
import type { Palette } from "./palette.ts";

/** What a card says of itself besides its words. */
export interface Marks {
  /** Everything selected, and what of it the form shows. */
  readonly selected: ReadonlySet<Place>;
  readonly focus: Place;
  /** The worst that is wrong with a card. */
  readonly problems: ReadonlyMap<Place, "error" | "warning">;
  readonly heat: ReadonlyMap<Place, number>;
}

export interface Painting {
  readonly geometry: Geometry;
  readonly view: Viewport;
  /** Pixels of the canvas, and device pixels to each. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly palette: Palette;
  readonly marks: Marks;
  /** Cards are drawn too, not only what lies below them. */
  readonly cards: boolean;
}

/** Below this, arrows are drawn straight: nobody sees their bow. */
const BOWED = 0.2;
/** So many arrows to a stroke: long paths cost more than their parts. */
const BATCH = 64;
const NAME = 13;
/** From this zoom on a card has bars where its words stand. */
const GREEKED = 0.13;
/** Below this zoom the gap between rows of scenes is smaller than a name. */
const CROWDED = 0.22;

/** Draws frames, arrows and, where the page has no elements for them, cards. */
export function paint(ctx: CanvasRenderingContext2D, painting: Painting): void {
  const { geometry, view, width, height, ratio, palette, cards } = painting;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  const part = { x: -view.x / view.zoom, y: -view.y / view.zoom, width: width / view.zoom, height: height / view.zoom };
  const scale = ratio * view.zoom;
  ctx.setTransform(scale, 0, 0, scale, ratio * view.x, ratio * view.y);
  frames(ctx, painting, part);
  const lines = geometry.lines.filter((line) => crosses(line, part));
  const lit = lines.filter(({ edge }) => isLit(edge, painting.marks.focus));
  const width1 = 1.25 / Math.max(view.zoom, 0.5);
  // From scene to scene most choices lead to one card: a sheaf of lines that must not outshout what happens inside.
  ctx.globalAlpha = 0.4;
  arrows(ctx, lines.filter(leaves), palette["rule-strong"], width1, view.zoom);
  ctx.globalAlpha = 1;
  arrows(
    ctx,
    lines.filter((line) => !leaves(line)),
    palette["rule-strong"],
    width1,
    view.zoom,
  );
  if (cards) boxes(ctx, painting, part);
  arrows(ctx, lit, palette.accent, 2.5 / Math.max(view.zoom, 0.35), view.zoom);
  if (!cards) heads(ctx, lines, painting);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  names(ctx, painting, part);
}

const sceneOf = (place: Place): string => place.slice(0, place.indexOf("/", 8));
const leaves = ({ edge }: Line): boolean => sceneOf(edge.from) !== sceneOf(edge.to);

const isLit = ({ from, port, to }: Line["edge"], focus: Place): boolean =>
  focus === from || focus === port || focus === to;

function frames(ctx: CanvasRenderingContext2D, { geometry, palette, view }: Painting, part: Rect): void {
  ctx.lineWidth = 1 / view.zoom;
  ctx.strokeStyle = palette["rule-strong"];
  ctx.fillStyle = palette.paper;
  for (const frame of geometry.frames) {
    if (!overlap(frame, part)) continue;
    ctx.beginPath();
    ctx.roundRect(frame.x, frame.y, frame.width, frame.height, 8);
    ctx.globalAlpha = 0.6;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.stroke();
  }
}

function arrows(
  ctx: CanvasRenderingContext2D,
  lines: readonly Line[],
  colour: string,
  width: number,
  zoom: number,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  for (let first = 0; first < lines.length; first += BATCH) {
    ctx.beginPath();
    for (const line of lines.slice(first, first + BATCH)) bow(ctx, line, zoom < BOWED);
    ctx.stroke();
  }
}

/** Leaves to the right and arrives from the left, as one reads; what leads back swings around. */
function bow(ctx: CanvasRenderingContext2D, { x1, y1, x2, y2 }: Line, straight: boolean): void {
  ctx.moveTo(x1, y1);
  if (straight) {
    ctx.lineTo(x2, y2);
    return;
  }
  const reach = x2 > x1 ? (x2 - x1) / 2 : Math.min(BACK, 40 + (x1 - x2) / 4);
  ctx.bezierCurveTo(x1 + reach, y1, x2 - reach, y2, x2, y2);
}

/** Where arrows arrive, at a size at which one looks along a single arrow. */
function heads(ctx: CanvasRenderingContext2D, lines: readonly Line[], { palette, marks }: Painting): void {
  for (const { edge, x2, y2 } of lines) {
    ctx.fillStyle = isLit(edge, marks.focus) ? palette.accent : palette["rule-strong"];
    ctx.beginPath();
    ctx.moveTo(x2, y2);
    ctx.lineTo(x2 - 8, y2 - 4.5);
    ctx.lineTo(x2 - 8, y2 + 4.5);
    ctx.fill();
  }
}

function boxes(ctx: CanvasRenderingContext2D, { geometry, palette, marks, view }: Painting, part: Rect): void {
  const line = 1 / view.zoom;
  const shown = geometry.boxes.filter((box) => overlap(box, part));
  ctx.fillStyle = palette.raised;
  ctx.strokeStyle = palette["rule-strong"];
  ctx.lineWidth = line;
  for (const box of shown) {
    ctx.fillRect(box.x, box.y, box.width, box.height);
    ctx.strokeRect(box.x, box.y, box.width, box.height);
  }
  if (view.zoom >= GREEKED) greeked(ctx, shown, palette);
  for (const box of shown) marked(ctx, box, palette, marks, line);
}

/** Bars where a card's words stand. */
function greeked(ctx: CanvasRenderingContext2D, shown: readonly Box[], palette: Palette): void {
  ctx.fillStyle = palette["ink-3"];
  ctx.globalAlpha = 0.4;
  for (const { x, y, width, card } of shown) {
    ctx.fillRect(x + 10, y + 32, width - 24, 7);
    if (card.kind !== "ending") ctx.fillRect(x + 10, y + 51, width / 2, 7);
    for (let port = 0; port < card.ports.length; port++) ctx.fillRect(x + 10, y + portTop(port) - 2, width * 0.7, 4);
  }
  ctx.globalAlpha = 1;
}

function marked(ctx: CanvasRenderingContext2D, box: Box, palette: Palette, marks: Marks, line: number): void {
  const { x, y, width, height, card } = box;
  const heat = marks.heat.get(card.place);
  if (heat !== undefined && heat > 0) {
    ctx.globalAlpha = 0.12 + 0.6 * heat;
    ctx.fillStyle = palette.accent;
    ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = 1;
  }
  if (card.kind === "ending") {
    ctx.fillStyle = palette.edge;
    ctx.fillRect(x, y, Math.min(4 * line, width / 10), height);
  }
  if (card.start) {
    ctx.fillStyle = palette.accent;
    ctx.fillRect(x, y, width, Math.min(4 * line, height / 5));
  }
  const worst = marks.problems.get(card.place);
  if (worst !== undefined) {
    ctx.fillStyle = worst === "error" ? palette.risk : palette["ink-2"];
    const side = Math.min(7 * line, width / 5);
    ctx.fillRect(x + width - side * 1.3, y + side * 0.3, side, side);
  }
  if (marks.selected.has(card.place) || marks.focus.startsWith(`${card.place}/`)) {
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = 3 * line;
    ctx.strokeRect(x, y, width, height);
  }
}

/** Names of scenes: at reading size as large as they are written, above that never smaller than one can read. */
function names(ctx: CanvasRenderingContext2D, { geometry, palette, view }: Painting, part: Rect): void {
  const size = Math.max(NAME, 15 * view.zoom);
  ctx.font = `600 ${size}px ${palette.sans}`;
  ctx.textBaseline = "alphabetic";
  for (const frame of geometry.frames) {
    if (!overlap(frame, part)) continue;
    const [left, width] = [frame.x * view.zoom + view.x, frame.width * view.zoom];
    const below = frame.y * view.zoom + view.y;
    const reading = view.zoom >= 0.8;
    const room = width - (reading ? 28 : 4);
    if (room < size * 3) continue;
    const text = fitting(ctx, frame.name, room);
    const [x, y] = reading ? [left + 14, below + 10 + size] : [left + 2, below - 5];
    if (view.zoom < CROWDED) {
      // Rows of scenes stand so close now that it lies on the row above.
      ctx.fillStyle = palette.table;
      ctx.globalAlpha = 0.85;
      ctx.fillRect(x - 2, y - size, ctx.measureText(text).width + 4, size + 4);
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = palette["ink-2"];
    ctx.fillText(text, x, y);
  }
}

function fitting(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ctx.measureText(`${letters.slice(0, middle).join("")}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${letters.slice(0, low).join("")}…`;
}
