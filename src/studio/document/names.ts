import { type Kind, kindOf } from "./kinds.ts";
import { find, lastOf, valueAt } from "./place.ts";
import type { BeatDoc, CaseDoc, Place } from "./types.ts";
import { isUnwritten } from "./unwritten.ts";

type Item = Readonly<Record<string, unknown>>;

/** What one would call a thing: its title or its words. Falls back to its id, so that nothing is nameless. */
export function nameOf(doc: CaseDoc, place: Place): string {
  const value = valueAt<Item>(doc, place);
  return value === undefined ? lastOf(place) : nameAs(kindOf(place), value, lastOf(place));
}

/** The same for whoever holds the thing already: looking up a thousand places takes longer than drawing them. */
export const nameAs = (kind: Kind, value: object, id: string): string => textOf(kind, value as Item) ?? id;

function textOf(kind: Kind, value: Item): string | undefined {
  const first = (...texts: unknown[]): string | undefined =>
    texts.find((text): text is string => typeof text === "string" && !isUnwritten(text));
  switch (kind) {
    case "case":
      return first(value.title);
    case "beat":
      return first(...((value.lines ?? []) as BeatDoc["lines"]).map(({ text }) => text));
    case "choice":
      return first(value.short, value.say);
    case "reaction":
      return first(...((value.lines ?? []) as BeatDoc["lines"]).map(({ text }) => text));
    case "points":
      return first(value.why);
    case "character":
      return first(value.name, value.title);
    default:
      return first(value.title, value.name, value.label, value.text);
  }
}

/** A, B, C … of a choice in its beat. */
export function letterOf(doc: CaseDoc, choice: Place): string {
  const index = find(doc, choice)?.path.at(-1);
  return typeof index === "number" ? String.fromCharCode(65 + index) : "";
}
