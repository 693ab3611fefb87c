import { textHash } from "../../core/case/hash.ts";
import { LIMITS } from "../../core/case/limits.ts";
import type { Language } from "../../core/case/primitives.ts";
import { stageWidth } from "../../core/check/rules/stage.ts";
import { kindOf } from "../document/kinds.ts";
import { parentOf, placeOfPointer } from "../document/place.ts";
import { textLines } from "../document/texts.ts";
import type { CaseDoc, Place, StudioDocument } from "../document/types.ts";
import { isUnwritten } from "../document/unwritten.ts";

export const TEXT_STATES = ["missing", "stale", "done"] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** A text of the case that somebody translates. What the app says in its own words is not among them. */
export interface BaseRow {
  readonly id: string;
  readonly base: string;
  /** What a translation of this very wording remembers. */
  readonly hash: string;
  readonly place: Place;
  /** The beat, person, document … that it belongs to; what the list is grouped by. */
  readonly group: Place;
  /** The scene around it; empty for what belongs to the whole case. */
  readonly scene: Place;
  /** Stands as an option on a projector, where room is short. */
  readonly staged: boolean;
}

const known = new WeakMap<CaseDoc, readonly BaseRow[]>();

/** Every text of a case in reading order. Costs milliseconds for a large case, and is kept while the case is the same. */
export function baseRows(doc: CaseDoc): readonly BaseRow[] {
  let rows = known.get(doc);
  if (rows === undefined) {
    const lines = textLines(doc).filter(({ usual, text }) => usual === undefined && !isUnwritten(text));
    const ids = new Set(lines.map(({ id }) => id));
    rows = lines.map(({ id, text, pointer }) => {
      const place = placeOfPointer(doc, pointer);
      const owner = parentOf(place);
      const scene = place.startsWith("/scenes/") ? place.split("/").slice(0, 3).join("/") : "";
      const option = kindOf(owner) === "choice" && (id.endsWith(".short") || !ids.has(id.replace(/\.say$/, ".short")));
      const staged = option && /\.(say|short)$/.test(id);
      return { id, base: text, hash: textHash(text), place, group: groupOf(place), scene, staged };
    });
    known.set(doc, rows);
  }
  return rows;
}

/** A beat for what is said in it; otherwise the thing whose form shows the text. */
function groupOf(place: Place): Place {
  const beat = /^\/scenes\/[^/]+\/activity\/beats\/[^/]+/.exec(place);
  if (beat !== null) return beat[0];
  const reaction = /^\/scenes\/[^/]+\/reactions\/[^/]+/.exec(place);
  if (reaction !== null) return reaction[0];
  const own = /^\/(?:scenes|cast|documents|endings|competencies)\/[^/]+/.exec(place);
  if (own !== null) return own[0];
  return place.startsWith("/briefing") ? "/briefing" : place.split("/").length > 2 ? `/${place.split("/")[1]}` : "";
}

/** One translated text, or the want of it. */
export interface Entry {
  readonly text: string;
  readonly state: TextState;
}

const MISSING: Entry = { text: "", state: "missing" };

/** As the checker sees it: without a stamp a translation counts as done (core/check/translations.ts). */
export function entryOf(doc: StudioDocument, language: Language, { id, hash }: BaseRow): Entry {
  const line = doc.translations[language]?.lines[id];
  if (line === undefined) return MISSING;
  return { text: line.text, state: line.of === undefined || line.of === hash ? "done" : "stale" };
}

/** How many texts are in each state. */
export function counts(doc: StudioDocument, language: Language): Readonly<Record<TextState, number>> {
  const sums = { missing: 0, stale: 0, done: 0 };
  for (const row of baseRows(doc.case)) sums[entryOf(doc, language, row).state] += 1;
  return sums;
}

/** Percent of the room that an option has on a projector, where that is exceeded; undefined where it fits. */
export function overStage(row: BaseRow, text: string): number | undefined {
  const width = row.staged ? stageWidth(text) : 0;
  return width > 1 ? Math.round(width * 100) : undefined;
}

/** The longest translation that the format takes. */
export const LONGEST = LIMITS.text;

export interface Filter {
  readonly state: TextState | "all" | "open";
  readonly scene: Place;
  readonly search: string;
}

/** The rows that a filter lets through. "open" is what is missing or stale. */
export function filtered(doc: StudioDocument, language: Language, filter: Filter): readonly BaseRow[] {
  const words = filter.search.trim().toLocaleLowerCase();
  return baseRows(doc.case).filter((row) => {
    if (filter.scene !== "" && (filter.scene === "/" ? row.scene !== "" : row.scene !== filter.scene)) return false;
    const { text, state } = entryOf(doc, language, row);
    if (filter.state === "open" ? state === "done" : filter.state !== "all" && state !== filter.state) return false;
    return words === "" || [row.id, row.base, text].some((one) => one.toLocaleLowerCase().includes(words));
  });
}

/** Rows under the beat or thing that they belong to, in reading order. */
export function grouped(
  rows: readonly BaseRow[],
): readonly { readonly group: Place; readonly rows: readonly BaseRow[] }[] {
  const groups = new Map<Place, BaseRow[]>();
  for (const row of rows) {
    const own = groups.get(row.group);
    if (own === undefined) groups.set(row.group, [row]);
    else own.push(row);
  }
  return [...groups].map(([group, own]) => ({ group, rows: own }));
}
