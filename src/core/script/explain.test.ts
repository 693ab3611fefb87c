import { expect, it } from "vitest";
import { LANGUAGES } from "../case/primitives.ts";
import { explainNote } from "./explain.ts";
import { FILLED_IN, LEFT_OUT } from "./types.ts";

const params = {
  label: "whyy",
  like: "why",
  mood: "m",
  act: "a",
  meaning: "m",
  row: "r",
  language: "l",
  what: "beat",
  max: 1,
  one: 1,
  two: 2,
  target: "t",
  name: "n",
};

it.each(LANGUAGES)("says every note in %s, with nothing left open", (language) => {
  for (const code of [...LEFT_OUT, ...FILLED_IN]) {
    const sentence = explainNote({ code, line: 1, text: "", params }, language);
    expect(sentence.length, code).toBeGreaterThan(8);
    expect(sentence).not.toMatch(/[{}]/);
  }
});

it("leaves out the advice where no keyword resembles the label", () => {
  const note = { code: "unknown-label", line: 1, text: "", params: { label: "zzz", like: "" } } as const;
  expect(explainNote(note, "en")).toContain("Write a keyword, or a name");
});
