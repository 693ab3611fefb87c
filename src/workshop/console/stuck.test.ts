import { expect, it } from "vitest";
import type { PlanEntry, TeamView } from "../../core/room/view.ts";
import { isStuck, minutesThere } from "./stuck.ts";

const team = (phase: TeamView["phase"], movedAt: number | null): TeamView => ({
  id: "t1",
  number: 1,
  phase,
  size: 3,
  present: 3,
  decisions: 0,
  turnout: null,
  movedAt,
  ending: null,
  percent: null,
});
const plan = (minutes: number): PlanEntry[] => [
  { scene: "call", place: "opening", title: { text: "Call", lang: "en" }, minutes, reachedAt: null },
];
const MINUTE = 60_000;

it("counts whole minutes while a team has something to do", () => {
  expect(minutesThere(team("vote", 0), 2.9 * MINUTE)).toBe(2);
  expect(minutesThere(team("consequence", 0), 9 * MINUTE)).toBeNull();
  expect(minutesThere(team("vote", null), 9 * MINUTE)).toBeNull();
  expect(minutesThere(team("table", 5000), 0), "a clock that is behind the server's").toBe(0);
});

it("calls a team stuck once it has taken longer than any decision was to take", () => {
  expect(isStuck(team("vote", 0), [], 4.9 * MINUTE)).toBe(false);
  expect(isStuck(team("vote", 0), [], 5 * MINUTE)).toBe(true);
  expect(isStuck(team("vote", 0), plan(8), 7 * MINUTE)).toBe(false);
  expect(isStuck(team("table", 0), plan(8), 8 * MINUTE)).toBe(true);
  expect(isStuck(team("ended", 0), plan(8), 80 * MINUTE)).toBe(false);
});
