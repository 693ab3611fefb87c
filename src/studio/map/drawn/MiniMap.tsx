import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type Geometry, holds, type Rect } from "../geometry.ts";
import styles from "../Map.module.css";
import { seen } from "../view.ts";
import type { Marks } from "./paint.ts";
import { type Palette, usePalette } from "./palette.ts";

interface Props {
  readonly geometry: Geometry;
  readonly marks: Marks;
}

const SIZE = { width: 184, height: 120 };
const MARGIN = 8;

/** The whole map, small, with what the screen shows of it: a press or a drag goes there. Keys have other ways. */
export function MiniMap({ geometry, marks }: Props) {
  const store = useStoreApi();
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const palette = usePalette(host);
  useEffect(() => setHost(canvas.current?.parentElement ?? null), []);
  useEffect(() => {
    const sheet = canvas.current;
    const ctx = sheet?.getContext("2d");
    if (!sheet || !ctx || palette === undefined || geometry.bounds === undefined) return;
    const ratio = devicePixelRatio;
    Object.assign(sheet, { width: SIZE.width * ratio, height: SIZE.height * ratio });
    const whole = fitting(geometry.bounds);
    // Cards are drawn once; while the map moves only the frame around what is seen is.
    const cards = document.createElement("canvas");
    Object.assign(cards, { width: sheet.width, height: sheet.height });
    const below = cards.getContext("2d");
    if (below !== null) cardsOf(below, geometry, marks, palette, whole, ratio);
    const draw = (): void => {
      const { transform, width, height } = store.getState();
      const rect = seen({ x: transform[0], y: transform[1], zoom: transform[2] }, width, height);
      // Where all of it shows there is nowhere to go, and it would lie on cards.
      if (sheet.parentElement !== null && geometry.bounds !== undefined)
        sheet.parentElement.style.visibility = holds(rect, geometry.bounds) ? "hidden" : "";
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, sheet.width, sheet.height);
      ctx.drawImage(cards, 0, 0);
      ctx.scale(ratio, ratio);
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 2;
      const left = Math.max(1, rect.x * whole.zoom + whole.x);
      const top = Math.max(1, rect.y * whole.zoom + whole.y);
      const right = Math.min(SIZE.width - 1, (rect.x + rect.width) * whole.zoom + whole.x);
      const bottom = Math.min(SIZE.height - 1, (rect.y + rect.height) * whole.zoom + whole.y);
      if (right > left && bottom > top) ctx.strokeRect(left, top, right - left, bottom - top);
    };
    draw();
    return store.subscribe(draw);
  }, [store, geometry, marks, palette]);
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (geometry.bounds === undefined || event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = fitting(geometry.bounds);
    void flow.setCenter((event.clientX - left - x) / zoom, (event.clientY - top - y) / zoom, { zoom: flow.getZoom() });
  };
  return (
    <div className={styles.mini} aria-hidden="true">
      <canvas ref={canvas} style={SIZE} onPointerDown={go} onPointerMove={go} />
    </div>
  );
}

function fitting({ x, y, width, height }: Rect) {
  const zoom = Math.min((SIZE.width - 2 * MARGIN) / width, (SIZE.height - 2 * MARGIN) / height);
  return { x: (SIZE.width - width * zoom) / 2 - x * zoom, y: (SIZE.height - height * zoom) / 2 - y * zoom, zoom };
}

function cardsOf(
  ctx: CanvasRenderingContext2D,
  { boxes, frames }: Geometry,
  { selected }: Marks,
  palette: Palette,
  { x, y, zoom }: ReturnType<typeof fitting>,
  ratio: number,
): void {
  ctx.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  ctx.fillStyle = palette.table;
  for (const frame of frames) ctx.fillRect(frame.x, frame.y, frame.width, frame.height);
  for (const { card, ...box } of boxes) {
    ctx.fillStyle = selected.has(card.place) ? palette.accent : palette["rule-strong"];
    // Never thinner than one can see.
    ctx.fillRect(box.x, box.y, Math.max(box.width, 1.5 / zoom), Math.max(box.height, 1.5 / zoom));
  }
}
