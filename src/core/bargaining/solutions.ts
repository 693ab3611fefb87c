import { type Domain, type Pair, same, utilityRange } from "./domain.ts";
import { type FrontierPoint, paretoFrontier } from "./frontier.ts";

/**
 * Where nobody gets a deal. `reservation`: each party's reservation value (GENIUS). `worst-or-reservation`:
 * the larger of it and the worst outcome (NegMAS).
 */
export type DisagreementRule = "reservation" | "worst-or-reservation";

export function disagreement(domain: Domain, rule: DisagreementRule): Pair {
  if (rule === "reservation") return domain.reservation;
  const worst = (party: 0 | 1) => Math.max(domain.reservation[party], utilityRange(domain, party)[0]);
  return [worst(0), worst(1)];
}

/** A solution concept's value and every frontier point that attains it. */
export interface Concept {
  readonly value: number;
  readonly points: readonly FrontierPoint[];
}

/**
 * The points that the literature names, over the frontier points that are rational for both. Gains
 * are measured from the disagreement point d; g = gain / (ideal gain), the ideal being a
 * party's own best outcome of all (NegMAS), not its best among the rational ones. Each is null where no outcome is rational for both (no ZOPA).
 */
export interface Solutions {
  /** Nash (Econometrica 1950): the largest product of gains. */
  readonly nash: Concept | null;
  /** Kalai (Econometrica 1977), egalitarian: the largest smaller gain. */
  readonly egalitarian: Concept | null;
  /** Kalai & Smorodinsky (Econometrica 1975), discrete: the smallest |gA - gB|. */
  readonly kalaiSmorodinsky: Concept | null;
  /** The other discrete reading of it: the largest smaller g. */
  readonly kalaiSmorodinskyMaxMin: Concept | null;
  /** What GENIUS calls Kalai-Smorodinsky: the smallest |uA - uB|. */
  readonly leastAsymmetry: Concept | null;
  /** Utilitarian: the largest sum of utilities. */
  readonly welfare: Concept | null;
  /** The largest sum of g. */
  readonly relativeWelfare: Concept | null;
  /** Distance from (1, 1) to the nearest rational point, utilities as shares of each party's own maximum. */
  readonly opposition: number | null;
}

export interface Analysis extends Solutions {
  readonly disagreement: Pair;
  readonly frontier: readonly FrontierPoint[];
  /** Frontier points at which both are at or above their reservation values. */
  readonly rational: readonly FrontierPoint[];
}

/** The frontier and every named point of a domain. Exact; enumerates nothing. */
export function analyse(domain: Domain, rule: DisagreementRule = "reservation"): Analysis {
  const frontier = paretoFrontier(domain);
  const d = disagreement(domain, rule);
  const atLeast = (u: number, floor: number) => u >= floor || same(u, floor);
  const rational = frontier.filter(
    ({ utilities: [a, b] }) => atLeast(a, domain.reservation[0]) && atLeast(b, domain.reservation[1]),
  );
  return { disagreement: d, frontier, rational, ...solutions(domain, rational, d) };
}

function solutions(domain: Domain, rational: readonly FrontierPoint[], d: Pair): Solutions {
  const ideal: Pair = [utilityRange(domain, 0)[1], utilityRange(domain, 1)[1]];
  const gain = ([a, b]: Pair): Pair => [a - d[0], b - d[1]];
  // A party that can gain nothing has nothing to be measured by: its relative gain is 0.
  const g = (u: Pair): Pair => {
    const [a, b] = gain(u);
    return [ideal[0] > d[0] ? a / (ideal[0] - d[0]) : 0, ideal[1] > d[1] ? b / (ideal[1] - d[1]) : 0];
  };
  const best = (measure: (u: Pair) => number, sign: 1 | -1): Concept | null => {
    if (rational.length === 0) return null;
    const values = rational.map((point) => measure(point.utilities));
    const value = sign === 1 ? Math.max(...values) : Math.min(...values);
    return { value, points: rational.filter((_, i) => same(values[i] ?? Number.NaN, value)) };
  };
  const distance = (scale: Pair): number | null =>
    best(([a, b]) => Math.hypot(1 - a / scale[0], 1 - b / scale[1]), -1)?.value ?? null;
  return {
    nash: best((u) => gain(u)[0] * gain(u)[1], 1),
    egalitarian: best((u) => Math.min(...gain(u)), 1),
    kalaiSmorodinsky: best((u) => Math.abs(g(u)[0] - g(u)[1]), -1),
    kalaiSmorodinskyMaxMin: best((u) => Math.min(...g(u)), 1),
    leastAsymmetry: best(([a, b]) => Math.abs(a - b), -1),
    welfare: best(([a, b]) => a + b, 1),
    relativeWelfare: best((u) => g(u)[0] + g(u)[1], 1),
    opposition: distance(ideal),
  };
}
