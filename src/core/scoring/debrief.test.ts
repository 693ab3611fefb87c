import { describe, expect, it } from "vitest";
import { compiled, engine, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { replay } from "../attempt/replay.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { solve } from "../solver/solve.ts";
import { type Debrief, debrief, isFault } from "./debrief.ts";

/** The starter's own parts, so that a test changes one thing and says which. */
const copy = (): typeof starter => structuredClone(starter);

const reviewed = (kase: CompiledCase, state: AttemptState): Debrief => debrief(kase, state, solve(kase));

/** A beat of the starter, by its place in the conversation. */
function beat(value: typeof starter, index: number) {
  const found = value.scenes[0]?.activity.beats[index];
  if (found === undefined) throw new Error(`the starter has no beat ${index}`);
  return found;
}

const choice = (id: string, points: number, next: object): never =>
  ({
    id,
    say: `${id}.`,
    acts: ["respond"],
    effects: [],
    points: points === 0 ? [] : [{ id: "always", give: { objections: points }, why: `Why ${id}.` }],
    next,
  }) as never;

describe("the starter case", () => {
  // Best: ask (3), then plan knowing the root (3). Worst: discount (-2), argue (-1). Weight 2: from -6 to 12.
  const kase = compiled(starter);

  it("gives 100 to the best line and calls every decision best", () => {
    const result = reviewed(kase, play(kase).choose("ask").choose("plan").state());
    expect(result.percent).toBe(100);
    expect(result.passed).toBe(true);
    expect(result.accuracy).toBeCloseTo(100, 3);
    expect(result.decisions.map(({ label }) => label)).toEqual(["best", "best"]);
    expect(result.mostCostly).toBeNull();
  });

  it("gives 0 to the worst line", () => {
    const result = reviewed(kase, play(kase).choose("discount").choose("argue").state());
    expect(result.percent).toBe(0);
    expect(result.passed).toBe(false);
  });

  it("measures each decision against the best still within reach", () => {
    const result = reviewed(kase, play(kase).choose("discount").choose("plan").state());
    // Of 18 attainable points, the discount gave away 14: five at once, and two more of the plan, each twice.
    const [first, second] = result.decisions;
    expect(first?.reachBefore).toBeCloseTo(100, 9);
    expect(first?.loss).toBeCloseTo((14 / 18) * 100, 9);
    expect(first?.label).toBe("deal-risk");
    expect(second?.reachBefore).toBeCloseTo((4 / 18) * 100, 9);
    expect(second?.label).toBe("best");
    expect(result.percent).toBeCloseTo((4 / 18) * 100, 9);
    expect(result.mostCostly?.number).toBe(1);
  });

  it("lets the steps down end at the score", () => {
    for (const line of [
      ["ask", "argue"],
      ["discount", "plan"],
      ["discount", "argue"],
    ] as const) {
      const result = reviewed(kase, line.reduce((driver, id) => driver.choose(id), play(kase)).state());
      const lost = result.decisions.reduce((sum, { loss }) => sum + (loss ?? Number.NaN), 0);
      expect(result.percent).toBeCloseTo(100 - lost, 9);
    }
  });

  it("says what the other choices would have cost", () => {
    const result = reviewed(kase, play(kase).choose("discount").state());
    const options = Object.fromEntries(
      result.decisions[0]?.options.map(({ choice: path, loss }) => [path, loss]) ?? [],
    );
    expect(options["call/opening/ask"]).toBeCloseTo(0, 9);
    expect(options["call/opening/discount"]).toBeCloseTo((14 / 18) * 100, 9);
  });

  it("ties every point to one event and one why", () => {
    const { decisions, weighted } = reviewed(kase, play(kase).choose("ask").choose("argue").state());
    const evidence = decisions.flatMap((decision) => decision.evidence);
    expect(evidence).toEqual([
      { seq: 1, competency: "objections", points: 3, why: "call/opening/ask/points/always.why" },
      { seq: 2, competency: "objections", points: -1, why: "call/answer/argue/points/always.why" },
    ]);
    expect(evidence.reduce((sum, { points }) => sum + 2 * points, 0)).toBe(weighted);
  });

  it("puts certain-but-wrong first, and a certain best nowhere", () => {
    const sure = { certainty: "certain" };
    const wrong = reviewed(kase, play(kase).choose("discount", sure).choose("argue").state());
    expect(wrong.certainButWrong.map(({ number }) => number)).toEqual([1]);
    const right = reviewed(kase, play(kase).choose("ask", sure).choose("plan").state());
    expect(right.certainButWrong).toEqual([]);
    const unsure = reviewed(kase, play(kase).choose("discount", { certainty: "guess" }).choose("argue").state());
    expect(unsure.certainButWrong).toEqual([]);
  });

  it("keeps the words that were said before the options", () => {
    const { decisions } = reviewed(kase, play(kase).choose("ask", { words: "What hurts?" }).state());
    expect(decisions[0]?.words).toBe("What hurts?");
  });

  it("scores only what counts in the end, and counts what was taken back", () => {
    const result = reviewed(kase, play(kase).choose("discount").rewind(0).choose("ask").choose("plan").state());
    expect(result.percent).toBe(100);
    expect(result.rewinds).toBe(1);
    expect(result.decisions.map(({ seq }) => seq)).toEqual([3, 4]);
  });

  it("numbers decisions by themselves: documents that were read are none", () => {
    const result = reviewed(kase, play(kase).read("report").choose("ask").read("report").choose("plan").state());
    expect(result.decisions.map(({ number, seq }) => [number, seq])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });

  it("is the same after a reload", () => {
    const driver = play(kase).choose("discount", { certainty: "certain" }).rewind(0).choose("ask").choose("argue");
    const again = replay(kase, driver.log()).state;
    const plain = (result: Debrief) => JSON.stringify(result);
    expect(plain(reviewed(kase, again))).toBe(plain(reviewed(kase, driver.state())));
  });

  it("has no verdict on a run that goes on, but measures what was decided", () => {
    const result = reviewed(kase, play(kase).choose("discount").state());
    expect(result.ending).toBeNull();
    expect(result.passed).toBeNull();
    expect(result.decisions[0]?.label).toBe("deal-risk");
  });

  it("tells the story without a number where nothing is measured", () => {
    const state = play(kase).choose("discount").choose("plan").state();
    const unmeasured = { range: { total: { min: null, max: null }, byCompetency: new Map() }, upTo: false };
    const result = debrief(kase, state, { ...unmeasured, valueAt: () => null });
    expect(result.percent).toBeNull();
    expect(result.accuracy).toBeNull();
    expect(result.decisions.map(({ choice: path, label }) => [path, label])).toEqual([
      ["call/opening/discount", null],
      ["call/answer/plan", null],
    ]);
    expect(result.decisions.some(isFault)).toBe(false);
  });
});

describe("what path-relative scoring gets wrong", () => {
  it("a bad branch whose every point was earned is not 100 %", () => {
    // The branch "later" has one decision with one point to give; a tool that divides by the path says 1/1.
    const value = copy();
    beat(value, 0).choices.push(choice("put-off", 0, { beat: "last" }));
    value.scenes[0]?.activity.beats.push({
      ...structuredClone(beat(value, 1)),
      id: "last",
      choices: [choice("thank", 1, { outcome: "later" })],
    } as never);
    const kase = compiled(value);
    const result = reviewed(kase, play(kase).choose("put-off").choose("thank").state());
    expect(result.percent).toBeCloseTo(((2 + 6) / 18) * 100, 9);
    expect(result.decisions[0]?.label).toBe("deal-risk");
  });

  it("the choice that ends the case scores like any other", () => {
    const value = copy();
    beat(value, 0).choices.push(choice("hang-up", 0, { outcome: "hung-up" }));
    const kase = compiled(value);
    const result = reviewed(kase, play(kase).choose("hang-up").state());
    // 0 points of a range from -6 to 12, and not 0/0.
    expect(result.percent).toBeCloseTo((6 / 18) * 100, 9);
    expect(result.decisions[0]?.loss).toBeCloseTo((12 / 18) * 100, 9);
  });

  it("a loop that was walked twice keeps the points of the first time only", () => {
    const value = copy();
    beat(value, 0).choices.push(choice("listen", 1, { beat: "opening" }));
    const kase = compiled(value);
    const once = play(kase).choose("listen").expectRefused({ type: "choose", choice: "listen" }, "already-chosen");
    const result = reviewed(kase, once.choose("ask").choose("plan").state());
    expect(result.percent).toBe(100);
    expect(result.weighted).toBe(14);
    // Who leaves the loop out has given its point away, wherever that shows.
    const without = reviewed(kase, play(kase).choose("ask").choose("plan").state());
    expect(without.percent).toBeCloseTo((18 / 20) * 100, 9);
    expect(without.decisions[0]?.loss).toBeCloseTo((2 / 20) * 100, 9);
  });

  it("walking away scores as the best where it is the best", () => {
    const value = copy();
    beat(value, 0).choices.push(choice("walk", 8, { outcome: "walked" }));
    const scene = value.scenes[0];
    if (scene === undefined) throw new Error("the starter has no scene");
    Object.assign(scene.outcomes, { walked: { ending: "walked" } });
    value.endings.push({ ...value.endings[1], id: "walked", meaning: "walked-away-well" } as never);
    const kase = compiled(value);
    const walked = reviewed(kase, play(kase).choose("walk").expectEnding("walked").state());
    expect(walked.percent).toBe(100);
    expect(walked.decisions.map(({ label }) => label)).toEqual(["best"]);
    const stayed = reviewed(kase, play(kase).choose("ask").choose("plan").state());
    expect(stayed.percent).toBeCloseTo((18 / 22) * 100, 9);
    expect(stayed.decisions[0]?.loss).toBeCloseTo((4 / 22) * 100, 9);
  });

  it("a skill that the case cannot give is not tested, instead of 0 or 100", () => {
    const value = copy();
    const [skill] = value.competencies;
    value.competencies.push({ ...skill, id: "closing", label: "Closing" } as never);
    const kase = compiled(value);
    const result = reviewed(kase, play(kase).choose("ask").choose("plan").state());
    expect(result.competencies.find(({ id }) => id === "closing")?.percent).toBeNull();
    expect(result.percent).toBe(100);
  });
});

describe("chance", () => {
  // After "ask" she answers with even odds, or the case is over: worth 6 points of the plan, twice the weight.
  const value = copy();
  const ask = beat(value, 0).choices[0];
  if (ask !== undefined) {
    ask.next = [
      { chance: 50, beat: "answer" },
      { chance: 50, outcome: "later" },
    ] as never;
  }
  const kase = compiled(value);
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const fallen = (lucky: boolean): AttemptState => {
    const seed = seeds.find((one) => (play(kase, "practice", one).choose("ask").state().ending === null) === lucky);
    if (seed === undefined) throw new Error("no seed falls that way");
    return play(kase, "practice", seed).choose("ask").state();
  };

  it("never makes a fault of bad luck", () => {
    const unlucky = reviewed(kase, fallen(false));
    expect(unlucky.decisions.map(({ label }) => label)).toEqual(["best"]);
    expect(unlucky.accuracy).toBeCloseTo(100, 3);
    expect(unlucky.luck).toBeLessThan(0);
  });

  it("reports luck apart, and both together explain the score", () => {
    const unlucky = reviewed(kase, fallen(false));
    const [decision] = unlucky.decisions;
    expect((decision?.reachBefore ?? 0) - (decision?.loss ?? 0) + unlucky.luck).toBeCloseTo(unlucky.percent ?? -1, 9);
    const lucky = engine.advance(kase, fallen(true), { type: "choose", choice: "plan" });
    if (!lucky.ok) throw new Error(lucky.refusal.code);
    const result = reviewed(kase, lucky.state);
    expect(result.luck).toBeCloseTo(-unlucky.luck, 9);
    expect(result.percent).toBe(100);
  });
});
