import { kindOf } from "./kinds.ts";
import { find, lastOf, valueAt } from "./place.ts";
import type { BeatDoc, CaseDoc, Place } from "./types.ts";
import { isUnwritten } from "./unwritten.ts";

type Item = Readonly<Record<string, unknown>>;

/** What one would call a thing: its title or its words. Falls back to its id, so that nothing is nameless. */
export function nameOf(doc: CaseDoc, place: Place): string {
  const value = valueAt<Item>(doc, place);
  if (value === undefined) return lastOf(place);
  return textOf(doc, place, value) ?? lastOf(place);
}

function textOf(doc: CaseDoc, place: Place, value: Item): string | undefined {
  const first = (...texts: unknown[]): string | undefined =>
    texts.find((text): text is string => typeof text === "string" && !isUnwritten(text));
  switch (kindOf(place)) {
    case "case":
      return first(doc.title);
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
