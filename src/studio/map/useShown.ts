import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef, useState } from "react";
import type { Geometry } from "./geometry.ts";
import { type Shown, seen, shownIn } from "./view.ts";

/** Which cards the page has elements for; changes only when the map has been moved far enough to need others. */
export function useShown(geometry: Geometry): Shown | undefined {
  const store = useStoreApi();
  const [shown, setShown] = useState<Shown>();
  const latest = useRef<Shown>(undefined);
  useEffect(() => {
    const look = (): void => {
      const { transform, width, height } = store.getState();
      if (width === 0) return;
      const [x, y, zoom] = transform;
      const next = shownIn(geometry, seen({ x, y, zoom }, width, height), zoom, latest.current);
      if (next === latest.current) return;
      latest.current = next;
      setShown(next);
    };
    look();
    return store.subscribe(look);
  }, [store, geometry]);
  return shown;
}
