import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Domain, Pair } from "../domain.ts";
import { ownRange, ownUtility, profileOf } from "../profile.ts";
import { rankingOf } from "../search/ranking.ts";
import type { View } from "../table/view.ts";
import { domainOf, LAMPS, lamps, someDomain, viewWith } from "../testing/tables.ts";
import { absoluteImitation, averagedImitation, hybrid, relativeImitation } from "./behaviour.ts";
import { strategy } from "./catalogue.ts";
import { micro } from "./micro.ts";
import { estimatedNash } from "./nash-estimate.ts";
import { type Strategy, startState } from "./strategy.ts";
import { exponential, overTime } from "./time.ts";

const offered = (chosen: Strategy, view: View, seed = 1): number | null => {
  const { action } = chosen(view, startState(seed));
  return action.type === "offer" ? ownUtility(view.profile, action.offer.outcomes[0] ?? []) : null;
};

describe("closed forms", () => {
  it("exponential: alpha(0) = kappa, alpha(1) = 1, and with beta = 1 a geometric mean half way", () => {
    expect(exponential(0, 3, 0.04)).toBeCloseTo(0.04, 12);
    expect(exponential(1, 3, 0.04)).toBe(1);
    expect(exponential(0.5, 1, 0.04)).toBeCloseTo(0.2, 12);
    // (1/4)^2 ln 0.04 = -0.20118.
    expect(exponential(0.75, 2, 0.04)).toBeCloseTo(Math.exp(Math.log(0.04) / 16), 12);
  });

  it("imitation: in proportion, by the amount, on average, within its range", () => {
    const theirs = [200, 180, 150];
    expect(relativeImitation(theirs, 60, [0, 100])).toBeCloseTo(72, 12);
    expect(relativeImitation(theirs, 60, [0, 70])).toBe(70);
    expect(relativeImitation(theirs, 60, [0, 100], 2)).toBeCloseTo(60 * (200 / 180), 12);
    expect(absoluteImitation(theirs, 60, [0, 100])).toBe(90);
    expect(averagedImitation(theirs, 60, [0, 100], 2)).toBeCloseTo(80, 12);
    expect(relativeImitation([200], 60, [0, 100])).toBe(60);
  });

  it("the hybrid aims at (1 - t^2) behaviour + t^2 time", () => {
    const profile = profileOf(domainOf([Array.from({ length: 101 }, (_, v): Pair => [v, 100 - v])]), 0);
    const view = viewWith(profile, { round: 6, mine: [[100], [90]], theirs: [[10], [30]] });
    // They moved by 20: behaviour 90 - (0.5 + 0.25) x 20 = 75; Bezier at 0.5: (100 + 2 x 75 + 55) / 4 = 76.25.
    expect(hybrid()(view)).toBeCloseTo(0.75 * 75 + 0.25 * 76.25, 10);
  });
});

describe("strategies over time", () => {
  it.each(["hardliner", "boulware", "linear", "conceder", "exponential", "bezier"] as const)(
    "%s never takes a concession back, from its best down to its floor",
    (name) => {
      fc.assert(
        fc.property(someDomain, (domain) => {
          const profile = profileOf(domain, 0);
          const [, best] = ownRange(profile);
          fc.pre(best >= profile.reservation);
          const series = Array.from({ length: 11 }, (_, i) =>
            offered(strategy(name), viewWith(profile, { round: i + 1 })),
          );
          if (name !== "exponential") expect(series[0]).toBeCloseTo(best, 9);
          for (const [i, u] of series.entries()) {
            expect(u ?? Number.NaN).toBeGreaterThanOrEqual(profile.reservation - 1e-9);
            expect(u ?? Number.NaN).toBeLessThanOrEqual((series[i - 1] ?? best) + 1e-9);
          }
        }),
        { seed: 31, numRuns: 60 },
      );
    },
  );

  it("lie in the order of their names: the harder asks for no less", () => {
    for (let round = 1; round <= 11; round++) {
      const [hard, boulware, linear, conceder] = [0, 0.2, 1, 2].map((e) => overTime(e)(viewWith(lamps(0), { round })));
      expect(hard).toBeGreaterThanOrEqual(boulware ?? 0);
      expect(boulware).toBeGreaterThanOrEqual(linear ?? 0);
      expect(linear).toBeGreaterThanOrEqual(conceder ?? 0);
    }
  });

  it("with a model offer what it says the other likes, at no cost to themselves", () => {
    // B has held on to price, payment and colour, and let delivery go.
    const theirs = [
      [0, 2, 2, 1],
      [0, 1, 2, 1],
      [0, 0, 2, 1],
    ];
    const view = viewWith(lamps(0), { round: 8, theirs, mine: [[2, 0, 0, 1]] });
    const { action } = strategy("linear", { model: "frequency" })(view, startState(1));
    // Aims at 51. Delivery, which B let go, goes to A; price and colour are to B's liking; one of the things that B held on to must give,
    // and where the model cannot tell two ways apart A asks for no more than it aims at.
    const outcome = action.type === "offer" ? (action.offer.outcomes[0] ?? []) : [];
    expect(outcome).toEqual([0, 0, 1, 1]);
    expect(ownUtility(lamps(0), outcome)).toBeGreaterThanOrEqual(51);
  });
});

