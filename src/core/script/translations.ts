import type { TextLine } from "../activity.ts";
import { textHash } from "../case/hash.ts";
import type { Language } from "../case/primitives.ts";
import type { Translation } from "../case/translation.ts";
import type { BuiltCase } from "./build.ts";

/**
 * The translation files of an imported case.
 *
 * @param texts every text of the case, with its line id and pointer
 */
export function translationsOf(built: BuiltCase, texts: readonly TextLine[]): Partial<Record<Language, Translation>> {
  const id = String(built.value.id);
  const made: Partial<Record<Language, Translation>> = {};
  for (const { id: line, text, pointer } of texts) {
    for (const [key, words] of Object.entries(built.translated.get(pointer) ?? {})) {
      const language = key as Language;
      made[language] ??= { format: 1, case: id, language, lines: {} };
      made[language].lines[line] = { text: words, of: textHash(text) };
    }
  }
  return made;
}
