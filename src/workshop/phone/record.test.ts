import { describe, expect, it } from "vitest";
import type { MeView, PlayView } from "../../core/room/view.ts";
import { withPlay } from "./record.ts";

const words = (text: string) => ({ text, lang: "en" as const });
const play = (decided: string | null) =>
  ({
    question: {
      q: 3,
      number: 2,
      options: [
        { id: "a", short: words("Ask") },
        { id: "b", short: words("Offer") },
      ],
      decided: decided === null ? null : { option: decided, by: "pick" },
    },
  }) as unknown as PlayView;
const me = (votes: object) => ({ votes: { q: 3, ...votes } }) as MeView;

describe("the own record", () => {
  const voted = withPlay([], play(null), me({ first: "a" }));
  it("keeps a vote as it was shown", () =>
    expect(voted).toEqual([{ q: 3, number: 2, first: "Ask", second: null, taken: null }]));
  it("keeps the vote when the room forgets whose it was", () =>
    expect(withPlay(voted, play("b"), { votes: { q: 0 } } as MeView)).toEqual([
      { q: 3, number: 2, first: "Ask", second: null, taken: "Offer" },
    ]));
  it("stays the same object where nothing is new", () =>
    expect(withPlay(voted, play(null), me({ first: "a" }))).toBe(voted));
  it("has no row for a decision without a vote", () => expect(withPlay([], play("a"), me({}))).toEqual([]));
});
