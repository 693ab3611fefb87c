import { type Node, Position } from "@xyflow/react";
import type { Place } from "../document/types.ts";
import type { Marks } from "./drawn/paint.ts";
import type { Box, Geometry, Rect } from "./geometry.ts";
import { CARD_WIDTH, type Card, INTO_TOP, portTop } from "./graph.ts";
import { cardsIn } from "./pick.ts";

export type CardData = {
  readonly card: Card;
  readonly lang: string;
  /** The port, or the card itself, that the form shows; undefined where it shows another card. */
  readonly focus: Place | undefined;
  readonly problem: "error" | "warning" | undefined;
  /** Share of plays that came through, 0 to 1; undefined where nothing was measured. */
  readonly heat: number | undefined;
};
export type CardNodeType = Node<CardData, "card">;

/** The card that something stands on: a choice's beat, an outcome's activity, anything else itself. */
export const cardPlace = (place: Place): Place => place.replace(/\/(choices|outcomes)\/[^/]+$/, "");

type Made = { readonly box: Box; readonly selected: boolean; readonly node: CardNodeType } & Pick<
  CardData,
  "lang" | "focus" | "problem" | "heat"
>;

/**
 * Makes the canvas's nodes of the cards in a part of the map, with sizes and handles, so that nothing has to be measured.
 * Remembers what it made: a card that has not changed is not drawn again.
 */
export function createNodes(): (geometry: Geometry, span: Rect, marks: Marks, lang: string) => CardNodeType[] {
  let made = new Map<Place, Made>();
  return (geometry, span, marks, lang) => {
    const next = new Map<Place, Made>();
    for (const box of cardsIn(geometry, span)) {
      const { place } = box.card;
      const wanted = {
        box,
        lang,
        selected: marks.selected.has(place),
        focus: cardPlace(marks.focus) === place ? marks.focus : undefined,
        problem: marks.problems.get(place),
        heat: marks.heat.get(place),
      };
      const known = made.get(place);
      const same =
        known !== undefined && Object.entries(wanted).every(([key, value]) => known[key as keyof Made] === value);
      next.set(place, same ? known : { ...wanted, node: nodeOf(wanted) });
    }
    made = next;
    return [...next.values()].map(({ node }) => node);
  };
}

function nodeOf({ box, selected, lang, focus, problem, heat }: Omit<Made, "node">): CardNodeType {
  const { card, x, y, height } = box;
  return {
    id: card.place,
    type: "card",
    position: { x, y },
    width: CARD_WIDTH,
    height,
    selected,
    handles: [
      { type: "target", position: Position.Left, x: 0, y: INTO_TOP, width: 1, height: 1 },
      ...card.ports.map((port, i) => ({
        id: port.place,
        type: "source" as const,
        position: Position.Right,
        x: CARD_WIDTH,
        y: portTop(i),
        width: 1,
        height: 1,
      })),
    ],
    data: { card, lang, focus, problem, heat },
  };
}

/** What an arrow drawn to a card means: a beat of the same scene is that beat, one of another scene is that scene. */
export function targetOfCard({ byPlace }: Geometry, port: Place, card: Place): Place {
  const scene = byPlace.get(card)?.card.scene;
  return scene === undefined || port.startsWith(`${scene}/`) ? card : scene;
}
