import { describe, expect, it } from "vitest";
import { compiled, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };

type Patch = Record<string, unknown>;
/** The starter with its beats replaced: two beats, `one` and `two`, patched as a test needs. */
function dialogue(one: Patch, two: Patch = {}, frame: Patch = {}) {
  const choice = (id: string, more: Patch = {}) => ({
    id,
    say: id,
    acts: ["respond"],
    points: [],
    next: { beat: "two" },
    ...more,
  });
  const beats = [
    { id: "one", lines: [], choices: [choice("a"), choice("b")], ...one },
    { id: "two", lines: [], choices: [choice("end", { next: { outcome: "done" } })], ...two },
  ];
  const scene = {
    id: "call",
    phase: "opening",
    title: "t",
    activity: { kind: "dialogue", start: { beat: "one" }, beats },
    outcomes: { done: { ending: "advance" } },
  };
  return compiled({ ...starter, scenes: [scene], ...frame });
}
const choice = (id: string, more: Patch = {}) => ({
  id,
  say: id,
  acts: ["respond"],
  points: [],
  next: { beat: "two" },
  ...more,
});

describe("a dialogue", () => {
  it("offers a choice only while its condition holds", () => {
    const kase = dialogue({
      choices: [choice("a"), choice("warm", { when: { variable: "trust", atLeast: 60 } })],
    });
    const driver = play(kase).expectRefused({ type: "choose", choice: "warm" }, "not-offered");
    expect(driver.view().activity?.choices.map((c) => c.id)).toEqual(["a"]);
  });

  it("takes a choice once, unless it is repeatable", () => {
    const back = { next: { beat: "one" } };
    const kase = dialogue({
      choices: [choice("a", back), choice("again", { ...back, repeatable: true }), choice("out")],
    });
    play(kase)
      .choose("a")
      .expectRefused({ type: "choose", choice: "a" }, "already-chosen")
      .choose("again")
      .choose("again")
      .choose("out")
      .choose("end")
      .expectEnding("advance");
  });

  it("routes by conditions that see the effects of the choice", () => {
    const next = [{ when: { variable: "trust", atLeast: 50 }, outcome: "done" }, { beat: "two" }];
    const kase = dialogue({
      choices: [choice("a", { effects: [{ add: 10, to: "trust" }], next }), choice("b", { next })],
    });
    play(kase).choose("a").expectEnding("advance");
    play(kase).choose("b").expectPlace("two");
  });

  it("says a line only while its condition holds, in the order of the file", () => {
    const lines = [
      { id: "l1", by: "lin", text: "x" },
      { id: "l2", by: "lin", text: "y", when: { read: "report" } },
    ];
    const driver = play(dialogue({ lines }));
    expect(driver.view().activity?.lines.map((l) => l.id)).toEqual(["call/one/l1.text"]);
    driver.read("report");
    expect(driver.view().activity?.lines.map((l) => l.id)).toEqual(["call/one/l1.text", "call/one/l2.text"]);
  });

  it("gives the points of the first entry that held before the choice", () => {
    const points = [
      { id: "low", when: { variable: "trust", atMost: 40 }, give: { objections: 1 }, why: "w" },
      { id: "high", give: { objections: 5 }, why: "w" },
    ];
    const kase = dialogue({ choices: [choice("a", { effects: [{ add: 50, to: "trust" }], points }), choice("b")] });
    play(kase).choose("a").expectPoints({ objections: 1 });
  });

  it("lets an expired clock say what the beat says it does", () => {
    const kase = dialogue({ clock: { seconds: 30, choice: "b" } });
    const driver = play(kase).send({ type: "clock.expired" }).expectPlace("two");
    expect(driver.state().world.chose).toEqual(["call/one/b"]);
  });

  it("fires a reaction once, after the consequence, and keeps the choice's way where it has none", () => {
    const back = { next: { beat: "one" }, repeatable: true };
    const kase = dialogue({
      choices: [choice("a", { ...back, consequence: [{ id: "c", by: "lin", text: "c" }] }), choice("out")],
    });
    const reaction = {
      id: "sighs",
      when: { variable: "trust", atLeast: 0 },
      lines: [{ id: "s", by: "lin", text: "s" }],
      effects: [{ add: 5, to: "trust" }],
    };
    const scene = { ...kase.case.scenes[0], reactions: [reaction] };
    const driver = play(compiled({ ...kase.case, scenes: [scene] }))
      .choose("a")
      .expectPlace("one");
    expect(driver.view().heard.map((l) => l.id)).toEqual(["call/one/a/c.text", "call/reactions/sighs/s.text"]);
    driver.choose("a");
    expect(driver.view().heard.map((l) => l.id)).toEqual(["call/one/a/c.text"]);
    expect(driver.state().world.variables.trust).toBe(45);
  });

  it("makes, keeps and breaks promises", () => {
    const kase = dialogue(
      { choices: [choice("a", { effects: [{ promise: "dates" }] }), choice("b")] },
      {
        choices: [
          choice("keep", {
            when: { promise: "dates", is: "made" },
            effects: [{ keep: "dates" }],
            next: { outcome: "done" },
          }),
          choice("end", { next: { outcome: "done" } }),
        ],
      },
    );
    expect(play(kase).choose("a").choose("keep").state().world.promises).toEqual({ dates: "kept" });
    play(kase).choose("b").expectRefused({ type: "choose", choice: "keep" }, "not-offered");
  });

  it("draws chance from the seed, the same on every replay", () => {
    const next = [
      { chance: 50, beat: "two" },
      { chance: 50, outcome: "done" },
    ];
    const kase = dialogue({ choices: [choice("a", { next }), choice("b")] });
    const endings = Array.from({ length: 60 }, (_, seed) => play(kase, "practice", seed).choose("a").state().ending);
    expect(new Set(endings)).toEqual(new Set([null, "advance"]));
    expect(endings).toEqual(
      Array.from({ length: 60 }, (_, seed) => play(kase, "practice", seed).choose("a").state().ending),
    );
  });
});
