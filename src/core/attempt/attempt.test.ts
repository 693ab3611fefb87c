import { describe, expect, it } from "vitest";
import { compiled, engine, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };

const kase = compiled(starter);

describe("an attempt", () => {
  it("goes from the first beat to an ending", () => {
    play(kase).expectPlace("opening").choose("ask").expectPlace("answer").choose("plan").expectEnding("advance");
  });

  it("earns more for the same move after exploring than before", () => {
    play(kase).choose("ask").choose("plan").expectPoints({ objections: 6 });
    play(kase).choose("discount").choose("plan").expectPoints({ objections: -1 });
  });

  it("refuses what is not there, with a code, and stands where it stood", () => {
    play(kase)
      .expectRefused({ type: "choose", choice: "plan" }, "unknown-choice")
      .expectRefused({ type: "choose", choice: "__proto__" }, "unknown-choice")
      .expectRefused({ type: "clock.expired" }, "no-clock")
      .expectRefused({ type: "sing" }, "unknown-event")
      .expectRefused({ type: "read", document: "diary" }, "unknown-document")
      .expectPlace("opening")
      .choose("ask")
      .choose("plan")
      .expectRefused({ type: "choose", choice: "ask" }, "ended");
  });

  it("keeps what was promised, read and visited", () => {
    const { world } = play(kase).read("report").choose("ask").choose("plan").state();
    expect(world.promises).toEqual({ dates: "made" });
    expect(world.read).toEqual(["report"]);
    expect(world.visited).toEqual(["call", "call/opening", "call/answer"]);
    expect(world.outcomes).toEqual({ call: "advance" });
  });

  it("lets a reaction take over the choice's own way", () => {
    const angry = structuredClone(starter) as typeof starter;
    const discount = angry.scenes[0]?.activity.beats[0]?.choices[1];
    if (discount) discount.effects = [{ add: -35, to: "trust" }];
    const driver = play(compiled(angry)).choose("discount").expectEnding("lost");
    expect(driver.view().heard.map((line) => line.id)).toEqual([
      "call/opening/discount/note.text",
      "call/reactions/hangs-up/bye.text",
    ]);
  });

  it("clamps a variable to its bounds", () => {
    const high = structuredClone(starter) as typeof starter;
    const discount = high.scenes[0]?.activity.beats[0]?.choices[1];
    if (discount) discount.effects = [{ add: 900, to: "trust" }];
    expect(play(compiled(high)).choose("discount").state().world.variables.trust).toBe(100);
  });

  it("logs a change of language and goes on", () => {
    play(kase).send({ type: "language", language: "zh-Hans" }).choose("ask").expectPlace("answer");
  });

  it("does not touch the state that it was handed", () => {
    const before = engine.start(kase, play(kase).state().header);
    const copy = JSON.stringify(before.world);
    engine.advance(kase, before, { type: "choose", choice: "discount" });
    expect(JSON.stringify(before.world)).toBe(copy);
    expect(before.visits[0]?.steps).toEqual([]);
  });
});

describe("a rewind", () => {
  it("takes back place, variables, points and once-only choices, and is counted", () => {
    const driver = play(kase).choose("discount").rewind(0).expectPlace("opening").expectPoints({ objections: 0 });
    driver.choose("ask").choose("plan").expectEnding("advance").expectPoints({ objections: 6 });
    expect(driver.state().rewinds).toBe(1);
  });

  it("goes back over an earlier rewind", () => {
    play(kase).choose("ask").rewind(0).choose("discount").rewind(0).choose("ask").expectPlace("answer");
  });

  it("works from an ending", () => {
    play(kase).choose("ask").choose("argue").rewind(1).choose("plan").expectEnding("advance");
  });

  it("is refused in an exam, and to where nothing was", () => {
    play(kase, "exam").choose("ask").expectRefused({ type: "rewind", to: 0 }, "no-rewind-in-exam");
    play(kase).choose("ask").expectRefused({ type: "rewind", to: 7 }, "rewind-out-of-range");
    play(kase).choose("ask").rewind(0).expectRefused({ type: "rewind", to: 1 }, "rewind-out-of-range");
  });
});

describe("replaying a log", () => {
  it("gives the state that stepping gave", () => {
    const driver = play(kase).read("report").choose("discount").rewind(1).choose("ask").choose("plan");
    const { state, refused } = engine.replay(kase, driver.log());
    expect(refused).toBeUndefined();
    expect(state.world).toEqual(driver.state().world);
    expect(engine.evidence(kase, state)).toEqual(engine.evidence(kase, driver.state()));
    expect(state.nextSeq).toBe(driver.state().nextSeq);
  });

  it("keeps the valid prefix of a log that does not fit", () => {
    const log = play(kase).choose("ask").log();
    const bad = {
      ...log,
      entries: [...log.entries, { seq: 2, at: 0, by: "trainee", event: { type: "choose", choice: "no" } } as const],
    };
    const { state, refused } = engine.replay(kase, bad);
    expect(refused).toMatchObject({ seq: 2, refusal: { code: "unknown-choice" } });
    expect(state.activity?.value).toBe("answer");
  });
});

describe("what the trainee's surface is shown", () => {
  it("has meters with their last change, and nothing hidden", () => {
    const view = play(kase).choose("discount").view();
    expect(view.meters).toEqual([{ id: "trust", of: "lin", min: 0, max: 100, value: 20, change: -20 }]);
    expect(JSON.stringify(view)).not.toMatch(/knows-root|give|fears|"next"/);
  });
});
