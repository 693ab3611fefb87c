import type { Order } from "./values.ts";

/** One equation: x = constant + sum of share x other x. Shares are chances, so they sum to at most 1. */
export interface Equation {
  readonly constant: number;
  readonly shares: ReadonlyMap<number, number>;
}

/** Up to here equations are solved by elimination; above, by iteration to twelve digits. */
const DENSE = 300;

/** Solves x = constant + shares x, for a way to play that surely ends. */
export function solveLinear(system: readonly Equation[]): Float64Array {
  return system.length <= DENSE ? eliminate(system) : iterate(system);
}

function eliminate(system: readonly Equation[]): Float64Array {
  const n = system.length;
  const rows = system.map(({ constant, shares }, i): Float64Array => {
    const row = new Float64Array(n + 1);
    row[i] = 1;
    for (const [j, share] of shares) row[j] = (row[j] as number) - share;
    row[n] = constant;
    return row;
  });
  const x = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    // Pivoting keeps the digits (partial pivoting, any textbook).
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i;
    }
    const top = rows[pivot] as Float64Array;
    rows[pivot] = rows[k] as Float64Array;
    rows[k] = top;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i] as Float64Array;
      const factor = (row[k] as number) / (top[k] as number);
      if (factor === 0) continue;
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (top[j] as number);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k] as Float64Array;
    let sum = row[n] as number;
    for (let j = k + 1; j < n; j++) sum -= (row[j] as number) * (x[j] as number);
    x[k] = sum / (row[k] as number);
  }
  return x;
}

function iterate(system: readonly Equation[]): Float64Array {
  const x = new Float64Array(system.length);
  for (let worst = 1; worst > 1e-12; ) {
    worst = 0;
    for (const [i, { constant, shares }] of system.entries()) {
      let sum = constant;
      for (const [j, share] of shares) sum += share * (x[j] as number);
      const scale = Math.max(1, Math.abs(sum));
      worst = Math.max(worst, Math.abs(sum - (x[i] as number)) / scale);
      x[i] = sum;
    }
  }
  return x;
}

/** Components in which an arc with more than one landing leads back into its own component. */
export function componentsWithChance({ space, states, starts, components: { of } }: Order): Uint8Array {
  const found = new Uint8Array(starts.length);
  const arcs = space.arcs.data;
  const landings = space.landings.data;
  for (const state of states) {
    const home = of[state] as number;
    for (let arc = arcs[state] as number; arc < (arcs[state + 1] as number); arc++) {
      const from = landings[arc] as number;
      const until = landings[arc + 1] as number;
      if (until - from < 2) continue;
      for (let l = from; l < until; l++) if (of[space.landingState.data[l] as number] === home) found[home] = 1;
    }
  }
  return found;
}
