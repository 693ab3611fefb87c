import type { Draft } from "immer";
import { textHash } from "../../../core/case/hash.ts";
import type { Language } from "../../../core/case/primitives.ts";
import { type Command, refuse } from "../command.ts";
import { mendTranslations } from "../dangling.ts";
import { applyPatches, diff } from "../patch.ts";
import type { CaseDoc, Place, Spot, StudioDocument } from "../types.ts";

/** A case that was typed as text and parses. Only what differs is changed, so that undo and the map see just that. */
export const editText = (typed: CaseDoc): Command => ({
  name: "text",
  merge: "text",
  apply({ doc, draft }) {
    const next = applyPatches(doc.case, diff(doc.case, typed));
    draft.case = next as Draft<CaseDoc>;
    draft.translations = mendTranslations(next, doc.translations) as Draft<StudioDocument>["translations"];
    for (const translation of Object.values(draft.translations)) {
      if (translation !== undefined && translation.case !== next.id) translation.case = next.id;
    }
    return undefined;
  },
});

/**
 * Translates one text; an empty translation takes it away. It remembers which base text it was made from, so that it
 * shows as stale once that changes.
 */
export const translate = (language: Language, line: string, text: string, base: string): Command => ({
  name: "translate",
  words: { language, line },
  merge: `translate ${language} ${line}`,
  apply({ doc, draft }) {
    const translation = doc.translations[language] ?? refuse("gone");
    const { [line]: old, ...rest } = translation.lines;
    const lines = text === "" ? rest : { ...translation.lines, [line]: { ...old, text, of: textHash(base) } };
    (draft.translations as Record<string, unknown>)[language] = { ...translation, lines };
    return undefined;
  },
});

/** Adds an empty translation to a language, or takes the language away. */
export const setLanguage = (language: Language, on: boolean): Command => ({
  name: "language",
  words: { language },
  apply({ doc, draft }) {
    if (language === doc.case.language) refuse("not-here");
    const { [language]: old, ...others } = doc.translations;
    const blank = { format: 1 as const, case: doc.case.id, language, lines: {} };
    const next = on ? { ...doc.translations, [language]: old ?? blank } : others;
    draft.translations = next as Draft<StudioDocument>["translations"];
    return undefined;
  },
});

/** Puts cards where they were dragged or moved by keys. */
export const placeCards = (spots: Readonly<Record<Place, Spot>>): Command => ({
  name: "place",
  words: { count: Object.keys(spots).length },
  merge: `place ${Object.keys(spots).sort().join()}`,
  apply({ doc, draft }) {
    const rounded = Object.entries(spots).map(([place, { x, y }]) => [place, { x: Math.round(x), y: Math.round(y) }]);
    draft.layout = { ...doc.layout, ...Object.fromEntries(rounded) };
    return undefined;
  },
});

/** Lets auto-layout decide again where these cards are, or all. */
export const releaseCards = (places?: readonly Place[]): Command => ({
  name: "arrange",
  apply({ doc, draft }) {
    const kept = Object.entries(doc.layout).filter(([place]) => places !== undefined && !places.includes(place));
    draft.layout = Object.fromEntries(kept);
    return undefined;
  },
});
