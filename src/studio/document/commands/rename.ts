import type { Draft } from "immer";
import { type Command, refuse } from "../command.ts";
import { moved, moveLayout, moveLines, redirected, redirectTranslations } from "../follow.ts";
import { isId } from "../ids.ts";
import { kindOf } from "../kinds.ts";
import { applyPatches } from "../patch.ts";
import { find, lastOf, parentOf } from "../place.ts";
import { references } from "../references.ts";
import type { CaseDoc, Place, StudioDocument } from "../types.ts";
import { takenIn } from "./list.ts";

/** Gives a thing another id. Everything that names it follows: conditions, targets, texts, translations, the map. */
export function rename(place: Place, id: string): Command {
  return {
    name: "rename",
    place,
    words: { from: lastOf(place), to: id },
    apply({ doc, draft }) {
      const found = find(doc.case, place) ?? refuse("gone");
      if (id === lastOf(place)) return undefined;
      if (!isId(id)) return refuse("not-an-id");
      const outcome = kindOf(place) === "outcome";
      // Only what has an id can be given another.
      if (!outcome && (found.value as { id?: unknown }).id !== lastOf(place)) return refuse("not-here");
      const siblings = outcome
        ? new Set(Object.keys(find(doc.case, parentOf(place))?.value ?? {}))
        : takenIn(doc.case, parentOf(place));
      if (siblings.has(id)) return refuse("taken");
      const went = moved(place, `${parentOf(place)}/${id}`);
      // References first: their paths are those of the case as it is.
      const turned = redirected(doc.case, references(doc.case), went);
      const next = outcome
        ? renamedKey(turned, found.path.slice(0, -1), lastOf(place), id)
        : applyPatches(turned, [{ op: "set", path: [...found.path, "id"], value: id }]);
      draft.case = next as Draft<CaseDoc>;
      moveLines(draft, doc.case, next);
      redirectTranslations(draft, { ...doc, translations: draft.translations as StudioDocument["translations"] }, went);
      moveLayout(draft, doc, went);
      return went(place);
    },
  };
}

function renamedKey(doc: CaseDoc, path: readonly (string | number)[], from: string, to: string): CaseDoc {
  const holder = path.reduce<unknown>((inner, token) => (inner as Record<string | number, unknown>)[token], doc);
  const entries = Object.entries(holder as object).map(([key, value]) => [key === from ? to : key, value]);
  return applyPatches(doc, [{ op: "set", path, value: Object.fromEntries(entries) }]);
}

/** Gives the case itself another id; its translations name it. */
export const renameCase = (id: string): Command => ({
  name: "rename",
  place: "",
  words: { to: id },
  apply({ doc, draft }) {
    if (!isId(id)) refuse("not-an-id");
    draft.case.id = id;
    for (const [language, translation] of Object.entries(doc.translations)) {
      (draft.translations as Record<string, unknown>)[language] = { ...translation, case: id };
    }
    return "";
  },
});
