import { expect, it } from "vitest";
import { dayAndTime } from "./when.ts";

const now = new Date(2026, 1, 2, 9, 10).getTime();

it.each([
  [new Date(2026, 1, 2, 0, 5), "en", "today", "00:05"],
  [new Date(2026, 1, 1, 23, 59), "en", "yesterday", "23:59"],
  [new Date(2026, 1, 1, 17, 40), "zh-Hans", "昨天", "17:40"],
  [new Date(2026, 0, 28, 17, 40), "en", "January 28", "17:40"],
  [new Date(2026, 0, 28, 17, 40), "zh-Hant", "1月28日", "17:40"],
])("%s in %s is %s, %s", (at, language, day, time) => {
  expect(dayAndTime(at.getTime(), now, language)).toEqual({ day, time });
});
