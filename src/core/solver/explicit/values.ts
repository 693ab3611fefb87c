import { type Components, components, type Rows } from "../scc.ts";
import type { Step } from "../witness.ts";
import type { Space } from "./space.ts";

/** The explored states in the order in which values can be computed: what follows comes first. */
export interface Order {
  readonly space: Space;
  readonly rows: Rows;
  readonly components: Components;
  /** States, component by component. */
  readonly states: Int32Array;
  /** First entry in `states` of each component, then one past the last. */
  readonly starts: Int32Array;
  /** 1 for endings. */
  readonly ended: Uint8Array;
}

export function orderOf(space: Space): Order {
  const { count } = space;
  const starts = new Int32Array(count + 1);
  for (let s = 0; s <= count; s++) starts[s] = space.landings.data[space.arcs.data[s] as number] as number;
  const rows: Rows = { starts, targets: space.landingState.data };
  const found = components(rows);
  const first = new Int32Array(found.count + 1);
  for (const c of found.of) first[c + 1] = (first[c + 1] as number) + 1;
  for (let c = 0; c < found.count; c++) first[c + 1] = (first[c + 1] as number) + (first[c] as number);
  const next = first.slice();
  const states = new Int32Array(count);
  for (let s = 0; s < count; s++) {
    const c = found.of[s] as number;
    states[next[c] as number] = s;
    next[c] = (next[c] as number) + 1;
  }
  const ended = Uint8Array.from({ length: count }, (_, s) =>
    space.tables.layout.places[space.placeOf(s)]?.kind === "ending" ? 1 : 0,
  );
  return { space, rows, components: found, states, starts: first, ended };
}

/** A loop that gains for ever: a state on it, and once around from there. */
export interface Loop {
  readonly state: number;
  readonly steps: readonly Step[];
}

/** What the latest improvement of each state went through. */
interface Best {
  readonly arc: Int32Array;
  readonly landing: Int32Array;
}

/**
 * The most that can still be gained from each state on the way to an ending, over all choices and all luck:
 * minus infinity where the end cannot be reached, infinity where a loop on the way gains for ever. What can be gained
 * least is the same of the negated gains.
 *
 * @param gain by edge
 * @returns values by state, and the loops that gain for ever
 */
export function mostOf(order: Order, gain: Float64Array): { values: Float64Array; loops: Loop[] } {
  const { space, states, starts, ended } = order;
  const values = new Float64Array(space.count).fill(Number.NEGATIVE_INFINITY);
  const best: Best = { arc: new Int32Array(space.count).fill(-1), landing: new Int32Array(space.count) };
  const loops: Loop[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const from = starts[c] as number;
    const until = starts[c + 1] as number;
    for (let round = 0; ; round++) {
      let changed = false;
      for (let i = from; i < until; i++) if (relax(order, gain, values, best, states[i] as number)) changed = true;
      if (!changed || isSingle(order, from, until)) break;
      // In rounds without a gain for ever the best arcs never close a circle (Cherkassky and Goldberg 1999).
      if (round < 2) continue;
      const on = circle(order, best, from, until);
      if (on === -1) continue;
      loops.push({ state: on, steps: around(order, best, on) });
      for (let i = from; i < until; i++) values[states[i] as number] = Number.POSITIVE_INFINITY;
      break;
    }
    if (until - from === 1 && ended[states[from] as number] === 1) values[states[from] as number] = 0;
  }
  return { values, loops };
}

/** A component of one state without an arc to itself needs one round only. */
function isSingle({ states, rows }: Order, from: number, until: number): boolean {
  if (until - from > 1) return false;
  const state = states[from] as number;
  for (let e = rows.starts[state] as number; e < (rows.starts[state + 1] as number); e++) {
    if (rows.targets[e] === state) return false;
  }
  return true;
}

function relax({ space }: Order, gain: Float64Array, values: Float64Array, best: Best, state: number): boolean {
  const arcs = space.arcs.data;
  const landings = space.landings.data;
  let value = values[state] as number;
  let changed = false;
  for (let arc = arcs[state] as number; arc < (arcs[state + 1] as number); arc++) {
    const gained = gain[space.arcEdge.data[arc] as number] as number;
    for (let l = landings[arc] as number; l < (landings[arc + 1] as number); l++) {
      const next = space.landingState.data[l] as number;
      const found = gained + (values[next] as number);
      if (found <= value) continue;
      value = found;
      best.arc[state] = arc;
      best.landing[state] = l;
      changed = true;
    }
  }
  values[state] = value;
  return changed;
}

const nextOf = ({ space }: Order, best: Best, state: number): number =>
  best.arc[state] === -1 ? -1 : (space.landingState.data[best.landing[state] as number] as number);

/** A state on a circle of best arcs within a component, or -1. */
function circle(order: Order, best: Best, from: number, until: number): number {
  const { of } = order.components;
  const seen = new Map<number, number>();
  for (let i = from; i < until; i++) {
    let state = order.states[i] as number;
    const home = of[state];
    while (state >= 0 && of[state] === home && !seen.has(state)) {
      seen.set(state, i);
      state = nextOf(order, best, state);
    }
    if (state >= 0 && of[state] === home && seen.get(state) === i) return state;
  }
  return -1;
}

function around(order: Order, best: Best, start: number): Step[] {
  const { space } = order;
  const steps: Step[] = [];
  let state = start;
  do {
    const arc = best.arc[state] as number;
    const landing = (best.landing[state] as number) - (space.landings.data[arc] as number);
    steps.push({ edge: space.arcEdge.data[arc] as number, landing });
    state = nextOf(order, best, state);
  } while (state !== start);
  return steps;
}
