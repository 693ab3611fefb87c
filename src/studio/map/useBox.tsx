import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { Place } from "../document/types.ts";
import type { Geometry } from "./geometry.ts";
import styles from "./Map.module.css";
import { cardsIn } from "./pick.ts";

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A press that stays within so many pixels is a click. */
const CLICK = 4;

interface Box {
  readonly drawn: ReactNode;
  /** The library drags the map by mouse events: not while a box is dragged. */
  readonly onMouseDownCapture: (event: MouseEvent<HTMLElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/**
 * Drags a box over the map and selects the cards that it touches: with Shift, or while `always` is on. The library's own
 * knows only cards that are drawn as elements.
 */
export function useBox(
  geometry: Geometry,
  always: boolean,
  onBox: (places: readonly Place[], more: boolean) => void,
): Box {
  const flow = useReactFlow();
  const [corners, setCorners] = useState<{ readonly from: Corner; readonly to: Corner }>();
  const bounds = useRef<DOMRect>(undefined);
  const here = ({ clientX, clientY }: PointerEvent): Corner => ({
    x: clientX - (bounds.current?.left ?? 0),
    y: clientY - (bounds.current?.top ?? 0),
  });
  const begins = ({ target, button, shiftKey }: MouseEvent): boolean =>
    (target as Element).classList.contains("react-flow__pane") && button === 0 && (shiftKey || always);
  const rect = corners && {
    x: Math.min(corners.from.x, corners.to.x),
    y: Math.min(corners.from.y, corners.to.y),
    width: Math.abs(corners.from.x - corners.to.x),
    height: Math.abs(corners.from.y - corners.to.y),
  };
  return {
    drawn: rect !== undefined && (
      <div
        className={styles.box}
        style={{ translate: `${rect.x}px ${rect.y}px`, inlineSize: rect.width, blockSize: rect.height }}
      />
    ),
    onMouseDownCapture: (event) => {
      if (begins(event)) event.stopPropagation();
    },
    onPointerDown: (event) => {
      if (!begins(event)) return;
      bounds.current = event.currentTarget.getBoundingClientRect();
      event.currentTarget.setPointerCapture(event.pointerId);
      setCorners({ from: here(event), to: here(event) });
    },
    onPointerMove: (event) => setCorners((before) => before && { from: before.from, to: here(event) }),
    onPointerUp: (event) => {
      setCorners(undefined);
      if (rect === undefined || rect.width + rect.height < CLICK) return;
      const { x, y, zoom } = flow.getViewport();
      const part = {
        x: (rect.x - x) / zoom,
        y: (rect.y - y) / zoom,
        width: rect.width / zoom,
        height: rect.height / zoom,
      };
      const places = cardsIn(geometry, part).map(({ card }) => card.place);
      if (places.length > 0) onBox(places, event.ctrlKey || event.metaKey);
    },
  };
}
