import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outcome, same } from "../domain.ts";
import { outcomeKey, ownUtility, type Profile, worthOf } from "../profile.ts";
import { leastBidAbove, likedBid, nearestBid } from "./bids.ts";
import { rankingOf } from "./ranking.ts";

const table = (sizes: readonly number[], worth: fc.Arbitrary<number>) =>
  fc.tuple(...sizes.map((size) => fc.array(worth, { minLength: size, maxLength: size })));
const worth = fc.oneof(fc.integer({ min: -5, max: 9 }), fc.double({ min: -1, max: 1, noNaN: true }));
/** A profile and, for the same issues, what somebody else is believed to like. */
const sides = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) => fc.tuple(table(sizes, worth), table(sizes, worth)))
  .map(([own, liked]): { profile: Profile; liked: number[][] } => ({ profile: { worth: own, reservation: 0 }, liked }));

const all = ({ worth: issues }: Profile): Outcome[] =>
  issues.reduce<Outcome[]>((made, values) => made.flatMap((o) => values.map((_, v) => [...o, v])), [[]]);
const atLeast = (u: number, bound: number) => u >= bound || same(u, bound);

describe("outcomes by own utility, best first", () => {
  it("are all of them, once each, in order", () => {
    fc.assert(
      fc.property(sides, ({ profile }) => {
        const ranking = rankingOf(profile);
        const everything = all(profile);
        const listed = everything.map((_, rank) => ranking.at(rank));
        expect(ranking.at(everything.length)).toBeUndefined();
        expect(new Set(listed.map((bid) => outcomeKey(bid?.outcome ?? []))).size).toBe(everything.length);
        const sorted = everything.map((outcome) => ownUtility(profile, outcome)).sort((p, q) => q - p);
        for (const [rank, bid] of listed.entries()) expect(bid?.utility).toBeCloseTo(sorted[rank] ?? 0, 10);
      }),
      { seed: 21, numRuns: 150 },
    );
  });
});

describe("the searches for a bid are those of looking at every outcome", () => {
  const target = fc.double({ min: -10, max: 25, noNaN: true });

  it("nearest to a target, not below a floor, of equals the better", () => {
    fc.assert(
      fc.property(sides, target, target, ({ profile }, aim, floor) => {
        const able = all(profile)
          .map((outcome) => ownUtility(profile, outcome))
          .filter((u) => atLeast(u, floor));
        const found = nearestBid(profile, aim, floor);
        if (able.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const to = Math.max(aim, floor);
        const least = Math.min(...able.map((u) => Math.abs(u - to)));
        const best = Math.max(...able.filter((u) => same(Math.abs(u - to), least)));
        expect(found?.utility).toBeCloseTo(best, 9);
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  it("least above a target", () => {
    fc.assert(
      fc.property(sides, target, ({ profile }, aim) => {
        const above = all(profile)
          .map((outcome) => ownUtility(profile, outcome))
          .filter((u) => atLeast(u, aim));
        const found = leastBidAbove(profile, aim);
        if (above.length === 0) expect(found).toBeNull();
        else expect(found?.utility).toBeCloseTo(Math.min(...above), 9);
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  it("most liked within a band, of equals the one of more own utility", () => {
    fc.assert(
      fc.property(sides, target, fc.double({ min: 0, max: 8, noNaN: true }), ({ profile, liked }, from, width) => {
        const inBand = all(profile).filter((outcome) => {
          const u = ownUtility(profile, outcome);
          return atLeast(u, from) && atLeast(from + width, u);
        });
        const found = likedBid(profile, { from, to: from + width }, liked);
        if (inBand.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const most = Math.max(...inBand.map((outcome) => worthOf(liked, outcome)));
        expect(worthOf(liked, found?.outcome ?? [])).toBeCloseTo(most, 9);
        const ties = inBand.filter((outcome) => same(worthOf(liked, outcome), most));
        expect(found?.utility).toBeCloseTo(Math.max(...ties.map((outcome) => ownUtility(profile, outcome))), 9);
      }),
      { seed: 24, numRuns: 400 },
    );
  });

  it("stay within their bounds where the halves are thinned", () => {
    // 10 issues of 12 values: 6 x 10^10 outcomes, a quarter of a million sums in a half.
    const huge: Profile = {
      reservation: 0,
      worth: Array.from({ length: 10 }, (_, i) => Array.from({ length: 12 }, (_, v) => Math.sqrt(12 * v + i + 2) % 1)),
    };
    const found = leastBidAbove(huge, 6.5);
    expect(found?.utility).toBeGreaterThanOrEqual(6.5);
    expect(found?.utility).toBeLessThan(6.5001);
  });
});
