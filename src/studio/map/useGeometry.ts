import { useMemo, useRef } from "react";
import type { Layout } from "../document/types.ts";
import { type Geometry, geometryOf } from "./geometry.ts";
import type { Graph } from "./graph.ts";

/** Where everything is: by auto-layout, then by hand, then by what is being dragged. Undefined until there is a layout. */
export function useGeometry(
  graph: Graph,
  arranged: Layout | undefined,
  byHand: Layout,
  moving: Layout,
): Geometry | undefined {
  const before = useRef<Geometry>(undefined);
  return useMemo(() => {
    if (arranged === undefined) return undefined;
    before.current = geometryOf(graph, { ...arranged, ...byHand, ...moving }, before.current);
    return before.current;
  }, [graph, arranged, byHand, moving]);
}
