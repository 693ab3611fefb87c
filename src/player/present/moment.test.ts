import { describe, expect, it } from "vitest";
import type { AttemptEvent, Mode } from "../../core/attempt/log.ts";
import { compiled, engine, headerIn } from "../fixtures/crate.ts";
import { endPosition, isThrough, type Moment, momentOf, openingPosition, skipPosition } from "./moment.ts";

function momentAfter(mode: Mode, ...events: AttemptEvent[]): Moment {
  const entries = events.map((event, i) => ({ seq: i + 1, at: i, by: "trainee" as const, event }));
  const { state, refused } = engine.replay(compiled, { header: headerIn(mode), entries });
  if (refused) throw new Error(JSON.stringify(refused));
  return momentOf(engine, compiled, state);
}

const choose = (choice: string): AttemptEvent => ({ type: "choose", choice });
const shape = (moment: Moment): string =>
  moment.steps.map((step) => (step.kind === "line" ? step.line.by : step.kind)).join(" ");

describe("what is shown after a decision", () => {
  it("begins with the scene and its lines, all of them at once", () => {
    const moment = momentAfter("practice");
    expect(shape(moment)).toBe("scene narrator lin");
    expect(openingPosition(moment, () => false)).toBe(2);
    expect(isThrough(moment, 2)).toBe(true);
  });

  it("puts the answer first, then what comes next", () => {
    expect(shape(momentAfter("exam", choose("own")))).toBe("narrator lin lin lin");
  });

  it("coaches at once in guided mode, between the answer and what comes next", () => {
    expect(shape(momentAfter("guided", choose("own")))).toBe("narrator lin coaching lin lin");
  });

  it("has nothing to coach where a decision scores nothing", () => {
    expect(shape(momentAfter("guided", choose("own"), choose("wait")))).toBe("narrator scene berg");
  });

  it("sums a scene up in practice mode, before the next one's card", () => {
    expect(shape(momentAfter("practice", choose("own"), choose("noon")))).toBe("lin summary scene berg");
  });

  it("keeps quiet until the end in exam mode", () => {
    expect(shape(momentAfter("exam", choose("own"), choose("noon")))).toBe("lin scene berg");
    expect(shape(momentAfter("exam", choose("own"), choose("noon"), choose("yes")))).toBe("berg ending");
  });

  it("ends with the ending, after the last coaching", () => {
    expect(shape(momentAfter("practice", choose("own"), choose("noon"), choose("yes")))).toBe("berg summary ending");
    expect(shape(momentAfter("guided", choose("leave")))).toBe("lin coaching ending");
  });

  it("is the moment before the decision again after a step back", () => {
    const back = momentAfter("practice", choose("own"), { type: "rewind", to: 0 });
    expect(back.seq).toBe(0);
    expect(shape(back)).toBe("scene narrator lin");
  });

  it("does not change when a document is read or the language changes", () => {
    const choice = momentAfter("practice", choose("own"));
    const noted = momentAfter(
      "practice",
      choose("own"),
      { type: "read", document: "waybill" },
      { type: "language", language: "zh-Hans" },
    );
    expect(noted.seq).toBe(choice.seq);
    expect(shape(noted)).toBe(shape(choice));
  });
});

describe("going through a moment", () => {
  it("starts behind the lines that were read before, and at the first card", () => {
    const moment = momentAfter("guided", choose("own"));
    expect(openingPosition(moment, () => false)).toBe(0);
    expect(openingPosition(moment, (id) => id === "call/invoice/own/c1.text")).toBe(1);
    expect(openingPosition(moment, () => true)).toBe(2);
    expect(openingPosition(momentAfter("exam", choose("own")), () => true)).toBe(3);
  });

  it("skips to the next card, then to the end", () => {
    const moment = momentAfter("guided", choose("own"));
    expect(skipPosition(moment, 0)).toBe(2);
    expect(skipPosition(moment, 2)).toBe(4);
  });

  it("is through at the last line, but not at a card", () => {
    const practice = momentAfter("practice", choose("own"), choose("noon"));
    expect(isThrough(practice, 2)).toBe(false);
    expect(isThrough(practice, 3)).toBe(true);
    expect(endPosition(practice)).toBe(3);
  });
});
