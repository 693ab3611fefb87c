import type { Place } from "../document/types.ts";
import { FRAME } from "./arrange.ts";
import { type Box, type Geometry, overlap, type Rect } from "./geometry.ts";

/** The card at a spot of the map; of several the one that is drawn last. */
export const cardAt = ({ boxes }: Geometry, x: number, y: number): Box | undefined =>
  boxes.findLast((box) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height);

/** The scene whose name stands at a spot: its frame may be clicked there, and elsewhere the map is held by it. */
export const sceneAt = ({ frames }: Geometry, x: number, y: number, head = FRAME.top): Place | undefined =>
  frames.findLast((frame) => x >= frame.x && y >= frame.y && x < frame.x + frame.width && y < frame.y + head)?.place;

/** Cards that a part of the map touches, in the order of the case. */
export const cardsIn = ({ boxes }: Geometry, rect: Rect): readonly Box[] => boxes.filter((box) => overlap(box, rect));
