import { describe, expect, it } from "vitest";
import { compiled, engine, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import type { AttemptState } from "../../core/attempt/state.ts";
import { debrief } from "../../core/scoring/debrief.ts";
import { solve } from "../../core/solver/solve.ts";
import { actCounts, actShares } from "./acts.ts";
import { placeByPlace } from "./compare.ts";
import { faultsOf, passes } from "./faults.ts";
import { caseMap } from "./map.ts";
import { meterLines } from "./meters.ts";
import { promiseStories } from "./promises.ts";
import { situationOf, statesBySeq } from "./situations.ts";
import { bestChoices, reachAfter, turnOf, whatIf } from "./what-if.ts";
import { whyOf } from "./why.ts";

const kase = compiled(starter);
const solution = solve(kase);
const bad = play(kase).choose("discount", { certainty: "certain" }).choose("plan").state();
const good = play(kase).choose("ask").choose("plan").state();
const reviewed = (state: AttemptState) => debrief(kase, state, solution);

/** The n-th decision of a run with what belongs to it. */
function decided(state: AttemptState, number: number) {
  const decision = reviewed(state).decisions[number - 1];
  if (decision === undefined) throw new Error(`no decision ${number}`);
  const situation = situationOf(kase, statesBySeq(state), decision);
  if (situation === null) throw new Error("nothing before it");
  return { decision, situation };
}

describe("the situation of a decision", () => {
  it("is what was faced before it, not what came of it", () => {
    const { situation } = decided(bad, 2);
    expect(situation.lines.map(({ id }) => id)).toEqual(["call/answer/now.text"]);
    expect(situation.options.map(({ choice }) => choice)).toEqual(["call/answer/plan", "call/answer/argue"]);
    expect(situation.before.world.variables.trust).toBe(20);
  });
});

describe("what if", () => {
  it("replays the turn from the same moment with another choice", () => {
    const { situation, decision } = decided(bad, 1);
    const other = whatIf(kase, situation.before, { type: "choose", choice: "ask" });
    expect(other?.meters).toEqual([{ id: "trust", from: 40, to: 60 }]);
    expect(other?.heard.map(({ id }) => id)).toEqual(["call/opening/ask/pause.text"]);
    expect(other?.next?.place).toBe("answer");
    expect(reachAfter(decision, "call/opening/ask")).toBeCloseTo(100, 9);
    expect(reachAfter(decision, "call/opening/discount")).toBeCloseTo((4 / 18) * 100, 9);
  });

  it("leaves the run as it was", () => {
    const { situation } = decided(bad, 1);
    whatIf(kase, situation.before, { type: "choose", choice: "ask" });
    expect(turnOf(kase, situation.before, situation.after).meters).toEqual([{ id: "trust", from: 40, to: 20 }]);
    expect(bad.ending).toBe("advance");
  });

  it("answers nothing for what cannot be said there", () => {
    expect(whatIf(kase, decided(bad, 1).situation.before, { type: "choose", choice: "plan" })).toBeNull();
  });

  it("knows the best choices and why they are", () => {
    const { decision, situation } = decided(bad, 1);
    expect(bestChoices(decision)).toEqual(["call/opening/ask"]);
    const why = whyOf(engine, kase, situation.before, { type: "choose", choice: "ask" });
    expect(why).toEqual(["call/opening/ask/points/always.why"]);
  });
});

describe("faults", () => {
  const retry = (choice: string) => ({ attemptId: "r", seq: 1, event: { type: "choose", choice } });

  it("are open until a retry passes", () => {
    const states = (...retries: ReturnType<typeof retry>[]) =>
      faultsOf(reviewed(bad), retries).map(({ tried, certain }) => [tried, certain]);
    expect(states()).toEqual([["open", true]]);
    expect(states(retry("discount"))).toEqual([["failed", true]]);
    expect(states(retry("discount"), retry("ask"))).toEqual([["passed", true]]);
  });

  it("pass within two points of the best, and not beyond", () => {
    const { decision } = decided(bad, 1);
    const losing = (loss: number) => ({ ...decision, options: [{ choice: "a/b/c", loss }] });
    expect(passes(losing(2), "a/b/c")).toBe(true);
    expect(passes(losing(2.01), "a/b/c")).toBe(false);
    expect(passes(decision, "call/opening/unknown")).toBe(false);
  });

  it("are none in a perfect run", () => expect(faultsOf(reviewed(good), [])).toEqual([]));
});

describe("acts", () => {
  it("are counted, and shared out among the published kinds", () => {
    const counts = actCounts([
      { acts: ["question.problem", "acknowledge"], expired: false },
      { acts: ["question.situation"], expired: false },
      { acts: ["acknowledge"], expired: false },
    ]);
    expect(counts[0]).toEqual({ act: "acknowledge", count: 2 });
    expect(actShares(counts).find(({ id }) => id === "questions")).toMatchObject({ count: 2, share: 50 });
    expect(actShares([]).every(({ share }) => share === 0)).toBe(true);
  });
});

describe("meters and promises", () => {
  it("follow the run decision by decision", () => {
    const states = statesBySeq(bad);
    expect(meterLines(kase, states, reviewed(bad).decisions)[0]?.values).toEqual([40, 20, 20]);
    expect(promiseStories(kase, bad, states, reviewed(bad).decisions)).toEqual([
      { id: "dates", to: "lin", state: "made", madeAt: 2, settledAt: null },
    ]);
  });
});

describe("the map", () => {
  const map = caseMap(kase, bad, reviewed(bad).decisions);

  it("has every place and ending once, and lights the way that was taken", () => {
    expect(map.nodes.map(({ id }) => id)).toEqual([
      "call/opening",
      "call/answer",
      "ending:advance",
      "ending:later",
      "ending:lost",
    ]);
    expect(map.edges.filter(({ taken }) => taken).map(({ from, to }) => `${from}>${to}`)).toEqual([
      "call/opening>call/answer",
      "call/answer>ending:advance",
    ]);
    expect(map.nodes.filter(({ taken }) => taken).map(({ id, visits }) => [id, visits])).toEqual([
      ["call/opening", [1]],
      ["call/answer", [2]],
      ["ending:advance", []],
    ]);
  });

  it("draws the way of a reaction where it was taken", () => {
    const value = structuredClone(starter);
    const trust = value.variables[0];
    if (trust !== undefined) trust.start = 20;
    const angry = compiled(value);
    const state = play(angry).choose("discount").expectEnding("lost").state();
    const { edges } = caseMap(angry, state, debrief(angry, state, solve(angry)).decisions);
    expect(edges.filter(({ taken }) => taken)).toMatchObject([{ from: "call/opening", to: "ending:lost" }]);
  });
});

describe("comparing two runs", () => {
  it("sets the same places side by side and finds where they part", () => {
    const rows = placeByPlace(reviewed(bad), reviewed(good));
    expect(rows.map(({ place, differs }) => [place, differs])).toEqual([
      ["call/opening#1", true],
      ["call/answer#1", false],
    ]);
  });

  it("sets what only one did beside what the other did meanwhile", () => {
    const [first, second] = reviewed(bad).decisions;
    if (first === undefined || second === undefined) throw new Error("two decisions");
    const mine = { ...reviewed(bad), decisions: [first, second] };
    const theirs = {
      ...reviewed(bad),
      decisions: [first, { ...second, place: "elsewhere", choice: "call/elsewhere/x" }],
    };
    const rows = placeByPlace(mine, theirs);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ differs: true, mine: { place: "answer" }, theirs: { place: "elsewhere" } });
  });
});
