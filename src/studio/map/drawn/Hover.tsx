import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useState } from "react";
import type { Geometry } from "../geometry.ts";
import styles from "../Map.module.css";
import { cardAt } from "../pick.ts";

interface Props {
  readonly geometry: Geometry;
  readonly lang: string;
  readonly host: RefObject<HTMLElement | null>;
}

/** In the overview no card can be read: the one under the pointer says its name. */
export function Hover({ geometry, lang, host }: Props) {
  const flow = useReactFlow();
  const [over, setOver] = useState<{ readonly name: string; readonly x: number; readonly y: number }>();
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const look = (event: PointerEvent): void => {
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
      const box = event.buttons === 0 ? cardAt(geometry, x, y) : undefined;
      const { left, top } = element.getBoundingClientRect();
      setOver(box && { name: box.card.name, x: event.clientX - left, y: event.clientY - top });
    };
    const leave = (): void => setOver(undefined);
    element.addEventListener("pointermove", look);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointermove", look);
      element.removeEventListener("pointerleave", leave);
    };
  }, [flow, geometry, host]);
  if (over === undefined) return null;
  const width = host.current?.clientWidth ?? 0;
  // Towards the middle, so that it stays on the map.
  const x = over.x > width / 2 ? `calc(${over.x}px - 100% - 8px)` : `${over.x + 12}px`;
  return (
    <p className={styles.hover} lang={lang} aria-hidden="true" style={{ translate: `${x} ${over.y + 14}px` }}>
      {over.name}
    </p>
  );
}