describe("MiCRO", () => {
  const ranking = rankingOf(lamps(0));
  const outcomes = (count: number) => Array.from({ length: count }, (_, rank) => ranking.at(rank)?.outcome ?? []);

  it("opens with its best and proposes the next only when it has received as many", () => {
    expect(offered(micro, viewWith(lamps(0)))).toBe(100);
    const next = micro(
      viewWith(lamps(0), {
        mine: outcomes(2),
        theirs: [
          [0, 2, 2, 0],
          [0, 2, 2, 1],
        ],
      }),
      startState(1),
    ).action;
    expect(next).toEqual({ type: "offer", offer: { outcomes: [ranking.at(2)?.outcome] } });
  });

  it("repeats an earlier one when the other repeats", () => {
    for (let seed = 0; seed < 20; seed++) {
      const view = viewWith(lamps(0), {
        mine: outcomes(3),
        theirs: [
          [0, 2, 2, 0],
          [0, 2, 2, 0],
          [0, 2, 2, 0],
        ],
      });
      const { action } = micro(view, startState(seed));
      if (action.type !== "offer") throw new Error("offers");
      expect(outcomes(3)).toContainEqual(action.offer.outcomes[0]);
    }
  });

  it("accepts what is worth the least it is ready to propose, and nothing less", () => {
    const received = (u: number) => {
      const found = Array.from({ length: 54 }, (_, rank) => ranking.at(rank)).find((bid) => bid?.utility === u);
      return micro(viewWith(lamps(0), { mine: outcomes(1), theirs: [found?.outcome ?? []] }), startState(1)).action
        .type;
    };
    const second = ranking.at(1)?.utility ?? 0;
    expect(received(second)).toBe("accept");
    expect(received(second - 5)).toBe("offer");
  });

  it("never goes below its reservation value", () => {
    const poor: Domain = { ...LAMPS, reservation: [95, 0] };
    const theirs = [
      [0, 2, 2, 0],
      [0, 2, 2, 1],
      [0, 1, 2, 1],
      [0, 1, 1, 1],
      [0, 0, 1, 1],
    ];
    const mine = [
      [2, 0, 0, 1],
      [2, 0, 1, 1],
    ];
    expect(offered(micro, viewWith(profileOf(poor, 0), { mine, theirs }))).toBeGreaterThanOrEqual(95);
  });
});

describe("nice tit-for-tat", () => {
  it("opens with its best and answers a concession with one, never below what is on offer", () => {
    const nice = strategy("nice-tit-for-tat");
    const theirs = [
      [0, 2, 2, 0],
      [0, 2, 2, 1],
      [0, 1, 2, 1],
      [0, 0, 2, 1],
    ];
    expect(offered(nice, viewWith(lamps(0)))).toBe(100);
    const series = theirs.map((_, i) =>
      offered(nice, viewWith(lamps(0), { round: i + 2, mine: [[2, 0, 0, 1]], theirs: theirs.slice(0, i + 1) })),
    );
    expect(series.at(-1)).toBeLessThan(series[0] ?? 0);
    for (const [i, u] of series.entries()) expect(u).toBeGreaterThanOrEqual(ownUtility(lamps(0), theirs[i] ?? []));
  });
  it("estimates a Nash point that is worth more than its floor", () => {
    expect(
      estimatedNash(
        viewWith(lamps(0), {
          theirs: [
            [0, 0, 2, 1],
            [0, 1, 2, 1],
          ],
        }),
      ),
    ).toBeGreaterThan(30);
  });
});

describe("tit-for-tat", () => {
  it("repeats itself to one who does not move, and gives in proportion to one who does", () => {
    const chosen = strategy("tit-for-tat");
    const still = viewWith(lamps(0), {
      mine: [[2, 0, 0, 1]],
      theirs: [
        [0, 2, 2, 0],
        [0, 2, 2, 0],
      ],
    });
    expect(offered(chosen, still)).toBe(100);
    // Withheld went from 100 to 80: the demand goes to 80 % too.
    const moved = viewWith(lamps(0), {
      mine: [[2, 0, 0, 1]],
      theirs: [
        [0, 2, 2, 0],
        [0, 2, 2, 1],
      ],
    });
    expect(offered(chosen, moved)).toBe(80);
  });
});
