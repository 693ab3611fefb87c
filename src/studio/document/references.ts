import type { Path } from "./patch.ts";
import { lastOf, placeOf, tokensOf } from "./place.ts";
import { type CaseDoc, isDialogue, type Place, type SceneDoc } from "./types.ts";

/**
 * How a reference is written. id: the last id. path: the ids from the scene on. key: a key of an object. slot: inside a
 * text, as `{variable.trust}`.
 */
export type Form = "id" | "path" | "key" | "slot";

/** Something that names something else. */
export interface Reference {
  readonly target: Place;
  /** Keys and indices of the text that names it, or of the key. */
  readonly path: Path;
  readonly form: Form;
}

type Json = Readonly<Record<string, unknown>>;
const SPEAKERS: ReadonlySet<unknown> = new Set(["you", "narrator"]);
// `{terms.…}` quotes what a table agreed, which is no variable of the case.
const SLOT = /\{(promise|variable)\.([a-z][a-z0-9-]*)\}/g;

/** Where `call/opening/ask` leads: a scene, a beat or a choice; two ids after `chose` name a reaction. */
function along(ids: string, chose: boolean): Place {
  const [scene = "", second, third] = ids.split("/");
  if (second === undefined) return placeOf("scenes", scene);
  if (third === undefined && chose) return placeOf("scenes", scene, "reactions", second);
  const beat = placeOf("scenes", scene, "activity", "beats", second);
  return third === undefined ? beat : `${beat}/choices/${third}`;
}

/** The ids of a place as conditions write them. */
export function idsOf(place: Place): string {
  const [, scene = "", inside, ...rest] = tokensOf(place);
  if (inside === "reactions") return `${scene}/${rest[0]}`;
  return [scene, ...rest.filter((_, i) => i % 2 === 1)].join("/");
}

/** The text of a reference to a place, in the form it was written in. */
export function written(target: Place, { form }: Pick<Reference, "form">, old: string, before: Place): string {
  // What lies beyond the target, inside an activity that only its own rules know, stays.
  if (form === "path") return [idsOf(target), ...old.split("/").slice(idsOf(before).split("/").length)].join("/");
  if (form !== "slot") return lastOf(target);
  return old.replace(SLOT, (whole, kind: string, id: string) =>
    slotTarget(kind, id) === before ? `{${kind}.${lastOf(target)}}` : whole,
  );
}

const slotTarget = (kind: string, id: string): Place => placeOf(kind === "promise" ? "promises" : "variables", id);

type Told = (target: Place, path: Path, form?: Form) => void;

/** What one object of the file names itself; what stands in it is walked by the caller. */
function named(node: Json, path: Path, scene: string, beat: string, tell: Told): void {
  const text = (key: string): string | undefined => (typeof node[key] === "string" ? (node[key] as string) : undefined);
  const one = (key: string, target: (id: string) => Place, form?: Form): void => {
    const id = text(key);
    if (id !== undefined) tell(target(id), [...path, key], form);
  };
  const list = (name: string) => (id: string) => placeOf(name, id);
  const holder = path[0];
  // Of a condition, or of whatever takes a value from a variable or gives it one.
  one("variable", list("variables"));
  if (path.at(-1) !== "competencies") one("relationship", list("variables"));
  one("visited", (ids) => along(ids, false), "path");
  one("chose", (ids) => along(ids, true), "path");
  one("read", list("documents"));
  one("promise", list("promises"));
  one("keep", list("promises"));
  one("break", list("promises"));
  if ("add" in node || "set" in node) one("to", list("variables"));
  else if (holder === "promises") one("to", list("cast"));
  if (holder === "variables") one("of", list("cast"));
  const by = text("by");
  if (by !== undefined && !SPEAKERS.has(by)) one("by", list("cast"));
  one("scene", list("scenes"));
  one("ending", list("endings"));
  one("beat", (id) => placeOf("scenes", scene, "activity", "beats", id));
  const of = text("of");
  if (holder !== "variables" && of !== undefined) {
    one("of", list("scenes"));
    one("outcome", (id) => placeOf("scenes", of, "outcomes", id));
  } else one("outcome", (id) => placeOf("scenes", scene, "outcomes", id));
  if (path.at(-1) === "clock")
    one("choice", (id) => placeOf("scenes", scene, "activity", "beats", beat, "choices", id));
  if (path.at(-1) === "competencies" && path.length > 1) {
    for (const key of Object.keys(node)) one(key, list("competencies"));
  }
  if (path.at(-1) === "give")
    for (const id of Object.keys(node)) tell(placeOf("competencies", id), [...path, id], "key");
}

function walk(value: unknown, path: Path, scene: string, beat: string, tell: Told): void {
  if (typeof value === "string") {
    if (!value.includes("{") || path.at(-1) === "$comment") return;
    for (const [, kind = "", id = ""] of value.matchAll(SLOT)) tell(slotTarget(kind, id), path, "slot");
  } else if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) {
      const id = String((entry as Json | null)?.id ?? "");
      walk(entry, [...path, i], scene, path.at(-1) === "beats" ? id : beat, tell);
    }
  } else if (typeof value === "object" && value !== null) {
    named(value as Json, path, scene, beat, tell);
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], scene, beat, tell);
  }
}

const scenes = new WeakMap<SceneDoc, readonly Reference[]>();

/** Of one scene, with paths from the scene on: a scene that did not change is not walked again. */
function ofScene(scene: SceneDoc): readonly Reference[] {
  let found = scenes.get(scene);
  if (found === undefined) {
    const all: Reference[] = [];
    walk(scene, [], scene.id, "", (target, path, form = "id") => all.push({ target, path, form }));
    found = all;
    scenes.set(scene, found);
  }
  return found;
}

/** Everything in a part of a case, or of a translation, that names something; paths from that part on. */
export function referencesIn(value: unknown, scene = "", beat = ""): Reference[] {
  const all: Reference[] = [];
  walk(value, [], scene, beat, (target, path, form = "id") => all.push({ target, path, form }));
  return all;
}

/** Everything in a case that names something of the case. */
export function references(doc: CaseDoc): Reference[] {
  const all: Reference[] = [];
  const { scenes: list, ...frame } = doc;
  walk(frame, [], "", "", (target, path, form = "id") => all.push({ target, path, form }));
  for (const [i, scene] of list.entries()) {
    for (const one of ofScene(scene)) all.push({ ...one, path: ["scenes", i, ...one.path] });
  }
  const opaque = new Map(list.flatMap((scene) => (isDialogue(scene.activity) ? [] : [[scene.id, scene] as const])));
  return opaque.size === 0 ? all : all.map((one) => outside(one, opaque));
}

/** Of a path into an activity that has no beats only the scene is known here: a phase of a table, a move at it. */
function outside(reference: Reference, opaque: ReadonlyMap<string, SceneDoc>): Reference {
  const [top, id = "", inside, name] = tokensOf(reference.target);
  const scene = top === "scenes" && inside !== undefined ? opaque.get(id) : undefined;
  if (reference.form !== "path" || scene === undefined) return reference;
  const reaction = inside === "reactions" && (scene.reactions ?? []).some((one) => one.id === name);
  return reaction ? reference : { ...reference, target: placeOf("scenes", id) };
}

/** Everything that names this place, or something in it. */
export const referencesTo = (doc: CaseDoc, place: Place): Reference[] =>
  references(doc).filter(({ target }) => target === place || target.startsWith(`${place}/`));
