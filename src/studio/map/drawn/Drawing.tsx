import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef, useState } from "react";
import type { Geometry } from "../geometry.ts";
import styles from "../Map.module.css";
import { type Marks, paint } from "./paint.ts";
import { usePalette } from "./palette.ts";

interface Props {
  readonly geometry: Geometry;
  readonly marks: Marks;
  /** Cards are drawn too: there are no elements for them now. */
  readonly cards: boolean;
}

/** What lies below the cards, drawn on one canvas in step with the map: frames, arrows, and in the overview the cards. */
export function Drawing({ geometry, marks, cards }: Props) {
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const palette = usePalette(host);
  useEffect(() => setHost(canvas.current?.parentElement ?? null), []);
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d");
    if (!ctx || palette === undefined) return;
    let drawn: readonly unknown[] = [];
    const draw = (): void => {
      const { transform, width, height } = flow.getState();
      const ratio = devicePixelRatio;
      const now = [...transform, width, height, ratio];
      if (now.every((value, i) => value === drawn[i]) || width === 0) return;
      drawn = now;
      const { canvas: sheet } = ctx;
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (sheet.width !== w || sheet.height !== h) Object.assign(sheet, { width: w, height: h });
      const [x, y, zoom] = transform;
      paint(ctx, { geometry, view: { x, y, zoom }, width, height, ratio, palette, marks, cards });
    };
    draw();
    return flow.subscribe(draw);
  }, [flow, palette, geometry, marks, cards]);
  return <canvas ref={canvas} className={styles.drawing} />;
}
