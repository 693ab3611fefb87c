import { componentsWithChance, solveLinear } from "./linear.ts";
import type { Order } from "./values.ts";

/**
 * The most that can be gained in expectation from each state by the best way to play: choices are the trainee's, chance
 * is averaged. Only ways to play that reach an ending with certainty count; minus infinity where there is none.
 *
 * Where chance happens inside a loop, policy iteration (Howard 1960): it starts from a way to play that surely ends and
 * changes a decision only where that is strictly better, so that it stays one that surely ends (Bertsekas and Tsitsiklis
 * 1991). Each way to play is valued by solving its linear equations.
 *
 * @param gain by edge
 * @param luckiest values over all choices and all luck (`mostOf`); infinite ones stay infinite
 */
export function expectedOf(order: Order, gain: Float64Array, luckiest: Float64Array): Float64Array {
  const { space, states, starts, ended } = order;
  const values = new Float64Array(space.count).fill(Number.NEGATIVE_INFINITY);
  const chancy = componentsWithChance(order);
  for (let c = 0; c + 1 < starts.length; c++) {
    const members = states.subarray(starts[c], starts[c + 1]);
    const first = members[0] as number;
    if (members.length === 1 && ended[first] === 1) values[first] = 0;
    else if (luckiest[first] === Number.POSITIVE_INFINITY) for (const s of members) values[s] = luckiest[s] as number;
    else if (chancy[c] === 1) iteratePolicies(order, gain, values, members);
    else iterateValues(order, gain, values, members);
  }
  return values;
}

const landingsOf = ({ space }: Order, arc: number): [number, number] => [
  space.landings.data[arc] as number,
  space.landings.data[arc + 1] as number,
];

const chanceOf = ({ space }: Order, arc: number, landing: number): number => {
  const edge = space.tables.edges[space.arcEdge.data[arc] as number];
  return edge?.landings[landing - (space.landings.data[arc] as number)]?.chance ?? 0;
};

/** What an arc is worth, given the values of what follows. */
export function worth(order: Order, gain: Float64Array, values: Float64Array, arc: number): number {
  const { space } = order;
  const [from, until] = landingsOf(order, arc);
  let sum = gain[space.arcEdge.data[arc] as number] as number;
  for (let l = from; l < until; l++) {
    sum += chanceOf(order, arc, l) * (values[space.landingState.data[l] as number] as number);
  }
  return sum;
}

function iterateValues(order: Order, gain: Float64Array, values: Float64Array, members: Int32Array): void {
  const arcs = order.space.arcs.data;
  for (let changed = true; changed; ) {
    changed = false;
    for (const s of members) {
      for (let arc = arcs[s] as number; arc < (arcs[s + 1] as number); arc++) {
        const found = worth(order, gain, values, arc);
        if (found <= (values[s] as number)) continue;
        values[s] = found;
        changed = true;
      }
    }
  }
}

function iteratePolicies(order: Order, gain: Float64Array, values: Float64Array, members: Int32Array): void {
  const arcs = order.space.arcs.data;
  const policy = surePolicy(order, values, members);
  const sure = members.filter((s) => policy.has(s));
  for (let changed = sure.length > 0; changed; ) {
    changed = false;
    evaluate(order, gain, values, sure, policy);
    for (const s of sure) {
      let best = values[s] as number;
      for (let arc = arcs[s] as number; arc < (arcs[s + 1] as number); arc++) {
        const found = worth(order, gain, values, arc);
        if (found <= best + 1e-9) continue;
        best = found;
        policy.set(s, arc);
        changed = true;
      }
    }
  }
}

/** For each state from which play can be made to end for sure: an arc that does so. */
function surePolicy(order: Order, values: Float64Array, members: Int32Array): Map<number, number> {
  const { space } = order;
  const arcs = space.arcs.data;
  let sure = new Set<number>(members);
  for (;;) {
    const policy = new Map<number, number>();
    const good = (s: number) => sure.has(s) || (values[s] as number) > Number.NEGATIVE_INFINITY;
    const closer = (s: number) => policy.has(s) || (!sure.has(s) && (values[s] as number) > Number.NEGATIVE_INFINITY);
    for (let changed = true; changed; ) {
      changed = false;
      for (const s of sure) {
        if (policy.has(s)) continue;
        for (let arc = arcs[s] as number; arc < (arcs[s + 1] as number); arc++) {
          const [from, until] = landingsOf(order, arc);
          const next = Array.from(space.landingState.data.subarray(from, until));
          if (!next.every(good) || !next.some(closer)) continue;
          policy.set(s, arc);
          changed = true;
          break;
        }
      }
    }
    if (policy.size === sure.size) return policy;
    sure = new Set(policy.keys());
  }
}

/** Solves the values of one way to play. */
function evaluate(
  order: Order,
  gain: Float64Array,
  values: Float64Array,
  members: Int32Array,
  policy: ReadonlyMap<number, number>,
): void {
  const { space } = order;
  const row = new Map([...members].map((s, i) => [s, i]));
  const system = [...members].map((s) => {
    const arc = policy.get(s) ?? -1;
    let constant = gain[space.arcEdge.data[arc] as number] as number;
    const shares = new Map<number, number>();
    const [from, until] = landingsOf(order, arc);
    for (let l = from; l < until; l++) {
      const next = space.landingState.data[l] as number;
      const share = chanceOf(order, arc, l);
      const inside = row.get(next);
      if (inside === undefined) constant += share * (values[next] as number);
      else shares.set(inside, (shares.get(inside) ?? 0) + share);
    }
    return { constant, shares };
  });
  const solved = solveLinear(system);
  for (const [i, s] of members.entries()) values[s] = solved[i] as number;
}
