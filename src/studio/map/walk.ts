import type { Place } from "../document/types.ts";
import type { Box, Geometry } from "./geometry.ts";
import { cardPlace } from "./nodes.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads from a card or one of its ways out: right into a card's ways out and along them, left back to
 * the card and to what leads to it, up and down to siblings. Undefined where there is nothing that way.
 *
 * @param came what led here, nearest last: back is where one came from
 */
export function walk(geometry: Geometry, from: Place, way: Direction, came: readonly Place[] = []): Place | undefined {
  const box = geometry.byPlace.get(cardPlace(from));
  // On something that the map does not draw, any arrow leads to where the case begins.
  if (box === undefined) return (geometry.boxes.find(({ card }) => card.start) ?? geometry.boxes[0])?.card.place;
  const port = box.card.ports.findIndex(({ place }) => place === from);
  if (port >= 0) {
    switch (way) {
      case "left":
        return box.card.place;
      case "right":
        return geometry.lines.find(({ edge }) => edge.port === from)?.edge.to;
      default:
        return box.card.ports[port + (way === "up" ? -1 : 1)]?.place;
    }
  }
  switch (way) {
    case "right":
      return box.card.ports[0]?.place;
    case "left": {
      const into = geometry.lines.filter(({ edge }) => edge.to === box.card.place).map(({ edge }) => edge.port);
      return came.findLast((place) => into.includes(place)) ?? into[0];
    }
    default:
      return beside(geometry, box, way)?.card.place;
  }
}

/** The next card above or below: of those that stand over or under it the nearest, else the nearest of its column. */
function beside({ boxes }: Geometry, from: Box, way: "up" | "down"): Box | undefined {
  const sign = way === "up" ? -1 : 1;
  let best: { readonly box: Box; readonly far: number } | undefined;
  for (const box of boxes) {
    const down = (box.y - from.y) * sign;
    if (box === from || down <= 0) continue;
    // To the side counts more: one walks along a column while it lasts.
    const far = down + 3 * Math.max(0, Math.abs(box.x - from.x) - from.width / 2);
    if (best === undefined || far < best.far) best = { box, far };
  }
  return best?.box;
}
