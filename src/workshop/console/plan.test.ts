import { describe, expect, it } from "vitest";
import type { PlanEntry } from "../../core/room/view.ts";
import { planned } from "./plan.ts";

const MINUTE = 60_000;
const entry = (place: string, minutes: number, reached: number | null): PlanEntry => ({
  scene: "call",
  place,
  title: { text: place, lang: "en" },
  minutes,
  reachedAt: reached === null ? null : reached * MINUTE,
});
const start = 100 * MINUTE;

describe("the session plan", () => {
  it("knows where the room is: the last place that was reached", () => {
    const { entries } = planned([entry("a", 5, 100), entry("b", 5, 106), entry("c", 5, null)], start, 107 * MINUTE);
    expect(entries.map(({ state }) => state)).toEqual(["done", "now", "ahead"]);
  });
  it("is late by what came before and by what the present place takes too long", () => {
    expect(planned([entry("a", 5, 100), entry("b", 5, 108)], start, 110 * MINUTE).late).toBe(3);
    expect(planned([entry("a", 5, 100), entry("b", 5, 108)], start, 117 * MINUTE).late).toBe(7);
  });
  it("is early where the room was quick, and nothing before it began", () => {
    expect(planned([entry("a", 5, 100), entry("b", 5, 102)], start, 103 * MINUTE).late).toBe(-3);
    expect(planned([entry("a", 5, null)], null, start).late).toBeNull();
  });
});
