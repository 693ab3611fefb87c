import { type Domain, type Outcome, type Pair, same, TOLERANCE } from "./domain.ts";

/** A point of the frontier: its utilities, and every outcome that has them. */
export interface FrontierPoint {
  readonly utilities: Pair;
  /** How many outcomes tie here. */
  readonly count: number;
  /** The first `limit` of them. */
  outcomes(limit?: number): Outcome[];
}

/** A partial sum over the first issues, with the ways that lead to it. */
interface Partial {
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly ways: readonly { readonly from: Partial | null; readonly value: number }[];
}

/**
 * The exact Pareto frontier of a domain with additive utilities, without enumerating its outcomes: a
 * partial sum that another one dominates stays dominated whatever the remaining issues add, so the
 * frontier of the first k issues is enough to build that of k + 1. A point stays if no other is at
 * least as good for both and better for one; all outcomes that tie in utility are kept.
 *
 * @returns points from A's best to B's best
 */
export function paretoFrontier(domain: Domain): FrontierPoint[] {
  let front: Partial[] = [{ a: 0, b: 0, count: 1, ways: [] }];
  for (const values of domain.worth) {
    const sums = front.flatMap((from) =>
      values.map(
        ([a, b], value): Partial => ({ a: from.a + a, b: from.b + b, count: from.count, ways: [{ from, value }] }),
      ),
    );
    front = undominated(sums);
  }
  return front.map((point) => ({
    utilities: [point.a, point.b],
    count: point.count,
    outcomes: (limit = 1000) => [...outcomesOf(point, limit)],
  }));
}

/** Keeps what nothing dominates, from A's best to B's best; equal sums become one with all their ways. */
function undominated(sums: Partial[]): Partial[] {
  sums.sort((p, q) => q.a - p.a || q.b - p.b);
  const kept: Partial[] = [];
  for (const sum of sums) {
    const last = kept[kept.length - 1];
    if (last === undefined || sum.b > last.b + slack(last.b)) {
      // A rounding error may have put a point first that this one equals for A and beats for B.
      if (last !== undefined && same(last.a, sum.a)) kept.pop();
      kept.push(sum);
    } else if (same(last.a, sum.a) && same(last.b, sum.b)) {
      kept[kept.length - 1] = { ...last, count: last.count + sum.count, ways: [...last.ways, ...sum.ways] };
    }
  }
  return kept;
}

const slack = (value: number): number => TOLERANCE * Math.max(1, Math.abs(value));

function* outcomesOf(point: Partial, limit: number): Generator<Outcome> {
  let left = limit;
  function* walk(partial: Partial, rest: readonly number[]): Generator<Outcome> {
    for (const { from, value } of partial.ways) {
      if (left <= 0) return;
      const outcome = [value, ...rest];
      if (from === null || from.ways.length === 0) {
        left -= 1;
        yield outcome;
      } else yield* walk(from, outcome);
    }
  }
  yield* walk(point, []);
}
