import type { Draft } from "immer";
import { at } from "../../core/case/finding.ts";
import { applyPatches, type Path } from "./patch.ts";
import { type Reference, referencesIn, written } from "./references.ts";
import { textLines } from "./texts.ts";
import type { CaseDoc, Place, StudioDocument, TranslationDoc } from "./types.ts";

/** Where a place went: itself, if nothing around it moved. */
export type Went = (place: Place) => Place;

/** From one place to another, with everything in it. */
export const moved =
  (from: Place, to: Place): Went =>
  (place) =>
    place === from || place.startsWith(`${from}/`) ? to + place.slice(from.length) : place;

const textAt = (value: unknown, path: Path): string =>
  path.reduce<unknown>(
    (inner, token) => (inner as Record<string | number, unknown> | undefined)?.[token],
    value,
  ) as string;

/** Rewrites what names places that went elsewhere. Keys last and each object once: a key may not move under a value. */
export function redirected<T>(value: T, found: readonly Reference[], went: Went): T {
  const turned = found.filter(({ target }) => went(target) !== target);
  // A text with two slots is rewritten twice: each time from what it is by then.
  const texts = turned
    .filter(({ form }) => form !== "key")
    .reduce<T>((state, reference) => {
      const old = textAt(state, reference.path);
      const now = written(went(reference.target), reference, old, reference.target);
      return applyPatches(state, [{ op: "set", path: reference.path, value: now }]);
    }, value);
  const keys = turned.filter(({ form }) => form === "key");
  return keys.reduce<T>((state, { path, target }) => {
    const holder = path.slice(0, -1);
    const give = holder.reduce<unknown>((inner, token) => (inner as Record<string | number, unknown>)[token], state);
    const name = written(went(target), { form: "key" }, "", target);
    const renamed = Object.entries(give as object).map(([key, entry]) => [key === path.at(-1) ? name : key, entry]);
    return applyPatches(state, [{ op: "set", path: holder, value: Object.fromEntries(renamed) }]);
  }, texts);
}

/** The conditions of a translation's variants name places too. */
export function redirectTranslations(draft: Draft<StudioDocument>, doc: StudioDocument, went: Went): void {
  for (const [language, translation] of Object.entries(doc.translations)) {
    const found = referencesIn(translation.lines).filter(({ form }) => form !== "slot");
    if (!found.some(({ target }) => went(target) !== target)) continue;
    const lines = redirected(translation.lines, found, went);
    (draft.translations as Record<string, unknown>)[language] = { ...translation, lines };
  }
}

/**
 * Keeps translations with their texts when ids or places changed: each line id of before is given the one that its text
 * has now. Texts are recognised by where they stood.
 *
 * @param to where the text of a pointer stands afterwards; undefined where it is gone
 */
export function moveLines(
  draft: Draft<StudioDocument>,
  before: CaseDoc,
  after: CaseDoc,
  to: (pointer: string) => string | undefined = (pointer) => pointer,
): void {
  const now = new Map(textLines(after).map(({ id, pointer }) => [pointer, id]));
  const renamed = new Map<string, string | undefined>();
  for (const { id, pointer } of textLines(before)) {
    const there = to(pointer);
    const next = there === undefined ? undefined : now.get(there);
    if (next !== id) renamed.set(id, next);
  }
  if (renamed.size === 0) return;
  for (const [language, translation] of Object.entries(draft.translations)) {
    const lines: [string, TranslationDoc["lines"][string]][] = [];
    for (const [id, entry] of Object.entries(translation.lines)) {
      const next = renamed.has(id) ? renamed.get(id) : id;
      if (next !== undefined) lines.push([next, entry]);
    }
    (draft.translations as Record<string, unknown>)[language] = { ...translation, lines: Object.fromEntries(lines) };
  }
}

/** What was placed by hand stays where it is under its new name. */
export function moveLayout(draft: Draft<StudioDocument>, doc: StudioDocument, went: Went): void {
  if (!Object.keys(doc.layout).some((place) => went(place) !== place)) return;
  draft.layout = Object.fromEntries(Object.entries(doc.layout).map(([place, spot]) => [went(place), spot]));
}

/** A path as a JSON pointer. */
export const pointer = (path: Path): string => path.reduce<string>(at, "");
