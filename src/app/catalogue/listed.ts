import type { LibraryCase } from "../../library/types.ts";
import { caseLanguage, type Preferences } from "../stores/preferences.ts";
import type { CatalogueEntry } from "./entry.ts";

/** A bundled case as the library shows it, in the language the preferences ask for. */
export function listed(entry: CatalogueEntry, preferences: Preferences): LibraryCase[] {
  const lang = caseLanguage(preferences, entry.languages);
  const texts = entry.texts[lang];
  const { id, portrait, minutes, decisions, practises } = entry;
  return texts === undefined ? [] : [{ id, lang, ...texts, portrait, minutes, decisions, practises }];
}
