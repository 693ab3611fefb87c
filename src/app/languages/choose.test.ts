import { expect, it } from "vitest";
import { chooseLanguage } from "./choose.ts";

it.each([
  [["en-GB"], "en"],
  [["zh"], "zh-Hans"],
  [["zh-CN"], "zh-Hans"],
  [["zh-SG"], "zh-Hans"],
  [["zh-TW"], "zh-Hant"],
  [["zh-HK"], "zh-Hant"],
  [["zh-MO"], "zh-Hant"],
  [["zh-Hant-CN"], "zh-Hant"],
  [["zh-Hans-HK"], "zh-Hans"],
  [["yue-HK"], "zh-Hant"],
  [["de", "zh-TW", "en"], "zh-Hant"],
  [["fr", "de"], "en"],
  [[], "en"],
])("%j reads %s", (tags, language) => {
  expect(chooseLanguage(tags)).toBe(language);
});

it("passes over what is no language tag", () => {
  expect(chooseLanguage(["C", "", "zh_TW", "zh-TW"])).toBe("zh-Hant");
});
