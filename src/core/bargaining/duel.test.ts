import { describe, expect, it } from "vitest";
import { distanceTo, duel, play } from "./duel.ts";
import { analyse } from "./solutions.ts";
import { strategy } from "./strategy/catalogue.ts";
import { LAMPS } from "./testing/tables.ts";

const seeds = [1, 2, 3, 4];

describe("a duel", () => {
  it("plays a table for each seed, A opening on even ones", () => {
    const { played, agreements, meanRounds } = duel(LAMPS, strategy("linear"), strategy("conceder"), seeds, {
      rounds: 10,
    });
    expect(played.map(({ opener }) => opener)).toEqual([1, 0, 1, 0]);
    expect(agreements).toBe(4);
    expect(meanRounds).toBeGreaterThan(1);
    expect(meanRounds).toBeLessThanOrEqual(10);
  });

  it("gives both their reservation values where there is no deal", () => {
    const result = duel(LAMPS, strategy("hardliner"), strategy("hardliner"), seeds, { rounds: 5 });
    expect(result).toMatchObject({
      agreements: 0,
      meanUtilities: [30, 30],
      meanDeal: null,
      meanToNash: null,
      meanRounds: 5,
    });
    expect(result.played[0]?.ending).toEqual({ how: "deadline" });
  });

  it("pays the harder of two that concede over time", () => {
    const { meanUtilities } = duel(LAMPS, strategy("boulware"), strategy("conceder"), seeds);
    expect(meanUtilities[0]).toBeGreaterThan(meanUtilities[1]);
  });

  it("measures how far a deal is from the frontier and from Nash", () => {
    const analysis = analyse(LAMPS);
    const { played, meanToFrontier } = duel(LAMPS, strategy("random"), strategy("random"), seeds, { analysis });
    for (const { utilities, toFrontier, toNash } of played) {
      expect(toFrontier).toBe(distanceTo(utilities, analysis.frontier));
      expect(toNash ?? 0).toBeGreaterThanOrEqual(toFrontier ?? 0);
    }
    expect(meanToFrontier).not.toBeNull();
  });

  it("lets a seat that has had enough of repetition walk out, where tempers are played", () => {
    const weary = { patience: 20, irritation: 0, relationship: 50 };
    const seats = [strategy("hardliner"), strategy("linear")] as const;
    expect(play(LAMPS, seats, 1, 20, 0, [weary, weary]).ending).toMatchObject({ how: "walked-out" });
    expect(play(LAMPS, seats, 1, 20, 0).ending.how).toBe("deadline");
  });
});
