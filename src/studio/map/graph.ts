import { asList } from "../../core/case/as-list.ts";
import { nameAs } from "../document/names.ts";
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
/** How far below a card's top arrows to it end. */
export const INTO_TOP = 30;

type Target = Readonly<Partial<Record<"beat" | "outcome" | "scene" | "ending", string>>>;
const targets = (next: unknown): Target[] => (next === undefined ? [] : asList(next as Target | Target[]));

/** What one scene has on the map, whatever the rest of the case looks like. */
interface Part {
  readonly place: Place;
  readonly name: string;
  readonly cards: readonly Card[];
  /** The card one comes to when the scene begins. */
  readonly entry: Place;
  readonly ways: readonly { readonly from: Place; readonly port: Place; readonly next: readonly Target[] }[];
}

const parts = new WeakMap<SceneDoc, Part>();

/** Whether two graphs are laid out alike: the same cards with as many ways out, and the same arrows. */
export const sameShape = (a: Graph, b: Graph): boolean =>
  a.cards.length === b.cards.length &&
  a.edges.length === b.edges.length &&
  a.scenes.length === b.scenes.length &&
  a.cards.every((card, i) => card.place === b.cards[i]?.place && card.ports.length === b.cards[i]?.ports.length) &&
  a.edges.every((edge, i) => edge.id === b.edges[i]?.id) &&
  a.scenes.every((scene, i) => scene.place === b.scenes[i]?.place);

/** The case as cards and arrows. Arrows of a choice that ends its scene lead to where the scene's outcome leads. */
export function graphOf(doc: CaseDoc): Graph {
  const cards: Card[] = [];
  const edges: Edge[] = [];
  const entries = new Map(doc.scenes.map((scene) => [scene.id, partOf(scene).entry]));
  const beyond = (scene: SceneDoc, outcome: string): Place[] =>
    targets(scene.outcomes[outcome]).flatMap((to) =>
      to.ending !== undefined ? placeOf("endings", to.ending) : (entries.get(to.scene ?? "") ?? []),
    );
  for (const scene of doc.scenes) {
    const { place, cards: own, ways } = partOf(scene);
    cards.push(...own);
    for (const { from, port, next } of ways) {
      const to = next.flatMap(({ beat, outcome }) =>
        beat !== undefined ? `${place}/activity/beats/${beat}` : beyond(scene, outcome ?? ""),
      );
      for (const one of new Set(to)) edges.push({ id: `${port}>${one}`, from, port, to: one });
    }
  }
  for (const ending of doc.endings) {
    const place = placeOf("endings", ending.id);
    const name = nameAs("ending", ending, ending.id);
    cards.push({ place, kind: "ending", scene: undefined, name, ports: [], start: false });
  }
  return { cards, edges, scenes: doc.scenes.map((scene) => partOf(scene)) };
}

function partOf(scene: SceneDoc): Part {
  const known = parts.get(scene);
  if (known !== undefined) return known;
  const place = placeOf("scenes", scene.id);
  const name = nameAs("scene", scene, scene.id);
  const part = beatsOf(scene).length === 0 ? activityPart(scene, place, name) : talkPart(scene, place, name);
  parts.set(scene, part);
  return part;
}

function activityPart(scene: SceneDoc, place: Place, name: string): Part {
  const ports = Object.keys(scene.outcomes).map((id) => ({ place: `${place}/outcomes/${id}`, name: id }));
  const card: Card = { place, kind: "activity", scene: place, name, ports, start: true };
  const ways = ports.map((port) => ({ from: place, port: port.place, next: [{ outcome: port.name }] }));
  return { place, name, cards: [card], entry: place, ways };
}

function talkPart(scene: SceneDoc, place: Place, name: string): Part {
  const beats = beatsOf(scene);
  const { start } = scene.activity as { readonly start?: { readonly beat?: string } };
  const wanted = beats.find(({ id }) => id === start?.beat) ?? beats[0];
  const entry = `${place}/activity/beats/${wanted?.id}`;
  const at = (id: string): Place => `${place}/activity/beats/${id}`;
  const portOf = (from: Place, choice: (typeof beats)[number]["choices"][number]): Port => ({
    place: `${from}/choices/${choice.id}`,
    name: nameAs("choice", choice, choice.id),
  });
  return {
    place,
    name,
    entry,
    cards: beats.map((beat) => ({
      place: at(beat.id),
      kind: "beat",
      scene: place,
      name: nameAs("beat", beat, beat.id),
      ports: beat.choices.map((choice) => portOf(at(beat.id), choice)),
      start: at(beat.id) === entry,
    })),
    ways: beats.flatMap((beat) =>
      beat.choices.map((choice) => ({
        from: at(beat.id),
        port: `${at(beat.id)}/choices/${choice.id}`,
        next: targets(choice.next),
      })),
    ),
  };
}
