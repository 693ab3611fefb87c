import type { Node, NodeChange } from "@xyflow/react";
import { useRef } from "react";
import { useRun, useStudio, useStudioStore } from "../context.ts";
import { placeCards } from "../document/commands/other.ts";
import type { Layout, Place, Spot } from "../document/types.ts";
import type { Geometry } from "./geometry.ts";

const NONE: Layout = {};

interface Drag {
  readonly onNodesChange: (changes: NodeChange<Node>[]) => void;
  /** Moves cards by so many map units, as one step. */
  readonly nudge: (cards: readonly Place[], x: number, y: number) => void;
}

/** Cards follow the pointer; a selected one takes all that is selected along, in view or not. One step when let go. */
export function useDrag(geometry: Geometry, cards: readonly Place[], onMoving: (moving: Layout) => void): Drag {
  const run = useRun();
  const store = useStudioStore();
  const readOnly = useStudio((state) => state.readOnly);
  const begun = useRef<ReadonlyMap<Place, Spot>>(undefined);
  const spotsOf = (places: readonly Place[]): Map<Place, Spot> =>
    new Map(
      places.flatMap((place) => {
        const box = geometry.byPlace.get(place);
        return box === undefined ? [] : [[place, { x: box.x, y: box.y }] as const];
      }),
    );
  const shifted = (from: ReadonlyMap<Place, Spot>, x: number, y: number): Layout =>
    Object.fromEntries(
      [...from].map(([place, spot]) => [place, { x: Math.round(spot.x + x), y: Math.round(spot.y + y) }]),
    );
  return {
    onNodesChange: (changes) => {
      const moved = changes.flatMap((change) => (change.type === "position" ? [change] : []));
      const [first] = moved;
      if (first === undefined || readOnly) return;
      if (first.dragging === true) {
        begun.current ??= spotsOf(cards.includes(first.id) ? cards : [first.id]);
      }
      const from = begun.current;
      const start = from?.get(first.id);
      if (from === undefined || start === undefined) return;
      const layout =
        first.position === undefined
          ? undefined
          : shifted(from, first.position.x - start.x, first.position.y - start.y);
      if (first.dragging === true) {
        if (layout !== undefined) onMoving(layout);
        return;
      }
      begun.current = undefined;
      onMoving(NONE);
      if (layout !== undefined) run(placeCards(layout));
      store.settle();
    },
    nudge: (places, x, y) => {
      const from = spotsOf(places);
      if (from.size > 0 && !readOnly) run(placeCards(shifted(from, x, y)));
    },
  };
}
