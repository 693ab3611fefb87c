import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256Hex } from "../../core/case/hash.ts";
import type { Language } from "../../core/case/primitives.ts";
import { INTERFACE_LANGUAGES } from "./choose.ts";

/** Folders below `src` that hold texts: one a feature, one an activity. Their names are the namespaces. */
export function textFolders(src: string): string[] {
  const below = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(path, entry.name)] : [],
    );
  // The workshop's phone and stage are pages of their own, with texts of their own.
  const deeper = ["activities", "workshop"].map((name) => join(src, name)).filter((folder) => existsSync(folder));
  const all = [...below(src), ...deeper.flatMap(below)];
  return all.filter((folder) => existsSync(join(folder, "locales", "en.json"))).sort();
}

/** Texts that a screen brings with it when it is opened: no trainee's page loads them. */
const LATER: ReadonlySet<string> = new Set(["studio", "workshop", "phone", "stage"]);

/** Texts of one language: namespace to nested keys. */
export type Texts = Readonly<Record<string, Record<string, unknown>>>;

/** All texts of a language as one file: its address below the site's root, named by its content, and its text. */
export function collectTexts(src: string): Readonly<Record<Language, { name: string; text: string }>> {
  const folders = textFolders(src).filter((folder) => !LATER.has(basename(folder)));
  const file = (language: Language) => {
    const texts: Texts = Object.fromEntries(
      folders.map((folder) => [
        basename(folder),
        JSON.parse(readFileSync(join(folder, "locales", `${language}.json`), "utf8")),
      ]),
    );
    const text = JSON.stringify(texts);
    return [language, { name: `assets/texts/${language}-${sha256Hex(text).slice(0, 10)}.json`, text }];
  };
  return Object.fromEntries(INTERFACE_LANGUAGES.map(file));
}
