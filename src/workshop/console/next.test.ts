import { expect, it } from "vitest";
import type { ConsoleView, PlayView } from "../../core/room/view.ts";
import { nextStep } from "./next.ts";

const view = (phase: string, room: string[], team: string[]) =>
  ({ phase, can: { room, t1: team } }) as unknown as ConsoleView;
const play = (phase: string, hint = "vote") => ({ team: "t1", phase, question: { hint } }) as unknown as PlayView;

it.each([
  ["lobby", undefined, "brief"],
  ["briefing", undefined, "begin"],
  ["play", play("vote"), "discuss"],
  ["play", play("vote", "quick"), "reveal"],
  ["play", play("discussion"), "revote"],
  ["play", play("revote"), "reveal"],
  ["play", play("decide"), "majority"],
  ["play", play("consequence"), "next"],
  ["debrief", play("ended"), null],
] as const)("in %s the next step is named", (phase, team, name) => {
  expect(nextStep(view(phase, ["advance"], ["advance"]), team)).toBe(name);
});

it("is the debrief once every team has ended, and nothing while one has not", () => {
  expect(nextStep(view("play", ["advance"], []), play("ended"))).toBe("debrief");
  expect(nextStep(view("play", [], []), play("decide"))).toBeNull();
});
