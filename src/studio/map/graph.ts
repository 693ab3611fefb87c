import { asList } from "../../core/case/as-list.ts";
import { nameOf } from "../document/names.ts";
import { placeOf } from "../document/place.ts";
import { beatsOf, type CaseDoc, type Place, type SceneDoc } from "../document/types.ts";

/** A way out of a card: a choice of a beat, or an outcome of an activity without beats. */
export interface Port {
  readonly place: Place;
  readonly name: string;
}

/** One card of the map. Its size follows from what is on it, so that nothing has to be measured. */
export interface Card {
  readonly place: Place;
  readonly kind: "beat" | "activity" | "ending";
  /** The scene it stands in; endings stand in none. */
  readonly scene: Place | undefined;
  readonly name: string;
  readonly ports: readonly Port[];
  /** Play, or the scene, begins here. */
  readonly start: boolean;
}

/** An arrow from a port of a card to a card. */
export interface Edge {
  readonly id: string;
  readonly from: Place;
  readonly port: Place;
  readonly to: Place;
}

export interface Graph {
  readonly cards: readonly Card[];
  readonly edges: readonly Edge[];
  readonly scenes: readonly { readonly place: Place; readonly name: string }[];
}

export const CARD_WIDTH = 224;
const HEAD = 76;
const ROW = 26;
export const heightOf = (card: Pick<Card, "ports" | "kind">): number =>
  card.kind === "ending" ? 64 : HEAD + card.ports.length * ROW;

/** How far below a card's top the arrow of its n-th port begins. */
export const portTop = (n: number): number => HEAD + n * ROW + ROW / 2;

type Target = Readonly<Partial<Record<"beat" | "outcome" | "scene" | "ending", string>>>;
const targets = (next: unknown): Target[] => (next === undefined ? [] : asList(next as Target | Target[]));

/** The case as cards and arrows. Arrows of a choice that ends its scene lead to where the scene's outcome leads. */
export function graphOf(doc: CaseDoc): Graph {
  const cards: Card[] = [];
  const edges: Edge[] = [];
  const entries = new Map(doc.scenes.map((scene) => [scene.id, entryOf(scene)]));
  const beyond = (scene: SceneDoc, outcome: string): Place[] =>
    targets(scene.outcomes[outcome]).flatMap((to) =>
      to.ending !== undefined ? placeOf("endings", to.ending) : (entries.get(to.scene ?? "") ?? []),
    );
  const draw = (from: Place, port: Place, to: readonly Place[]): void => {
    for (const place of new Set(to)) edges.push({ id: `${port}>${place}`, from, port, to: place });
  };
  for (const scene of doc.scenes) {
    const beats = beatsOf(scene);
    const own = placeOf("scenes", scene.id);
    for (const beat of beats) {
      const place = placeOf("scenes", scene.id, "activity", "beats", beat.id);
      const ports = beat.choices.map((choice) => ({ choice, place: `${place}/choices/${choice.id}` }));
      cards.push({
        place,
        kind: "beat",
        scene: own,
        name: nameOf(doc, place),
        ports: ports.map((port) => ({ place: port.place, name: nameOf(doc, port.place) })),
        start: entries.get(scene.id) === place,
      });
      for (const port of ports) {
        const to = targets(port.choice.next).flatMap(({ beat: next, outcome }) =>
          next !== undefined ? placeOf("scenes", scene.id, "activity", "beats", next) : beyond(scene, outcome ?? ""),
        );
        draw(place, port.place, to);
      }
    }
    if (beats.length > 0) continue;
    const ports = Object.keys(scene.outcomes).map((id) => ({ id, place: `${own}/outcomes/${id}` }));
    cards.push({
      place: own,
      kind: "activity",
      scene: own,
      name: nameOf(doc, own),
      ports: ports.map(({ id, place }) => ({ place, name: id })),
      start: true,
    });
    for (const { id, place } of ports) draw(own, place, beyond(scene, id));
  }
  for (const ending of doc.endings) {
    const place = placeOf("endings", ending.id);
    cards.push({ place, kind: "ending", scene: undefined, name: nameOf(doc, place), ports: [], start: false });
  }
  const scenes = doc.scenes.map(({ id }) => ({
    place: placeOf("scenes", id),
    name: nameOf(doc, placeOf("scenes", id)),
  }));
  return { cards, edges, scenes };
}

/** The card one comes to when a scene begins. */
function entryOf(scene: SceneDoc): Place {
  const beats = beatsOf(scene);
  if (beats.length === 0) return placeOf("scenes", scene.id);
  const { start } = scene.activity as { readonly start?: unknown };
  const first = typeof start === "string" && beats.some(({ id }) => id === start) ? start : beats[0]?.id;
  return placeOf("scenes", scene.id, "activity", "beats", first ?? "");
}
