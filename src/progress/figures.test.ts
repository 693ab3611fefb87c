import { expect, it } from "vitest";
import { figuresOf, latestSkills, skillLine } from "./figures.ts";
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

it("sorts the skills of the latest run, with the run before it as a ghost", () => {
  const skills = ["asking", "closing"].map((id) => ({ id, label: { text: id, lang: "en" as const } }));
  const of = (number: number, asking: number | null, closing: number | null): ProgressRun => ({
    ...run(number, 1),
    skills: new Map([
      ["asking", asking],
      ["closing", closing],
    ]),
  });
  const told = (runs: readonly ProgressRun[]) => latestSkills(runs, skills).map((s) => [s.id, s.value, s.ghost]);
  expect(told([of(1, 10, null), of(2, 30, 60)])).toEqual([
    ["closing", 60, null],
    ["asking", 30, 10],
  ]);
  expect(told([of(1, 10, null)])).toEqual([["asking", 10, null]]);
  expect(told([])).toEqual([]);
});
