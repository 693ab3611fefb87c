import { describe, expect, it } from "vitest";
import { chooseEvent, missing } from "./commit.ts";
import type { DialogueView } from "./view.ts";

const view: DialogueView = {
  kind: "dialogue",
  place: "b",
  heard: [],
  lines: [],
  choices: [{ id: "a", say: "s/b/a.say", short: "s/b/a.short" }],
  askCertainty: true,
  sayFirst: true,
  room: "quick",
};

describe("a decision", () => {
  it("is not complete without an answer that lies on the table, and without certainty where it is asked", () => {
    expect(missing(view, { choice: null, certainty: "guess", words: "" })).toBe("choice");
    expect(missing(view, { choice: "gone", certainty: "guess", words: "" })).toBe("choice");
    expect(missing(view, { choice: "a", certainty: null, words: "" })).toBe("certainty");
    expect(missing({ ...view, askCertainty: false }, { choice: "a", certainty: null, words: "" })).toBeNull();
  });

  it("carries the own words, and nothing that was not asked for", () => {
    const begun = { choice: "a", certainty: "certain", words: " mine " };
    expect(chooseEvent(view, begun)).toEqual({ type: "choose", choice: "a", certainty: "certain", words: "mine" });
    expect(chooseEvent({ ...view, askCertainty: false, sayFirst: false }, begun)).toEqual({
      type: "choose",
      choice: "a",
    });
  });
});
