import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bezier, conceded, SHAPES, target } from "./concession.ts";
import { type Domain, outcomeCount, type Pair, same, utilities } from "./domain.ts";
import { eachOutcome, rationalCount, TooManyOutcomes } from "./enumerate.ts";
import { paretoFrontier } from "./frontier.ts";
import { analyse } from "./solutions.ts";
import { classifyStep, classifySteps, sensitivity } from "./steps.ts";

const domainOf = (worth: readonly (readonly Pair[])[], reservation: Pair = [0, 0]): Domain => ({
  worth,
  reservation,
  issues: worth.map((values, i) => ({ name: `i${i}`, values: values.map((_, v) => `v${v}`) })),
});

/** Small whole numbers, so that ties are common and exact. */
const domains = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((worth) => domainOf(worth, [-2, -2]));

/** Every outcome with its utilities, and the frontier by comparing each with each. */
function bruteForce(domain: Domain) {
  const all: { u: Pair; key: string }[] = [];
  eachOutcome(domain, (a, b, outcome) => all.push({ u: [a, b], key: outcome.join() }));
  const dominates = (p: Pair, q: Pair) => p[0] >= q[0] && p[1] >= q[1] && (p[0] > q[0] || p[1] > q[1]);
  const frontier = all.filter(({ u }) => !all.some((other) => dominates(other.u, u)));
  return { all, frontier };
}

describe("the Pareto frontier, built issue by issue", () => {
  it("is that of comparing each outcome with each, ties included", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const built = paretoFrontier(domain).flatMap((point) => point.outcomes(5000).map((outcome) => outcome.join()));
        expect(built.sort()).toEqual(
          bruteForce(domain)
            .frontier.map(({ key }) => key)
            .sort(),
        );
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it("names outcomes that have the utilities of their point", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        for (const point of paretoFrontier(domain)) {
          for (const outcome of point.outcomes(50)) expect(utilities(domain, outcome)).toEqual(point.utilities);
        }
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it("needs no walk through a billion outcomes, which enumeration refuses", () => {
    const issue = Array.from({ length: 10 }, (_, v): Pair => [v, 9 - v]);
    const huge = domainOf(Array.from({ length: 9 }, () => issue));
    expect(outcomeCount(huge)).toBe(1e9);
    // Every outcome is efficient: 82 sums, a billion outcomes between them.
    const frontier = paretoFrontier(huge);
    expect(frontier.length).toBe(82);
    expect(frontier.reduce((n, point) => n + point.count, 0)).toBe(1e9);
    expect(() => rationalCount(huge)).toThrow(TooManyOutcomes);
  });
});

describe("the named points", () => {
  it("are the best of their measure over all rational outcomes", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const found = analyse(domain);
        const [floorA, floorB] = domain.reservation;
        const rational = bruteForce(domain).all.filter(({ u }) => u[0] >= floorA && u[1] >= floorB);
        expect(found.rational.length > 0).toBe(rational.length > 0);
        expect(rationalCount(domain)).toBe(rational.length);
        if (rational.length === 0) {
          expect(found.nash).toBeNull();
          return;
        }
        const best = (measure: (u: Pair) => number) => Math.max(...rational.map(({ u }) => measure(u)));
        expect(found.nash?.value).toBe(best(([a, b]) => (a - floorA) * (b - floorB)));
        expect(found.egalitarian?.value).toBe(best(([a, b]) => Math.min(a - floorA, b - floorB)));
        expect(found.welfare?.value).toBe(best(([a, b]) => a + b));
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  it("keeps ties", () => {
    // The split of one thing: all or nothing, or a poor compromise.
    const { nash, egalitarian, welfare } = analyse(
      domainOf([
        [
          [10, 2],
          [2, 10],
          [3, 3],
        ],
      ]),
    );
    expect(nash?.points.map((p) => p.utilities)).toEqual([
      [10, 2],
      [2, 10],
    ]);
    expect(egalitarian?.points.map((p) => p.utilities)).toEqual([[3, 3]]);
    expect(welfare?.points.length).toBe(2);
  });

  it("are none where there is no zone of agreement", () => {
    const { rational, kalaiSmorodinsky } = analyse(
      domainOf(
        [
          [
            [1, 0],
            [0, 1],
          ],
        ],
        [0.8, 0.8],
      ),
    );
    expect(rational).toEqual([]);
    expect(kalaiSmorodinsky).toBeNull();
  });
});

describe("steps between own offers", () => {
  it("have the classes of the published table", () => {
    const table: [number, number, string][] = [
      [0.1, 0.1, "fortunate"],
      [0.1, 0, "selfish"],
      [0.1, -0.1, "selfish"],
      [-0.1, 0.1, "concession"],
      [-0.1, 0, "concession"],
      [-0.1, -0.1, "unfortunate"],
      [0, -0.1, "unfortunate"],
      [0, 0.1, "nice"],
      [0, 0, "silent"],
    ];
    for (const [own, other, expected] of table) expect(classifyStep(own, other)).toBe(expected);
  });
  it("count small changes as none within a dead band", () => expect(classifyStep(0.02, -0.02, 0.03)).toBe("silent"));
  it("give a sensitivity", () => {
    const steps = classifySteps([
      [1, 0],
      [0.8, 0.2],
      [0.8, 0.2],
      [0.9, 0.1],
    ]);
    expect(steps).toEqual(["concession", "silent", "selfish"]);
    expect(sensitivity(steps)).toBe(0.5);
    expect(sensitivity([])).toBeNull();
  });
});

describe("concession over time", () => {
  it("follows F(t) = k + (1 - k) t^(1/e)", () => {
    expect(conceded(0.5, SHAPES.boulware)).toBeCloseTo(0.03125, 12);
    expect(conceded(0.5, SHAPES.conceder)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(conceded(0.9, SHAPES.hardliner, 0.1)).toBe(0.1);
    expect(target(0.5, SHAPES.linear, 0.4, 1)).toBeCloseTo(0.7, 12);
    expect(same(target(1, SHAPES.boulware, 0.4, 1), 0.4)).toBe(true);
  });
  it("follows a Bézier curve through its ends", () => {
    expect(bezier(0, 0.9, 0.7, 0.4)).toBe(0.9);
    expect(bezier(1, 0.9, 0.7, 0.4)).toBe(0.4);
    expect(bezier(0.5, 0.9, 0.7, 0.4)).toBeCloseTo(0.675, 12);
  });
});
