import { useEffect, useRef, useState } from "react";
import { useSession } from "../context.ts";
import type { Layout } from "../document/types.ts";
import { type Graph, sameShape } from "./graph.ts";

/** Where auto-layout puts the cards; what it said before stands until it has spoken again. Undefined at the very first. */
export function useArranged(graph: Graph): Layout | undefined {
  const session = useSession();
  const [arranged, setArranged] = useState<Layout>();
  const asked = useRef<Graph>(undefined);
  useEffect(() => {
    if (asked.current !== undefined && sameShape(asked.current, graph)) return;
    asked.current = graph;
    void session.arrange(graph).then((layout) => {
      // A later question makes this answer old.
      if (asked.current === graph) setArranged(layout);
    });
  }, [session, graph]);
  return arranged;
}
