import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { useStudio } from "../context.ts";
import type { Place } from "../document/types.ts";
import { broughtIn } from "./fit.ts";
import type { Geometry } from "./geometry.ts";
import { cardPlace } from "./nodes.ts";

/** What is selected elsewhere, or played, is brought into view; also a card that was just made, once it has its place. */
export function useFollow(geometry: Geometry, focus: Place, host: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  const asked = useStudio(({ selection }) => selection.asked);
  const box = geometry.byPlace.get(cardPlace(focus));
  const followed = useRef(0);
  useEffect(() => {
    // Only a new selection moves the map, never an edit or a drag.
    if (box === undefined || host.current === null || asked === followed.current) return;
    const first = followed.current === 0 && asked === 0;
    followed.current = asked;
    if (first) return;
    const { clientWidth, clientHeight } = host.current;
    const now = flow.getViewport();
    const next = broughtIn(now, box, clientWidth, clientHeight);
    if (next.x !== now.x || next.y !== now.y || next.zoom !== now.zoom) void flow.setViewport(next);
  }, [asked, box, flow, host]);
}
