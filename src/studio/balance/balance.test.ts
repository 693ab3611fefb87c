import { describe, expect, it } from "vitest";
import { compiled, engine } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { type Balance, balancing, shareOf } from "./balance.ts";
import { byPlace, placeOfPath } from "./places.ts";

function measure(value: unknown = starter): { balance: Balance; progress: number[] } {
  const kase = compiled(value);
  let clock = 0;
  const steps = balancing(kase, engine.texts(kase), { now: () => clock++, budget: 1e9 });
  const progress: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { balance: step.value, progress };
    progress.push(step.value.done);
  }
}

describe("the balance of the starter case", () => {
  const { balance, progress } = measure();

  it("proves what can be reached, and says that it did", () => {
    expect(balance.complete).toBe(true);
    expect(balance.range.total).toEqual({ min: -6, max: 12 });
    expect(balance.range.byCompetency.get("objections")).toEqual({ min: -3, max: 6 });
    expect(balance.expectedBest).toBe(12);
  });

  it("goes forward only", () => {
    expect(progress.length).toBeGreaterThan(5);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(Math.max(...progress)).toBeLessThanOrEqual(1);
  });

  it("counts every attempt at the first beat, and each of two even choices in about half of them by chance", () => {
    const { through } = balance.uniform;
    expect(through.get("call/opening")).toBe(1);
    expect(through.get("call/opening/ask")).toBeGreaterThan(0.45);
    expect(through.get("call/opening/ask")).toBeLessThan(0.55);
    const both = (through.get("call/opening/ask") ?? 0) + (through.get("call/opening/discount") ?? 0);
    expect(both).toBeCloseTo(1, 10);
    expect(balance.typical?.through.get("call/opening/ask")).toBeGreaterThan(through.get("call/opening/ask") ?? 1);
  });

  it("lets somebody who always picks the longest answer take exactly those", () => {
    // In the starter the question is longer than the discount, so this trainee never gives the discount.
    const longest = balance.thumbs.find(({ thumb }) => thumb === "longest");
    const first = balance.thumbs.find(({ thumb }) => thumb === "first");
    expect(first?.standardError).toBe(0);
    expect(longest?.standardError).toBe(0);
    expect(longest?.weighted).not.toBeNull();
    const sum = [...(longest?.endings.values() ?? [])].reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 10);
  });
});

it("tells no share of a range that is not known, has no end or is one number", () => {
  expect(shareOf(3, { min: 0, max: 12 })).toBe(0.25);
  expect(shareOf(3, { min: null, max: 12 })).toBeNull();
  expect(shareOf(3, { min: 0, max: Number.POSITIVE_INFINITY })).toBeNull();
  expect(shareOf(3, { min: 3, max: 3 })).toBeNull();
  expect(shareOf(null, { min: 0, max: 1 })).toBeNull();
});

it("finds the cards of what the solver names", () => {
  expect(placeOfPath("call")).toBe("/scenes/call");
  expect(placeOfPath("call/opening/ask")).toBe("/scenes/call/activity/beats/opening/choices/ask");
  expect(byPlace(new Map([["call/opening", 1]]), new Map([["advance", 0.5]]))).toEqual(
    new Map([
      ["/scenes/call/activity/beats/opening", 1],
      ["/endings/advance", 0.5],
    ]),
  );
});
