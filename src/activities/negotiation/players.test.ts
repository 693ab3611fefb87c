import { describe, expect, it } from "vitest";
import { STRATEGIES, type StrategyName } from "../../core/bargaining/strategy/catalogue.ts";
import { example } from "./testing/driver.ts";
import { playThrough } from "./testing/played.ts";
import { leaveAtOnce, MINDLESS, type Player, reasoned } from "./testing/players.ts";

const against = (strategy: StrategyName) =>
  example((activity) => {
    activity.counterpart.plays = [{ strategy }];
  });
const cases = STRATEGIES.map(against);

const mean = (player: Player): number => {
  const scores = cases.map((kase) => playThrough(kase, player).reveal.judgement.score);
  return scores.reduce((a, b) => a + b, 0) / scores.length;
};

describe("against every strategy on the example", () => {
  it.each(Object.keys(MINDLESS))("the mindless rule %s stays well below 60 on average", (name) => {
    const player = MINDLESS[name];
    expect(player).toBeDefined();
    if (player !== undefined) expect(mean(player)).toBeLessThan(55);
  });

  it.each(STRATEGIES)("a reasoned play scores above 80 against %s", (strategy) => {
    expect(playThrough(against(strategy), reasoned).reveal.judgement.score).toBeGreaterThan(80);
  });

  it("a reasoned play gets away from a hardliner, with full marks", () => {
    const { reveal } = playThrough(against("hardliner"), reasoned);
    expect(reveal.result.how).toBe("walked-out");
    expect(reveal.judgement.score).toBe(100);
  });

  it("leaving before anything was offered or asked is no full marks, even where nothing was to be had", () => {
    const { reveal } = playThrough(against("hardliner"), leaveAtOnce);
    expect(reveal.judgement.leftWell).toBe(false);
    expect(reveal.judgement.score).toBeLessThan(80);
  });

  it("one issue leaves nothing to tie a concession to: it is neither a fault nor measured", () => {
    const kase = example((activity) => {
      activity.issues = activity.issues.slice(0, 1);
      for (const { alternatives } of activity.seats) for (const course of alternatives) course.worth = 2;
      activity.counterpart.tactics = [];
      activity.counterpart.learnt = [];
      activity.counterpart.says = [];
    });
    const { reveal } = playThrough(kase, reasoned);
    const parts = reveal.judgement.components.flatMap((component) => component.parts.map(({ name }) => name));
    expect(parts).toContain("returned");
    expect(parts).not.toContain("conditional");
    expect(reveal.judgement.faults.map(({ code }) => code)).not.toContain("unconditional");
  });

  it("the case's points are the judgement's, rounded", () => {
    for (const kase of cases.slice(0, 4)) {
      const { points, reveal } = playThrough(kase, reasoned);
      expect(points).toBe(Math.round(reveal.judgement.score));
    }
  });
});
