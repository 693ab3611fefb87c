import { describe, expect, it } from "vitest";
import { seatOf } from "./latin-square.ts";
import { freeName, generatedName, normaliseName } from "./names.ts";

describe("a name", () => {
  it.each([
    ["  Ada   Lovelace ", "Ada Lovelace"],
    ["Ada\u202EevoL", "AdaevoL"],
    ["A\u0000d\ta\n", "Ad a"],
    ["Ａｄａ", "Ada"],
    ["\u200B\u200D", ""],
    ["林月华", "林月华"],
    ["a\u0301\u0301\u0301\u0301\u0301", "á\u0301\u0301"],
    ["x".repeat(60), "x".repeat(24)],
  ])("%j is shown as %j", (typed, shown) => expect(normaliseName(typed)).toBe(shown));

  it("is generated where none is left, in the phone's language, and never given twice", () => {
    const names = new Set<string>();
    for (let n = 1; n <= 100; n++) names.add(freeName(generatedName(n, "zh-Hant"), (name) => names.has(name)));
    expect(names.size).toBe(100);
    expect(generatedName(1, "en")).toMatch(/^[A-Z][a-z]+$/);
    expect(freeName("x".repeat(24), (name) => name === "x".repeat(24))).toBe(`${"x".repeat(22)} 2`);
  });
});

it("seats everybody once on every seat, and no two neighbours on one", () => {
  for (let seats = 1; seats <= 8; seats++) {
    const rows = Array.from({ length: seats }, (_, rotation) =>
      Array.from({ length: seats }, (_, slot) => seatOf(slot, rotation, seats)),
    );
    for (const row of rows) expect(new Set(row).size).toBe(seats);
    for (let slot = 0; slot < seats; slot++) expect(new Set(rows.map((row) => row[slot])).size).toBe(seats);
  }
});
