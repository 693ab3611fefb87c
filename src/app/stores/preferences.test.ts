import { expect, it } from "vitest";
import { caseLanguage, parsePreferences } from "./preferences.ts";

const DEFAULTS = parsePreferences(null);

it("starts with timing off, shortcuts on and the system's theme", () => {
  expect(DEFAULTS).toMatchObject({ timing: false, shortcuts: true, theme: "system", language: "auto" });
});

it("keeps what was saved", () => {
  expect(parsePreferences('{"theme":"dark","timing":true}')).toEqual({ ...DEFAULTS, theme: "dark", timing: true });
});

it.each(["", "{", "null", "[]", '"dark"', '{"theme":"neon","timing":"yes","language":["en"]}'])(
  "falls back, field by field, from %s",
  (saved) => {
    expect(parsePreferences(saved)).toEqual(DEFAULTS);
  },
);

it("drops what it does not know and inherits nothing", () => {
  const saved = '{"__proto__":{"timing":true},"size":3,"readAloud":true}';
  expect(parsePreferences(saved)).toEqual({ ...DEFAULTS, readAloud: true });
});

const inChinese = { ...DEFAULTS, language: "zh-Hant" } as const;

it("shows a case in the interface's language where it has it", () => {
  expect(caseLanguage(inChinese, ["en", "zh-Hans", "zh-Hant"])).toBe("zh-Hant");
});

it("takes the other Chinese before it takes a foreign language", () => {
  expect(caseLanguage(inChinese, ["en", "zh-Hans"])).toBe("zh-Hans");
});

it("takes the base language of a case that has neither", () => {
  expect(caseLanguage(inChinese, ["en"])).toBe("en");
  expect(caseLanguage({ ...DEFAULTS, language: "en" }, ["zh-Hant", "zh-Hans"])).toBe("zh-Hant");
});

it("follows the choice for cases before that of the interface", () => {
  expect(caseLanguage({ ...inChinese, caseLanguage: "en" }, ["zh-Hant", "en"])).toBe("en");
});
