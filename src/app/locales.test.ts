import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "./languages/choose.ts";
import { textFolders } from "./languages/collect.ts";

const SRC = join(import.meta.dirname, "..");

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Text by key path; the plural forms of one key count as one, since languages have different ones. */
function flat(value: unknown, path = ""): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [key, entry] of Object.entries(value as object)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof entry === "string")
      all.set(here.replace(PLURAL, ""), [...(all.get(here.replace(PLURAL, "")) ?? []), entry]);
    else for (const [k, v] of flat(entry, here)) all.set(k, [...(all.get(k) ?? []), ...v]);
  }
  return all;
}

const slots = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1] ?? "")))].sort();

describe.each(textFolders(SRC).map((folder) => relative(SRC, folder)))("%s", (folder) => {
  const texts = new Map(
    INTERFACE_LANGUAGES.map((language) => {
      const file = join(SRC, folder, "locales", `${language}.json`);
      return [language, flat(JSON.parse(readFileSync(file, "utf8")))] as const;
    }),
  );
  const english = texts.get("en") ?? new Map<string, string[]>();

  it.each(["zh-Hans", "zh-Hant"] as const)("%s has the keys of English, no more and no fewer", (language) => {
    expect([...(texts.get(language) ?? []).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(["zh-Hans", "zh-Hant"] as const)("%s fills in what English fills in", (language) => {
    for (const [key, values] of texts.get(language) ?? []) {
      // English may write a number as a word ("once") in one of its forms.
      const missing = slots(english.get(key) ?? []).filter((slot) => !slots(values).includes(slot));
      expect(missing, key).toEqual([]);
    }
  });

  it("has no empty text", () => {
    for (const [language, all] of texts) {
      for (const [key, values] of all)
        expect(
          values.every((text) => text.trim() !== ""),
          `${language} ${key}`,
        ).toBe(true);
    }
  });

  it("writes each Chinese in its own characters", () => {
    const simplified = /[这个为们说时应将务应资请给还进运传达]/;
    const traditional = /[這個為們說時應將務資請給還進運傳達]/;
    const found = (language: "zh-Hans" | "zh-Hant", wrong: RegExp): string[] =>
      [...(texts.get(language) ?? [])]
        .filter(([, values]) => values.some((text) => wrong.test(text)))
        .map(([key]) => key);
    expect(found("zh-Hans", new RegExp(without(traditional, simplified)))).toEqual([]);
    expect(found("zh-Hant", new RegExp(without(simplified, traditional)))).toEqual([]);
  });
});

/** A character class less the characters that both scripts share. */
function without(pattern: RegExp, other: RegExp): string {
  return `[${[...pattern.source.slice(1, -1)].filter((character) => !other.source.includes(character)).join("")}]`;
}
