import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outcome, utilities } from "../domain.ts";
import { eachOutcome } from "../enumerate.ts";
import type { Seat } from "../profile.ts";
import { profileOf } from "../profile.ts";
import { type Action, act, openTable } from "../table/table.ts";
import { LAMPS, someDomain } from "../testing/tables.ts";
import { compromise, measureDeal } from "./deal.ts";
import { compatibleFound, issueKinds, kendallTau, stakes } from "./issues.ts";
import { ambition, ambitionInRange, measureSeries } from "./series.ts";

const dealOf = (domain: { worth: readonly (readonly unknown[])[] }, pick: number): Outcome =>
  domain.worth.map((values, i) => (pick + i * 7) % values.length);

describe("a deal", () => {
  it("is measured as comparing with each outcome would", () => {
    fc.assert(
      fc.property(someDomain, fc.nat(50), fc.constantFrom<Seat>(0, 1), (domain, pick, seat) => {
        const deal = dealOf(domain, pick);
        const found = measureDeal(domain, seat, deal);
        const other = seat === 0 ? 1 : 0;
        const now = utilities(domain, deal);
        let [mostOwn, mostJoint] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
        eachOutcome(domain, (a, b) => {
          const u = [a, b] as const;
          if (u[other] >= now[other]) mostOwn = Math.max(mostOwn, u[seat]);
          mostJoint = Math.max(mostJoint, a + b);
        });
        expect(found.better?.utilities[seat]).toBe(mostOwn);
        expect(found.jointLeft).toBe(mostJoint - now[0] - now[1]);
        const gain = mostOwn - domain.reservation[seat];
        if (gain > 0) expect(found.creating).toBeCloseTo((now[seat] - domain.reservation[seat]) / gain, 10);
        else expect(found.creating).toBeNull();
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  it("has figures that can be worked out by hand", () => {
    // Everything half way: price 20/20, delivery 15/5, payment 5/15, the colour nobody likes.
    const found = measureDeal(LAMPS, 0, [1, 1, 1, 0]);
    expect([found.own, found.other, found.rational]).toEqual([40, 40, true]);
    // B's 40 can be kept with payment 30 and colour 20: A then has price 40, delivery 30, colour 20.
    expect(found.better?.utilities).toEqual([90, 50]);
    expect(found.creating).toBeCloseTo(10 / 60, 12);
    // B would sign for 30: payment 15 and colour 20 leave A all the rest, 95.
    expect(found.claiming).toBeCloseTo(10 / 65, 12);
    expect(found.jointLeft).toBe(60);
    // The middle: 80 and half of the colour's 40.
    expect(compromise(LAMPS)).toBe(100);
    expect(found.integrativeShare).toBeCloseTo(-0.5, 12);
    expect(measureDeal(LAMPS, 1, [2, 0, 2, 1])).toMatchObject({ creating: 1, jointLeft: 0, integrativeShare: 1 });
  });
});

describe("issues", () => {
  it("have the kinds of the New Recruit exercise", () => {
    expect(issueKinds(LAMPS)).toEqual(["distributive", "integrative", "integrative", "compatible"]);
    expect(compatibleFound(LAMPS, [0, 0, 0, 1])).toEqual([{ issue: 3, found: true }]);
    expect(compatibleFound(LAMPS, [0, 0, 0, 0])).toEqual([{ issue: 3, found: false }]);
  });
  it("have stakes, and a guess of them a tau", () => {
    expect(stakes(profileOf(LAMPS, 1))).toEqual([40, 10, 30, 20]);
    expect(kendallTau([4, 1, 3, 2], [40, 10, 30, 20])).toBe(1);
    expect(kendallTau([1, 4, 2, 3], [40, 10, 30, 20])).toBe(-1);
    expect(kendallTau([4, 3, 2, 1], [40, 10, 30, 20])).toBeCloseTo(1 / 3, 12);
    // Ties: two of the three pairs agree, one is tied in x.
    expect(kendallTau([1, 1, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(kendallTau([1, 1], [1, 2])).toBeNull();
    expect(() => kendallTau([1], [1, 2])).toThrow(RangeError);
  });
});

describe("a series of offers", () => {
  const offer = (...outcomes: Outcome[]): Action => ({ type: "offer", offer: { outcomes } });
  const played = (actions: readonly Action[], rounds = 11) =>
    actions.reduce(
      (table, action) => {
        const acted = act(LAMPS, table, table.turn, action);
        if (!acted.ok) throw new Error(acted.refusal);
        return acted.table;
      },
      openTable({ rounds, opener: 0 }),
    );

  it("is measured by its own utilities", () => {
    const table = played([
      offer([2, 0, 0, 1]), // 100
      offer([0, 2, 2, 1]),
      offer([1, 0, 0, 1]), // 80: gave 20
      offer([0, 2, 2, 1]),
      offer([1, 0, 1, 1]), // 75: gave 5, with nothing in return
      offer([0, 0, 2, 1]), // B gives delivery
      offer([2, 2, 1, 1]), // 65: gave 10 and asked for the price
    ]);
    const found = measureSeries(LAMPS, table, 0);
    expect(found.demands).toEqual([100, 80, 75, 65]);
    expect(found.concessions).toEqual([20, 5, 10]);
    expect(found.nonIncreasing).toBe(0.5);
    expect(found.unilateralDoubles).toBe(1);
    expect(found.conditional).toBeCloseTo(1 / 3, 12);
    expect(found.atTheDeadline).toBe(0);
    expect(found.steps).toEqual(["concession", "concession", "unfortunate"]);
    expect(found.sensitivity).toBe(2);
    expect(measureSeries(LAMPS, table, 1)).toMatchObject({
      concessions: [10],
      unilateralDoubles: 0,
      nonIncreasing: null,
    });
  });

  it("counts packages, conditions and what was left to the deadline", () => {
    const table = played(
      [
        offer([2, 0, 0, 1]),
        offer([0, 2, 2, 1]),
        offer([1, 0, 1, 1], [2, 1, 2, 1]), // 75 and 75
        offer([0, 2, 2, 1]),
        {
          type: "offer",
          offer: {
            outcomes: [[1, 0, 2, 1]],
            condition: { ifYou: [{ issue: 1, value: 0 }], thenWe: [{ issue: 2, value: 2 }] },
          },
        },
      ],
      3,
    );
    const found = measureSeries(LAMPS, table, 0);
    expect(found.concessions).toEqual([25, 5]);
    expect(found.conditional).toBe(1);
    expect(found.packages).toBe(1);
    expect(found.atTheDeadline).toBeCloseTo(5 / 30, 12);
    expect(measureSeries(LAMPS, openTable({ rounds: 2, opener: 0 }), 0)).toMatchObject({
      nonIncreasing: null,
      conditional: null,
      atTheDeadline: null,
      sensitivity: null,
    });
  });

  it("opens with an ambition", () => {
    expect(ambition(LAMPS, 0, [2, 0, 0, 1])).toBe(1);
    expect(ambition(LAMPS, 0, [0, 2, 2, 0])).toBe(0);
    expect(ambitionInRange(LAMPS, 0, [1, 1, 1, 0])).toBe(0.4);
    const middle = ambition(LAMPS, 0, [1, 1, 1, 0]) ?? 0;
    expect(middle > 0 && middle < 1).toBe(true);
    expect(ambition({ ...LAMPS, reservation: [101, 0] }, 0, [0, 0, 0, 0])).toBeNull();
  });
});
