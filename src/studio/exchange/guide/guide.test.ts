import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../core/case/primitives.ts";
import { isSound } from "../../document/files.ts";
import { textLines } from "../../document/texts.ts";
import { draftOf, understood } from "../draft.ts";

describe.each(LANGUAGES)("the example in %s", (language) => {
  const { example } = JSON.parse(readFileSync(`src/studio/exchange/guide/${language}.json`, "utf8")) as {
    example: string;
  };
  const built = understood(example, "");

  it("is understood without a note", () => {
    expect(built.notes).toEqual([]);
    expect(built.counts).toEqual({ scenes: 1, beats: 2, choices: 4, lines: 3, people: 1, endings: 2, points: 4 });
  });

  it("is a case in two languages, with every text in both", () => {
    const draft = draftOf(built);
    expect(isSound(draft.case)).toBe(true);
    expect(draft.case.language).toBe(language);
    const other = language === "en" ? "zh-Hans" : "en";
    const missing = textLines(draft.case).filter(({ id }) => draft.translations[other]?.lines[id] === undefined);
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(JSON.stringify(draft.case)).not.toContain("[…]");
  });
});
