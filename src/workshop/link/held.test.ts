import { expect, it } from "vitest";
import type { ConsoleView } from "../../core/room/view.ts";
import { hear, nothingHeld } from "./held.ts";

const view = (turnout: object | null) => ({ teams: [{ id: "t1", turnout }] }) as unknown as ConsoleView;
const room = (turnout: object | null) => ({ type: "room", view: view(turnout) }) as const;
const TALLY = { type: "tally", team: "t1", q: 1, round: "first", voted: 2, present: 3, counts: { a: 2 } } as const;

it("knows the turnout from the first view on, so that a stage that reloads in mid-vote does not begin at nought", () => {
  const held = hear(nothingHeld, room({ q: 1, round: "first", voted: 2, of: 3 }), 0);
  expect(held.tallies.t1).toMatchObject({ voted: 2, present: 3 });
});

it("keeps how they voted while a view only says that somebody came", () => {
  const held = hear(hear(nothingHeld, TALLY, 0), room({ q: 1, round: "first", voted: 2, of: 4 }), 0);
  expect(held.tallies.t1).toEqual({ ...TALLY, present: 4 });
  const later = hear(held, room({ q: 2, round: "first", voted: 0, of: 4 }), 0);
  expect(later.tallies.t1).toEqual({ type: "tally", team: "t1", q: 2, round: "first", voted: 0, present: 4 });
});

it("leaves the last tally where nobody votes", () => {
  expect(hear(hear(nothingHeld, TALLY, 0), room(null), 0).tallies.t1).toEqual(TALLY);
});
