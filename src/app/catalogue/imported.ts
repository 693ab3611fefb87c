import type { Language } from "../../core/case/primitives.ts";
import type { LibraryCase } from "../../library/types.ts";
import { importedKey } from "../session/importedCases.ts";
import { storage } from "../storage/provide.ts";
import type { CaseRecord } from "../storage/records.ts";
import { caseLanguage, type Preferences } from "../stores/preferences.ts";
import type { LoadedCase } from "./load.ts";
import { entryTexts } from "./texts.ts";

/** A case that was opened from a file, in its latest version. */
export interface ImportedCase {
  readonly record: CaseRecord;
  /** The keys of all its versions that are here, the latest first: it is listed under the first. */
  readonly keys: readonly string[];
}

/**
 * The cases that were opened from files on this device, the latest first. A file of the same id and title is a newer
 * version of the same case and takes its place; one of the same id and another title is another case.
 */
export async function importedCases(): Promise<readonly ImportedCase[]> {
  const store = await storage();
  const listed = (await store.imported()).toSorted((a, b) => b.importedAt - a.importedAt);
  const cases = await Promise.all(listed.map(({ hash }) => store.case(hash)));
  const versions = new Map<string, CaseRecord[]>();
  for (const one of cases.filter((found) => found !== undefined)) {
    const name = JSON.stringify([one.frame.id, one.frame.title]);
    versions.set(name, [...(versions.get(name) ?? []), one]);
  }
  return [...versions.values()].flatMap((all) => {
    const keys = all.map(({ frame, hash }) => importedKey(frame.id, hash));
    return all[0] === undefined ? [] : [{ record: all[0], keys }];
  });
}

const languagesOf = ({ frame, translations }: CaseRecord): Language[] => [
  ...new Set([frame.language, ...translations.map(({ language }) => language)]),
];

/** As the library lists it. */
export function listedImport({ record, keys }: ImportedCase, preferences: Preferences): LibraryCase {
  const { frame, translations } = record;
  const lang = caseLanguage(preferences, languagesOf(record));
  return {
    id: keys[0] ?? importedKey(frame.id, record.hash),
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
  translation: (language) => record.translations.find((one) => one.language === language),
});
