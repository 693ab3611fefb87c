import { describe, expect, it } from "vitest";
import type { SceneContext } from "../../core/activity.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { rangesOf } from "./ranges.ts";
import { scoreOf } from "./score.ts";
import { configOf, example } from "./testing/driver.ts";
import { playThrough } from "./testing/played.ts";
import { concedeAStep, type Player, reasoned } from "./testing/players.ts";

function contextOf(kase: CompiledCase): SceneContext {
  const scene = kase.scenes.get("table");
  if (scene === undefined) throw new Error("no table");
  return scene.context;
}

function scored(kase: CompiledCase, player: Player) {
  const { table, reveal } = playThrough(kase, player);
  const steps = table.state.visits[0]?.steps as never;
  return { evidence: scoreOf(configOf(kase), contextOf(kase), steps), reveal };
}

describe("the points of a table", () => {
  it.each([
    ["a reasoned play", reasoned],
    ["one that gives and gives", concedeAStep],
  ])("lie for discipline on the offers that earned them: %s", (_, player) => {
    const { evidence, reveal } = scored(example(), player);
    const discipline = evidence.filter(({ competency }) => competency === "discipline");
    const offers = reveal.map.path.filter(({ seat }) => seat === 0).map(({ seq }) => seq);
    expect(discipline.map(({ seq }) => seq)).toEqual(offers.slice(1));
    const sum = evidence.reduce((all, { points }) => all + points, 0);
    expect(sum).toBe(Math.round(reveal.judgement.score));
  });

  it("are more on an offer without a fault than on one with", () => {
    const { evidence, reveal } = scored(example(), concedeAStep);
    const faulty = new Set(
      reveal.judgement.faults.flatMap(({ component, seq }) => (component === "discipline" ? [seq] : [])),
    );
    const discipline = evidence.filter(({ competency }) => competency === "discipline");
    const best = Math.max(...discipline.map(({ points }) => points));
    expect(faulty.size).toBeGreaterThan(0);
    for (const { seq, points, why } of discipline) {
      if (faulty.has(seq)) expect(points).toBeLessThanOrEqual(best);
      expect(why.endsWith("/high.why")).toBe(!faulty.has(seq));
    }
  });
});

describe("what the solver is told", () => {
  it("holds a deal below the walk-away to its cap, whichever competency is served first", () => {
    const kase = example();
    const ranges = rangesOf(configOf(kase), contextOf(kase));
    const poor = ranges.filter(({ outcome }) => outcome === "poor");
    expect(poor.length).toBeGreaterThan(1);
    for (const { points } of poor) {
      const most = Object.values(points).reduce((sum, [, high]) => sum + high, 0);
      expect(most).toBe(40);
      expect(points.claiming).toEqual([0, 0]);
    }
    const trading = Math.max(...poor.map(({ points }) => points.trading?.[1] ?? 0));
    expect(trading).toBe(25);
    const fair = ranges.filter(({ outcome }) => outcome === "fair");
    expect(fair).toHaveLength(1);
    expect(Object.values(fair[0]?.points ?? {}).reduce((sum, [, high]) => sum + high, 0)).toBe(100);
  });
});
