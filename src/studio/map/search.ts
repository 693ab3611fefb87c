import { formPlace } from "../document/kinds.ts";
import { placeOf } from "../document/place.ts";
import { beatsOf, type CaseDoc, type Place } from "../document/types.ts";

export interface Hit {
  readonly place: Place;
  /** Around what was found. */
  readonly text: string;
}

const MOST = 200;
const AROUND = 40;

/** Where a case says something, or names something so: texts and ids of scenes, beats, choices and endings. */
export function search(doc: CaseDoc, wanted: string): readonly Hit[] {
  const needle = wanted.trim().toLocaleLowerCase();
  if (needle === "") return [];
  const hits = new Map<Place, string>();
  const look = (value: unknown, place: Place): void => {
    if (hits.size >= MOST) return;
    if (typeof value === "string") {
      const at = value.toLocaleLowerCase().indexOf(needle);
      const form = formPlace(place);
      if (at >= 0 && !hits.has(form)) hits.set(form, excerpt(value, at));
    } else if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) look(one, `${place}/${idOf(one) ?? i}`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) look(one, `${place}/${key}`);
    }
  };
  for (const scene of doc.scenes) {
    const place = placeOf("scenes", scene.id);
    look({ id: scene.id, title: scene.title, reactions: scene.reactions }, place);
    for (const beat of beatsOf(scene)) look(beat, `${place}/activity/beats/${beat.id}`);
  }
  look(doc.endings, "/endings");
  look(doc.cast, "/cast");
  look(doc.variables ?? [], "/variables");
  return [...hits].map(([place, text]) => ({ place, text }));
}

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === "object" && value !== null ? (value as { readonly id?: unknown }).id : undefined;
  return typeof id === "string" ? id : undefined;
};

const excerpt = (text: string, at: number): string =>
  `${at > AROUND ? "…" : ""}${text.slice(Math.max(0, at - AROUND), at + AROUND)}${at + AROUND < text.length ? "…" : ""}`;
