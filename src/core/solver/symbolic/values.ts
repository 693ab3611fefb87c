import { NEVER, type Node, OP, OutOfBudget } from "../diagram.ts";
import type { Model } from "../model.ts";
import { type Edge, placeAt } from "../tables.ts";
import { circlesOf } from "./circles.ts";
import { type Luck, routeValue } from "./edge-value.ts";
import { type FoundCircle, gainingCircle } from "./loops.ts";

/** Value functions of all places: what is still to come, as a function of the state. */
export interface Values {
  /** By place. */
  readonly nodes: Int32Array;
  /** 1 where the value is decided. */
  readonly known: Uint8Array;
  /** Loops that gain for ever; values that can come to them are infinite. Play need not come there. */
  readonly circles: readonly FoundCircle[];
}

/** Rounds in which a component of places may still improve before it is given up. */
const ROUNDS = 2500;
/** Below every finite value. */
const LOWEST = -1e12;
/** Gaining loops of one component before it is given up. */
const CIRCLES = 64;

/**
 * Stage 4: the most that is still to come, place by place from the end of play backward, each function simplified to
 * the box of its place. Places that can follow each other in a circle are gone round until nothing changes. Where the
 * budget runs out, the places that come later in play are decided and the others are not.
 *
 * @param luck `best`: over all that chance can do; `average`: in expectation
 */
export function* valuesOf(
  model: Model,
  gain: Float64Array,
  luck: Luck,
  late: () => boolean,
): Generator<number, Values> {
  const { order, components, diagrams } = model;
  const nodes = new Int32Array(model.moves.length).fill(NEVER);
  const known = new Uint8Array(model.moves.length);
  const found: FoundCircle[] = [];
  const circles = circlesOf(model);
  try {
    for (let from = 0; from < order.length; ) {
      const component = components.of[order[from] as number] as number;
      let until = from;
      while (until < order.length && components.of[order[until] as number] === component) until++;
      const places = order.slice(from, until);
      if (places.every((place) => followersKnown(model, place, component, known))) {
        // Averages over chance inside a loop that can repeat for ever are a limit, not a number of rounds away.
        const exact = luck === "best" || !circles.chanceInside(component) || circles.finite(component);
        if (exact && settle(model, nodes, places, gain, luck, circles.finite(component), found)) {
          for (const place of places) known[place] = 1;
        }
      }
      from = until;
      if (late()) break;
      yield from / order.length;
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget) && !(error instanceof RangeError)) throw error;
    if (error instanceof OutOfBudget) diagrams.limit = Number.POSITIVE_INFINITY;
  }
  return { nodes, known, circles: found };
}

function followersKnown({ moves, components }: Model, place: number, component: number, known: Uint8Array): boolean {
  return (moves[place] ?? []).every(({ edges }) =>
    edges.every(({ landings }) =>
      landings.every(({ target }) => known[target] === 1 || components.of[target] === component),
    ),
  );
}

function settle(
  model: Model,
  values: Int32Array,
  places: readonly number[],
  gain: Float64Array,
  luck: Luck,
  finite: boolean,
  circles: FoundCircle[],
): boolean {
  const { diagrams, components } = model;
  const endless = diagrams.terminal(Number.POSITIVE_INFINITY);
  let left = CIRCLES;
  let next = 8;
  const alone = places.length === 1 && !returns(model, places[0] as number);
  for (let round = 0; finite || round < ROUNDS; round++) {
    let changed = false;
    for (const place of places) {
      // Values never fall, so what was found infinite stays so.
      const value = diagrams.apply(OP.max, valueAt(model, values, place, gain, luck), values[place] as Node);
      if (value === values[place]) continue;
      values[place] = value;
      changed = true;
    }
    if (!changed || alone) return true;
    if (finite || round < next) continue;
    // Still growing: for ever, or a counter that runs up to its bound. A loop that gains says which.
    const component = components.of[places[0] as number] as number;
    const circle = gainingCircle(model, values, component, gain, luck);
    if (circle === null) next = round * 2;
    else {
      if (left-- === 0) return false;
      circles.push(circle);
      const ends = diagrams.apply(OP.less, diagrams.terminal(LOWEST), values[circle.place] as Node);
      const forEver = diagrams.apply(OP.mask, diagrams.apply(OP.and, circle.condition, ends), endless);
      values[circle.place] = diagrams.apply(OP.max, values[circle.place] as Node, forEver);
      next = round + 2;
    }
  }
  return false;
}

const returns = ({ moves }: Model, place: number): boolean =>
  (moves[place] ?? []).some(({ edges }) => edges.some((edge) => edge.landings.some(({ target }) => target === place)));

function valueAt(model: Model, values: Int32Array, place: number, gain: Float64Array, luck: Luck): Node {
  const { diagrams, moves } = model;
  if (placeAt(model, place).kind === "ending") return diagrams.terminal(0);
  let best: Node = NEVER;
  for (const { routes } of moves[place] ?? []) {
    for (const route of routes) {
      // Most choices are never the best: their bounds say so before their functions are made.
      if (atMost(model, values, route, gain) <= diagrams.leastOf(best)) continue;
      best = diagrams.apply(OP.max, best, routeValue(model, values, route, gain, luck));
    }
  }
  return best;
}

/** No state gains more than this along the edges of a route. */
function atMost({ diagrams }: Model, values: Int32Array, route: readonly Edge[], gain: Float64Array): number {
  let ahead = Number.NEGATIVE_INFINITY;
  for (const { target } of route[0]?.landings ?? []) ahead = Math.max(ahead, diagrams.mostOf(values[target] as Node));
  let gained = Number.NEGATIVE_INFINITY;
  for (const { index } of route) gained = Math.max(gained, gain[index] as number);
  return ahead + gained;
}
