import { describe, expect, it } from "vitest";
import type { PlayView, QuestionView } from "../../core/room/view.ts";
import { barOf, currentTally, revealed } from "./votes.ts";

const split = (counts: Record<string, number>) => ({ total: 0, counts });

describe("a tally", () => {
  const play = { team: "t1", phase: "revote", question: { q: 4, round: "second" } } as PlayView;
  const tally = (q: number, round: "first" | "second") =>
    ({ t1: { type: "tally", team: "t1", q, round, voted: 3, present: 5 } }) as const;
  it("counts while its round is open", () => expect(currentTally(play, tally(4, "second"))?.voted).toBe(3));
  it("of another round or question does not", () => {
    expect(currentTally(play, tally(4, "first"))).toBeUndefined();
    expect(currentTally(play, tally(3, "second"))).toBeUndefined();
  });
});

it("shows the vote after the discussion, beside the one before it", () => {
  const question = { splits: { first: split({ a: 3 }), second: split({ b: 3 }) } } as unknown as QuestionView;
  expect(revealed(question)).toEqual({ now: split({ b: 3 }), before: split({ a: 3 }) });
  expect(revealed({ ...question, splits: null })).toBeUndefined();
});

it("draws the longest bar whole, and none without votes", () => {
  expect(barOf(split({ a: 2, b: 4 }), "a")).toEqual({ count: 2, length: 0.5 });
  expect(barOf(split({}), "a")).toEqual({ count: 0, length: 0 });
});
