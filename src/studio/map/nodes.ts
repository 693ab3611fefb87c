import { type Edge as FlowEdge, type Node, Position } from "@xyflow/react";
import { parentOf } from "../document/place.ts";
import type { CaseDoc, Layout, Place } from "../document/types.ts";
import type { Heat } from "../heat.ts";
import type { Problem } from "../problems/problems.ts";
import { frameOf } from "./arrange.ts";
import { CARD_WIDTH, type Card, type Graph, heightOf, portTop } from "./graph.ts";

export type CardData = {
  readonly card: Card;
  readonly lang: string;
  readonly lit: boolean;
  readonly problems: number;
  readonly errors: boolean;
  /** Share of plays that came through, 0 to 1; undefined where nothing was measured. */
  readonly heat: number | undefined;
};
export type FrameData = { readonly name: string; readonly lang: string };
export type CardNodeType = Node<CardData, "card">;
export type FrameNodeType = Node<FrameData, "frame">;

interface Seen {
  readonly doc: CaseDoc;
  readonly selected: readonly Place[];
  readonly focus: Place;
  readonly problems: ReadonlyMap<Place, readonly Problem[]>;
  readonly heat: Pick<Heat, "byCard">;
}

/** Cards and frames as the canvas wants them: with sizes and handles, so that nothing has to be measured. */
export function nodesOf(graph: Graph, layout: Layout, { doc, selected, focus, problems, heat }: Seen): Node[] {
  const lang = doc.language;
  const chosen = new Set(selected);
  const frames = graph.scenes.map(({ place, name }): FrameNodeType => {
    const own = graph.cards.filter(({ scene }) => scene === place);
    const sizes = new Map(own.map((card) => [card.place, heightOf(card)]));
    const frame = frameOf(
      own.flatMap((card) => {
        const spot = layout[card.place];
        return spot === undefined ? [] : [[card.place, spot] as const];
      }),
      (card) => sizes.get(card) ?? 0,
    );
    const { x, y, width, height } = frame;
    // A scene that hosts another activity has a card of that very place; its frame needs a name of its own.
    const id = sizes.has(place) ? `${place}#frame` : place;
    const data = { name, lang };
    return {
      id,
      type: "frame",
      position: { x, y },
      width,
      height,
      data,
      draggable: false,
      selectable: false,
      focusable: false,
      connectable: false,
      zIndex: -1,
    };
  });
  const cards = graph.cards.map((card): CardNodeType => {
    const found = [card.place, ...card.ports.map(({ place }) => place)].flatMap((place) => problems.get(place) ?? []);
    const told = found.filter(({ finding }) => finding.severity !== "note");
    return {
      id: card.place,
      type: "card",
      position: layout[card.place] ?? { x: 0, y: 0 },
      width: CARD_WIDTH,
      height: heightOf(card),
      selected: chosen.has(card.place),
      ariaLabel: card.name,
      handles: [
        { type: "target", position: Position.Left, x: 0, y: 30, width: 1, height: 1 },
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
      data: {
        card,
        lang,
        lit: focus === card.place || parentOf(parentOf(focus)) === card.place,
        problems: told.length,
        errors: told.some(({ finding }) => finding.severity === "error"),
        heat: heat.byCard.get(card.place),
      },
    };
  });
  return [...frames, ...cards];
}

/** Arrows; those of what is selected stand out. */
export const edgesOf = ({ edges }: Graph, focus: Place): FlowEdge[] =>
  edges.map(({ id, from, port, to }) => ({
    id,
    source: from,
    sourceHandle: port,
    target: to,
    focusable: false,
    className: focus === from || focus === port || focus === to ? "lit" : "",
  }));

/** What an arrow drawn to a card means: a beat of the same scene is that beat, one of another scene is that scene. */
export function targetOfCard({ cards }: Graph, port: Place, card: Place): Place {
  const scene = cards.find(({ place }) => place === card)?.scene;
  return scene === undefined || port.startsWith(`${scene}/`) ? card : scene;
}
