import type { Language } from "../../core/case/primitives.ts";
import type { LibraryCase } from "../../library/types.ts";
import { importedKey } from "../session/importedCases.ts";
import { storage } from "../storage/provide.ts";
import type { CaseRecord } from "../storage/records.ts";
import { caseLanguage, type Preferences } from "../stores/preferences.ts";
import type { LoadedCase } from "./load.ts";
import { entryTexts } from "./texts.ts";

/** The cases that were opened from files on this device, the latest first; one a case id. */
export async function importedCases(): Promise<readonly CaseRecord[]> {
  const store = await storage();
  const records = (await store.imported()).toSorted((a, b) => b.importedAt - a.importedAt);
  const latest = new Map(records.toReversed().map(({ caseId, hash }) => [caseId, hash]));
  const cases = await Promise.all([...latest.values()].map((hash) => store.case(hash)));
  return cases.filter((one) => one !== undefined).toReversed();
}

const languagesOf = ({ frame, translations }: CaseRecord): Language[] => [
  ...new Set([frame.language, ...translations.map(({ language }) => language)]),
];

/** As the library lists it. */
export function listedImport(record: CaseRecord, preferences: Preferences): LibraryCase {
  const { frame, translations } = record;
  const lang = caseLanguage(preferences, languagesOf(record));
  return {
    id: importedKey(frame.id),
    lang,
    ...entryTexts(
      frame,
      translations.find(({ language }) => language === lang),
    ),
    portrait: frame.cast[0]?.portrait,
    minutes: frame.minutes,
    practises: frame.practises,
    imported: true,
  };
}

/** As the briefing and the player take it. */
export const loadedImport = (record: CaseRecord): LoadedCase => ({
  frame: record.frame,
  hash: record.hash,
  languages: languagesOf(record),
  translation: async (language) => record.translations.find((one) => one.language === language),
});
