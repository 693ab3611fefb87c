import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { same, utilities } from "../domain.ts";
import { otherSeat, type Seat } from "../profile.ts";
import { LAMPS, someDomain } from "../testing/tables.ts";
import { measureDeal } from "./deal.ts";
import { missedGains, missedTrade } from "./trade.ts";

describe("the missed trade", () => {
  it("names what to give and what to take", () => {
    // A gives payment (costs 10, worth 30) and takes delivery (gains 30, costs 10).
    expect(missedTrade(LAMPS, 0, [1, 2, 0, 0])).toEqual({
      give: { issue: 2, from: 0, to: 2, own: -10, other: 30 },
      take: { issue: 1, from: 2, to: 0, own: 30, other: -10 },
      own: 20,
      other: 20,
      outcome: [1, 0, 2, 0],
    });
    expect(missedGains(LAMPS, 0, [1, 2, 0, 0])).toEqual([{ issue: 3, from: 0, to: 1, own: 20, other: 20 }]);
    expect(missedGains(LAMPS, 0, [1, 2, 0, 1])).toEqual([]);
  });

  it("leaves neither worse off and one better, and is none where the deal is efficient", () => {
    let found = 0;
    fc.assert(
      fc.property(someDomain, fc.nat(50), fc.constantFrom<Seat>(0, 1), (domain, pick, seat) => {
        const deal = domain.worth.map((values, i) => (pick + i * 7) % values.length);
        const trade = missedTrade(domain, seat, deal);
        const { own, other, better } = measureDeal(domain, seat, deal);
        const efficient =
          same(own, better?.utilities[seat] ?? 0) && same(other, better?.utilities[otherSeat(seat)] ?? 0);
        if (efficient) expect([trade, missedGains(domain, seat, deal)]).toEqual([null, []]);
        if (trade === null) return;
        found += 1;
        const [before, after] = [utilities(domain, deal), utilities(domain, trade.outcome)];
        expect(after[seat] - before[seat]).toBe(trade.own);
        expect(after[otherSeat(seat)] - before[otherSeat(seat)]).toBe(trade.other);
        expect(Math.min(trade.own, trade.other)).toBeGreaterThanOrEqual(0);
        expect(trade.own + trade.other).toBeGreaterThan(0);
        expect(trade.give.own < 0 && trade.take.own > 0).toBe(true);
      }),
      { seed: 52, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(15);
  });
});
