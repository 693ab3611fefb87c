import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Domain, type Pair, utilities } from "../domain.ts";
import { play } from "../duel.ts";
import { profileOf } from "../profile.ts";
import { CALM } from "../table/temper.ts";
import type { View } from "../table/view.ts";
import { LAMPS, lamps, someDomain, viewWith } from "../testing/tables.ts";
import { isStrategy, STRATEGIES, strategy } from "./catalogue.ts";
import { proposed, startState } from "./strategy.ts";

describe("every strategy", () => {
  const rounds = 9;

  it.each(STRATEGIES)("%s stays at or above its reservation value and plays by the rules, in any temper", (name) => {
    fc.assert(
      fc.property(
        someDomain,
        fc.constantFrom(...STRATEGIES),
        fc.integer(),
        fc.boolean(),
        (domain, against, seed, moody) => {
          const tempers = moody ? ([CALM, { patience: 20, irritation: 60, relationship: 30 }] as const) : undefined;
          const seats = [strategy(name), strategy(against)] as const;
          const { table, outcome, utilities: got } = play(domain, seats, seed, rounds, seed % 2 === 0 ? 0 : 1, tempers);
          for (const { seat, offer } of table.offers)
            expect(utilities(domain, offer.outcomes[0] ?? [])[seat]).toBeGreaterThanOrEqual(
              domain.reservation[seat] - 1e-9,
            );
          if (outcome !== null) expect(got[0]).toBeGreaterThanOrEqual(domain.reservation[0] - 1e-9);
          if (outcome !== null) expect(got[1]).toBeGreaterThanOrEqual(domain.reservation[1] - 1e-9);
        },
      ),
      { seed: 32, numRuns: 40 },
    );
  });

  it.each(STRATEGIES)("%s does the same again for the same seed", (name) => {
    const game = () => play(LAMPS, [strategy(name), strategy("random")], 77, 20, 0);
    expect(game()).toEqual(game());
  });

  it.each(STRATEGIES)("%s does the same whatever the other side's utilities and reservation value are", (name) => {
    const other = { ...LAMPS, worth: LAMPS.worth.map((row) => row.map(([a, b]): Pair => [a, 3 - 2 * b])) };
    const hidden: Domain = { ...other, reservation: [LAMPS.reservation[0], 999] };
    const theirs = [
      [0, 2, 2, 0],
      [0, 2, 2, 1],
      [1, 2, 2, 1],
    ];
    for (let heard = 0; heard <= theirs.length; heard++) {
      const turns = [LAMPS, hidden].map((domain) => {
        const mine = heard === 0 ? [] : [[2, 0, 0, 1]];
        const view = viewWith(profileOf(domain, 0), { round: heard + 1, mine, theirs: theirs.slice(0, heard) });
        return strategy(name)(view, startState(5));
      });
      expect(turns[0]).toEqual(turns[1]);
    }
  });

  it("is given a view that has no place for the other side's utilities", () => {
    expectTypeOf<keyof View>().toEqualTypeOf<"profile" | "mine" | "theirs" | "round" | "rounds" | "time" | "temper">();
    expectTypeOf<keyof View["profile"]>().toEqualTypeOf<"worth" | "reservation">();
    expectTypeOf<View["profile"]["worth"]>().toEqualTypeOf<readonly (readonly number[])[]>();
  });

  it("has a name", () => {
    expect(isStrategy("boulware")).toBe(true);
    expect(isStrategy("toString")).toBe(false);
    expect(proposed(viewWith(lamps(0), { mine: [[2, 0, 0, 1]] }))).toEqual([100]);
  });
});
