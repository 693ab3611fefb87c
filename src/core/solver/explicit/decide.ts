import type { Decided, FoundLoop, Valuer } from "../decided.ts";
import { gainsOf, type Measure, TOTAL } from "../gains.ts";
import type { Possibility } from "../solution.ts";
import { placeAt, type Tables } from "../tables.ts";
import { type Last, type Step, witnessOf } from "../witness.ts";
import { dominanceOf } from "./dominance.ts";
import { expectedOf } from "./expectation.ts";
import type { Space } from "./space.ts";
import { mostOf, type Order, orderOf } from "./values.ts";

/** Where a claim first came true while exploring. */
export interface Hit {
  readonly state: number;
  readonly last: Last;
}

/** The way from the start to an explored state, a shortest one. */
export function wayTo(space: Space, state: number): Step[] {
  const steps: Step[] = [];
  for (let at = state; ; ) {
    const arc = space.parentArc.data[at] as number;
    if (arc === -1) return steps.reverse();
    steps.push({ edge: space.arcEdge.data[arc] as number, landing: space.parentLanding.data[at] as number });
    at = space.parentState.data[at] as number;
  }
}

/** Decides everything about a case whose states were all explored. */
export function* decideExplicitly(
  tables: Tables,
  space: Space,
  possibilities: readonly Possibility[],
): Generator<number, Decided> {
  const order = orderOf(space);
  const measures: Measure[] = [TOTAL, ...tables.competencies.keys()];
  const most = new Map<Measure, Float64Array>();
  const least = new Map<Measure, Float64Array>();
  const loops: FoundLoop[] = [];
  for (const measure of measures) {
    for (const side of ["most", "least"] as const) {
      const found = mostOf(order, gainsOf(tables, measure, side));
      (side === "most" ? most : least).set(measure, found.values);
      const direction = side === "most" ? "gains" : "loses";
      for (const { state, steps } of found.loops) {
        loops.push({ direction, measure, to: wayTo(space, state), loop: steps });
      }
      yield (most.size + least.size) / measures.length / 2;
    }
  }
  const gain = gainsOf(tables, TOTAL, "most");
  const lucky = most.get(TOTAL) ?? new Float64Array();
  const unlucky = least.get(TOTAL) ?? new Float64Array();
  const expected = tables.chance ? expectedOf(order, gain, lucky) : lucky;
  const valuer =
    (values: Float64Array, sign: 1 | -1): Valuer =>
    (place, state) => {
      const id = space.find(place, state);
      const value = id < 0 ? null : (values[id] as number);
      // What cannot end stays minus infinity on both sides.
      return value === null || value === Number.NEGATIVE_INFINITY ? value : sign * value + 0;
    };
  const valuers = (all: ReadonlyMap<Measure, Float64Array>, sign: 1 | -1) =>
    new Map([...all].map(([measure, values]) => [measure, valuer(values, sign)]));
  return {
    engine: "explicit",
    explored: space.count,
    complete: possibilities.every(({ can }) => can !== "undecided"),
    possibilities,
    softLocks: softLocksOf(tables, space, lucky),
    most: valuers(most, 1),
    least: valuers(least, -1),
    expected: valuer(expected, 1),
    best: tightWay(order, gain, lucky),
    worst: tightWay(order, gainsOf(tables, TOTAL, "least"), unlucky),
    ...dominanceOf(order, gain, expected),
    loops,
  };
}

function softLocksOf(tables: Tables, space: Space, values: Float64Array): Map<number, Possibility> {
  const found = new Map<number, Possibility>();
  for (let place = 0; place < tables.moves.length; place++) {
    if (placeAt(tables, place).kind !== "ending") found.set(place, { can: "no" });
  }
  for (let state = space.count - 1; state >= 0; state--) {
    if (values[state] !== Number.NEGATIVE_INFINITY) continue;
    found.set(space.placeOf(state), { can: "yes", witness: witnessOf(tables, wayTo(space, state)) });
  }
  return found;
}

/** A shortest way from the start to an ending on which nothing is lost, or null where the value is not finite. */
function tightWay(order: Order, gain: Float64Array, values: Float64Array): Step[] | null {
  const { space, ended } = order;
  if (!Number.isFinite(values[0])) return null;
  const from = new Map<number, { state: number; step: Step } | null>([[0, null]]);
  for (const state of from.keys()) {
    if (ended[state] === 1) {
      const steps: Step[] = [];
      for (let back = from.get(state); back; back = from.get(back.state)) steps.push(back.step);
      return steps.reverse();
    }
    for (let arc = space.arcs.data[state] as number; arc < (space.arcs.data[state + 1] as number); arc++) {
      const first = space.landings.data[arc] as number;
      for (let l = first; l < (space.landings.data[arc + 1] as number); l++) {
        const edge = space.arcEdge.data[arc] as number;
        const next = space.landingState.data[l] as number;
        if ((gain[edge] as number) + (values[next] as number) !== values[state] || from.has(next)) continue;
        from.set(next, { state, step: { edge, landing: l - first } });
      }
    }
  }
  return null;
}
