import { expect, it } from "vitest";
import { explainedCodes } from "../../core/check/explain.ts";
import { CHAPTERS, chapterOf, guideIn } from "./texts.ts";

const all = await Promise.all([guideIn("en"), guideIn("zh-Hans"), guideIn("zh-Hant")]);

it("has the same chapters, with as many parts and examples, in every language", () => {
  const shape = (guide: (typeof all)[number]) =>
    guide.chapters.map(({ id, parts }) => [
      id,
      ...parts.map((part) => ("text" in part ? "text" : `${part.before.length}/${part.after.length}`)),
    ]);
  expect(all[0]?.chapters.map(({ id }) => id)).toEqual([...CHAPTERS]);
  expect(shape(all[1] as (typeof all)[number])).toEqual(shape(all[0] as (typeof all)[number]));
  expect(shape(all[2] as (typeof all)[number])).toEqual(shape(all[0] as (typeof all)[number]));
});

it("shows every one of the four crafts before and after", () => {
  for (const guide of all) {
    for (const { id, parts } of guide.chapters)
      if (id !== "check") expect(parts.some((part) => "before" in part)).toBe(true);
  }
});

it("is led to from findings that the checker has", () => {
  const led = explainedCodes("en").filter((code) => chapterOf(code) !== undefined);
  expect(led).toHaveLength(16);
  expect(chapterOf("toString")).toBeUndefined();
});
