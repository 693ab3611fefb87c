import type { Finding } from "../case/finding.ts";
import { ID_PATTERN, type Language } from "../case/primitives.ts";
import en from "./locales/en.json" with { type: "json" };
import wordsEn from "./locales/words.en.json" with { type: "json" };
import wordsHans from "./locales/words.zh-Hans.json" with { type: "json" };
import wordsHant from "./locales/words.zh-Hant.json" with { type: "json" };
import zhHans from "./locales/zh-Hans.json" with { type: "json" };
import zhHant from "./locales/zh-Hant.json" with { type: "json" };

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
};

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a parameter's value is called, by the parameter's name: `what: beat`, `expected: string`, `language: en`. */
const WORDS: Readonly<Record<Language, Words>> = { en: wordsEn, "zh-Hans": wordsHans, "zh-Hant": wordsHant };

/** A finding as one sentence in the reader's language: what is wrong, and what is expected. */
export function explain(finding: Finding, language: Language): string {
  const template = SENTENCES[language][finding.code] ?? finding.code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = finding.params[name];
    return value === undefined ? whole : worded(WORDS[language], name, String(value));
  });
}

/** A value in the reader's words. Names that an author gave, numbers and lists stay as they are. */
function worded(words: Words, name: string, value: string): string {
  const word = words[name];
  if (word === undefined) return value;
  if (name === "form") return word[formOf(value)] ?? value;
  return Object.hasOwn(word, value) ? (word[value] ?? value) : value;
}

/** What a pattern asks for: ids, or ids joined to paths. */
const formOf = (pattern: string): string =>
  pattern === String(ID_PATTERN) ? "id" : pattern.startsWith("/^[a-z][a-z0-9-]*(\\/") ? "path" : pattern;

/** Every code that has a sentence, for the test that holds languages and catalogue together. */
export const explainedCodes = (language: Language): string[] => Object.keys(SENTENCES[language]);

/** The parameters that have words, with their values: for the test that holds the languages together. */
export const wordsFor = (language: Language): Words => WORDS[language];
