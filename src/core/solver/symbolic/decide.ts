import type { Decided, FoundLoop, Valuer } from "../decided.ts";
import { FALSE, NEVER, type Node, OP, OutOfBudget } from "../diagram.ts";
import { gainsOf, type Measure, TOTAL } from "../gains.ts";
import { type Model, within } from "../model.ts";
import type { OpenClaims } from "../open-claims.ts";
import type { Possibility, Progress } from "../solution.ts";
import { placeAt } from "../tables.ts";
import type { Watch } from "../watch.ts";
import { type Arrival, Backward, type Goal } from "./backward.ts";
import { explore, possible, settleClaims } from "./claims.ts";
import { dominanceOf } from "./dominance.ts";
import type { Luck } from "./edge-value.ts";
import { tightWay } from "./lines.ts";
import { type Values, valuesOf } from "./values.ts";

/** Diagram nodes at most, all value functions together. */
const NODES = 6_000_000;
/** The share of what is left that one value function may use. */
const SHARE = 0.4;

/** Diagram nodes for the question from where the end can be reached. */
const END_NODES = 2_000_000;

/** Below every finite value. */
const LOWEST = -1e12;

/**
 * Decides everything about a case on decision diagrams, backward.
 *
 * @param verdicts what exploring has met already, by claim
 */
export function* decideOnDiagrams(
  model: Model,
  open: OpenClaims,
  verdicts: (Possibility | undefined)[],
  { nodes = NODES, walks }: { readonly nodes?: number; readonly walks: number },
  watch: Watch,
): Generator<Progress, Decided> {
  const { late } = watch;
  const backward = new Backward(model);
  const uniform = yield* watch.stage("walks", explore(model, open, backward, verdicts, late, walks));
  const possibilities = yield* watch.stage("claims", settleClaims(model, backward, verdicts, late));
  const all = yield* watch.stage("values", allValues(model, nodes, late));
  const softLocks = yield* watch.stage("claims", softLocksOf(model, backward, all.most.get(TOTAL) as Values, late));
  const expected = valuer(model, all.expected, 1);
  const gain = gainsOf(model, TOTAL, "most");
  const luck: Luck = model.chance ? "average" : "best";
  const dominance = yield* watch.stage(
    "dominance",
    dominanceOf(model, backward, all.expected, expected, gain, luck, late),
  );
  const loops = loopsOf(model, backward, all, late);
  const valuers = (found: ReadonlyMap<Measure, Values>, sign: 1 | -1) =>
    new Map([...found].map(([measure, values]) => [measure, valuer(model, values, sign)]));
  const complete =
    possibilities.every(({ can }) => can !== "undecided") &&
    [...softLocks.values()].every(({ can }) => can !== "undecided") &&
    [...all.most.values(), ...all.least.values(), all.expected].every(({ known }) =>
      known.every((each) => each === 1),
    ) &&
    [...dominance.standings.values()].every((standing) => standing !== "undecided");
  return {
    engine: "diagrams",
    explored: model.diagrams.count,
    complete,
    possibilities,
    softLocks,
    most: valuers(all.most, 1),
    least: valuers(all.least, -1),
    expected,
    best: tightWay(model, all.most.get(TOTAL) as Values, gain),
    worst: tightWay(model, all.least.get(TOTAL) as Values, gainsOf(model, TOTAL, "least")),
    ...dominance,
    loops,
    uniform,
  };
}

interface AllValues {
  readonly most: Map<Measure, Values>;
  readonly least: Map<Measure, Values>;
  readonly expected: Values;
}

function* allValues(model: Model, nodes: number, late: () => boolean): Generator<number, AllValues> {
  const { diagrams } = model;
  const last = diagrams.count + nodes;
  const most = new Map<Measure, Values>();
  const least = new Map<Measure, Values>();
  const pass = function* (gain: Float64Array, luck: Luck): Generator<number, Values> {
    diagrams.limit = diagrams.count + Math.max(1, Math.floor((last - diagrams.count) * SHARE));
    const values = yield* valuesOf(model, gain, luck, late);
    diagrams.limit = Number.POSITIVE_INFINITY;
    return values;
  };
  for (const measure of [TOTAL, ...model.competencies.keys()]) {
    most.set(measure, yield* pass(gainsOf(model, measure, "most"), "best"));
    least.set(measure, yield* pass(gainsOf(model, measure, "least"), "best"));
  }
  const lucky = most.get(TOTAL) as Values;
  return { most, least, expected: model.chance ? yield* pass(gainsOf(model, TOTAL, "most"), "average") : lucky };
}

function valuer(model: Model, { nodes, known }: Values, sign: 1 | -1): Valuer {
  return (place, state) => {
    if (known[place] !== 1 || !within(model, place, state)) return null;
    const value = model.diagrams.evaluate(nodes[place] as Node, state);
    return value === Number.NEGATIVE_INFINITY ? value : sign * value + 0;
  };
}

function* softLocksOf(
  model: Model,
  backward: Backward,
  most: Values,
  late: () => boolean,
): Generator<number, Map<number, Possibility>> {
  const { diagrams, boxes } = model;
  // Where points are undecided, whether the end can be reached is a question of its own, and an easier one.
  let values = most;
  if (most.known.includes(0)) {
    diagrams.limit = diagrams.count + END_NODES;
    values = yield* valuesOf(model, new Float64Array(model.edges.length), "best", late);
    diagrams.limit = Number.POSITIVE_INFINITY;
  }
  const locks = new Map<number, Possibility>();
  for (const place of model.moves.keys()) {
    if (placeAt(model, place).kind === "ending") continue;
    if (boxes[place] === null) locks.set(place, { can: "no" });
    else if (values.known[place] !== 1) locks.set(place, { can: "undecided", explored: diagrams.count });
    else {
      const node = values.nodes[place] as Node;
      const locked = node === NEVER ? diagrams.terminal(1) : diagrams.apply(OP.less, node, diagrams.terminal(LOWEST));
      const never: Possibility = { can: "no" };
      locks.set(place, locked === FALSE ? never : possible(model, backward, [{ place, condition: locked }], late));
    }
    if ((place & 31) === 31) yield place / model.moves.length;
  }
  return locks;
}

/** Loops that gain for ever, as far as play can come to them and still end. */
function loopsOf(model: Model, backward: Backward, all: AllValues, late: () => boolean): FoundLoop[] {
  const { diagrams } = model;
  const loops: FoundLoop[] = [];
  for (const direction of ["gains", "loses"] as const) {
    for (const [measure, { nodes, circles }] of all[direction === "gains" ? "most" : "least"]) {
      for (const { place, condition, steps } of circles) {
        const ends = diagrams.apply(OP.less, diagrams.terminal(LOWEST), nodes[place] as Node);
        const arrival = wayTo(backward, { place, condition: diagrams.apply(OP.and, condition, ends) }, late);
        if (arrival !== null) loops.push({ direction, measure, to: arrival.steps, loop: steps });
      }
    }
  }
  return loops;
}

function wayTo(backward: Backward, goal: Goal, late: () => boolean): Arrival | null {
  if (late()) return null;
  try {
    return backward.wayTo([goal]);
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return null;
  }
}
