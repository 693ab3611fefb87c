import type { Draft } from "immer";
import type { TextLine } from "../../../core/activity.ts";
import { type Command, refuse } from "../command.ts";
import { mended, mendTranslations } from "../dangling.ts";
import { moved, pointer, redirected } from "../follow.ts";
import { kindInList, kindOf } from "../kinds.ts";
import { find, parentOf, within } from "../place.ts";
import { references } from "../references.ts";
import { textLines } from "../texts.ts";
import type { CaseDoc, Place, StudioDocument, TranslationDoc } from "../types.ts";
import { inserted } from "./list.ts";

type Item = Readonly<Record<string, unknown>>;

/** What was copied: whole entries with their translations, good in any case. Plain JSON. */
export interface Clip {
  readonly parley: "clip";
  readonly kind: string;
  readonly items: readonly { readonly from: Place; readonly value: Item; readonly lines: ClipLines }[];
}
/** Language to the text's place inside the entry (a JSON pointer) to its translation. */
type ClipLines = Readonly<Record<string, Readonly<Record<string, TranslationDoc["lines"][string]>>>>;

const inside = (lines: readonly TextLine[], root: string): TextLine[] =>
  lines.filter(({ pointer: at }) => at.startsWith(`${root}/`));

/** Takes a copy of entries of one kind. */
export function clip(doc: StudioDocument, places: readonly Place[]): Clip {
  const kind = kindOf(places[0] ?? "");
  const items = places.flatMap((from) => {
    const found = find(doc.case, from);
    if (found === undefined || kindOf(from) !== kind || typeof found.path.at(-1) !== "number") return [];
    const root = pointer(found.path);
    const own = inside(textLines(doc.case), root);
    const lines = Object.entries(doc.translations).map(([language, translation]) => {
      const texts = own.flatMap(({ id, pointer: at }) => {
        const entry = translation.lines[id];
        return entry === undefined ? [] : [[at.slice(root.length), entry] as const];
      });
      return [language, Object.fromEntries(texts)] as const;
    });
    return [{ from, value: found.value as Item, lines: Object.fromEntries(lines) }];
  });
  return { parley: "clip", kind, items };
}

/**
 * Puts copies into a list. References inside a copy stay inside it; those to what this case does not have are taken out.
 *
 * @param index of the first copy in the list
 */
function pasted(
  draft: Draft<StudioDocument>,
  doc: StudioDocument,
  { items }: Clip,
  list: Place,
  index: number,
): Place | undefined {
  let next: CaseDoc = doc.case;
  const places: Place[] = [];
  for (const [i, { from, value }] of items.entries()) {
    const added = inserted(next, list, value, index + i);
    const went = moved(from, added.place);
    // Only what the copy says itself is turned to the copy.
    const own = references(added.doc).filter(({ path }) => {
      const root = find(added.doc, added.place)?.path ?? [];
      return root.every((token, n) => path[n] === token);
    });
    next = redirected(added.doc, own, went);
    places.push(added.place);
  }
  next = mended(next, () => undefined);
  draft.case = next as Draft<CaseDoc>;
  const texts = textLines(next);
  for (const [i, { lines }] of items.entries()) {
    const root = pointer(find(next, places[i] ?? "")?.path ?? []);
    for (const [language, entries] of Object.entries(lines)) {
      const translation = draft.translations[language as keyof typeof draft.translations];
      if (translation === undefined) continue;
      const copies = inside(texts, root).flatMap(({ id, pointer: at }) => {
        const entry = entries[at.slice(root.length)];
        return entry === undefined ? [] : [[id, entry] as const];
      });
      translation.lines = { ...translation.lines, ...Object.fromEntries(copies) } as typeof translation.lines;
    }
  }
  draft.translations = mendTranslations(
    next,
    draft.translations as StudioDocument["translations"],
  ) as Draft<StudioDocument>["translations"];
  return places[0];
}

/** A copy right after the original, with ids of its own. */
export function duplicate(place: Place): Command {
  return {
    name: "duplicate",
    place,
    words: { what: kindOf(place) },
    apply({ doc, draft }) {
      const found = find(doc.case, place) ?? refuse("gone");
      const index = found.path.at(-1);
      if (typeof index !== "number" || kindOf(place) === "band" || kindOf(place) === "points")
        return refuse("not-here");
      return pasted(draft, doc, clip(doc, [place]), parentOf(place), index + 1);
    },
  };
}

/** Pastes into a list of the same kind, at its end or after an entry. */
export function paste(copied: Clip, list: Place, after?: Place): Command {
  return {
    name: "paste",
    place: list,
    words: { what: kindInList(list), count: copied.items.length },
    apply({ doc, draft }) {
      if (kindInList(list) !== copied.kind || copied.items.length === 0) refuse("not-here");
      if (copied.kind === "points" || copied.kind === "band") refuse("not-here");
      if (copied.items.some(({ from }) => within(list, from))) refuse("not-here");
      const at = after === undefined ? undefined : find(doc.case, after)?.path.at(-1);
      return pasted(draft, doc, copied, list, typeof at === "number" ? at + 1 : Number.MAX_SAFE_INTEGER);
    },
  };
}
