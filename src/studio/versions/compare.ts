import type { Language } from "../../core/case/primitives.ts";
import { diff } from "../document/patch.ts";
import type { CaseDoc, Place, StudioDocument } from "../document/types.ts";

/** One difference between two states of a case, by what it is about. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly place: Place;
  readonly before?: string;
  readonly after?: string;
}

type Json = Readonly<Record<string, unknown>>;
const idOf = (value: unknown): string | undefined => {
  const id = typeof value === "object" && value !== null ? (value as Json).id : undefined;
  return typeof id === "string" ? id : undefined;
};
const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What lies between two states of a case: things are told apart by their ids, never by where they stand in a list. */
export function compare(before: CaseDoc, after: CaseDoc): Difference[] {
  return between(before, after, "");
}

function between(before: unknown, after: unknown, place: Place): Difference[] {
  if (before === after || diff(before, after).length === 0) return [];
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].every((one) => idOf(one) !== undefined)) {
    return lists(before, after, place);
  }
  const plain = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!plain(before) || !plain(after)) return [{ kind: "changed", place, before: said(before), after: said(after) }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Difference[] => {
    const here = `${place}/${key}`;
    if (!Object.hasOwn(after, key)) return [{ kind: "removed", place: here, before: said(before[key]) }];
    if (!Object.hasOwn(before, key)) return [{ kind: "added", place: here, after: said(after[key]) }];
    return between(before[key], after[key], here);
  });
}

function lists(before: readonly unknown[], after: readonly unknown[], place: Place): Difference[] {
  const old = new Map(before.map((one) => [idOf(one), one]));
  const now = new Map(after.map((one) => [idOf(one), one]));
  const gone = before.filter((one) => !now.has(idOf(one)));
  const stayed = before.map(idOf).filter((id) => now.has(id));
  const kept = after.map(idOf).filter((id) => old.has(id));
  const moved = stayed.filter((id, i) => kept[i] !== id);
  return [
    ...gone.map((one): Difference => ({ kind: "removed", place: `${place}/${idOf(one)}`, before: textIn(one) })),
    ...after.flatMap((one): Difference[] => {
      const here = `${place}/${idOf(one)}`;
      return old.has(idOf(one))
        ? between(old.get(idOf(one)), one, here)
        : [{ kind: "added", place: here, after: textIn(one) }];
    }),
    // One moved entry shifts all between: only the list is told.
    ...(moved.length > 0 ? [{ kind: "moved", place } as const] : []),
  ];
}

/** The words of a thing, to recognise it by. */
function textIn(value: unknown): string {
  const { title, name, label, say, text, why, lines } = value as Record<string, unknown>;
  const first = [title, name, label, say, text, why].find((one) => typeof one === "string");
  if (typeof first === "string") return first;
  return Array.isArray(lines) ? textIn(lines[0] ?? {}) : "";
}

/** How many translated texts differ, by language. */
export function translationsBetween(before: StudioDocument, after: StudioDocument): Partial<Record<Language, number>> {
  const languages = new Set([...Object.keys(before.translations), ...Object.keys(after.translations)]) as Set<Language>;
  const counts = [...languages].map((language) => {
    const old = before.translations[language]?.lines ?? {};
    const now = after.translations[language]?.lines ?? {};
    const lines = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [language, [...lines].filter((line) => diff(old[line], now[line]).length > 0).length] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
