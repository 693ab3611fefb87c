import { describe, expect, it } from "vitest";
import { compiled } from "../../tests/driver.ts";
import starter from "../cli/starter/case.json" with { type: "json" };
import { pick } from "./case/pick.ts";
import { startWorld } from "./machine/compile.ts";
import { advanceRng, peekFraction, peekPercent } from "./random.ts";

describe("the seeded generator", () => {
  it("yields what mulberry32 yields", () => {
    // First three outputs of mulberry32 for seed 1, from its published definition.
    let state = 1;
    const drawn = [0, 1, 2].map(() => {
      const value = peekFraction(state);
      state = advanceRng(state);
      return value;
    });
    expect(drawn.map((v) => v.toFixed(6))).toEqual(["0.627074", "0.002736", "0.527447"]);
  });

  it("spreads percents evenly", () => {
    const counts = new Array(10).fill(0) as number[];
    let state = 42;
    for (let i = 0; i < 20_000; i++) {
      const decile = Math.floor(peekPercent(state) / 10);
      counts[decile] = (counts[decile] ?? 0) + 1;
      state = advanceRng(state);
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe("pick", () => {
  const world = startWorld(compiled(starter).case, 1);
  it("takes the first entry that holds, without a draw", () => {
    expect(pick([{ when: { variable: "trust", atLeast: 90 } }, {}], world)).toEqual({ index: 1, drawn: false });
  });
  it("lets one draw decide between chances", () => {
    const counts = [0, 0];
    let rng = 7;
    for (let i = 0; i < 5000; i++) {
      const { index, drawn } = pick([{ chance: 30 }, { chance: 70 }], { ...world, rng });
      expect(drawn).toBe(true);
      counts[index] = (counts[index] ?? 0) + 1;
      rng = advanceRng(rng);
    }
    expect((counts[0] ?? 0) / 5000).toBeCloseTo(0.3, 1);
  });
});
