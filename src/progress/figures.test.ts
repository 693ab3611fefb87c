import { expect, it } from "vitest";
import { figuresOf, skillLine } from "./figures.ts";
import type { ProgressRun } from "./types.ts";

const run = (number: number, percent: number | null, asking: number | null = null): ProgressRun => ({
  attemptId: `run-${number}`,
  number,
  at: number,
  mode: "practice",
  ending: { text: "", lang: "en" },
  percent,
  skills: new Map([["asking", asking]]),
});

it("knows first, latest and the earliest of the best", () => {
  const { first, latest, best } = figuresOf([run(1, 20), run(2, 80), run(3, 80), run(4, 50)]);
  expect([first?.number, latest?.number, best?.number]).toEqual([1, 4, 2]);
});

it("counts a run at the very bottom, and none that was not measured, as the best", () => {
  expect(figuresOf([run(1, null), run(2, 0)]).best?.number).toBe(2);
  expect(figuresOf([run(1, null)]).best).toBeUndefined();
});

it("draws a skill through the runs in which it was measured", () => {
  expect(skillLine([run(1, 1, 10), run(2, 1), run(3, 1, 30)], "asking")).toEqual([
    { number: 1, percent: 10 },
    { number: 3, percent: 30 },
  ]);
  expect(skillLine([run(1, 1)], "unknown")).toEqual([]);
});
