import type { Decided, Valuer } from "../decided.ts";
import { FALSE, NEVER, type Node, OP, OutOfBudget, TOLERANCE } from "../diagram.ts";
import { worthOf } from "../estimate.ts";
import type { Model } from "../model.ts";
import type { Standing } from "../solution.ts";
import type { Move } from "../tables.ts";
import type { Backward } from "./backward.ts";
import { possible } from "./claims.ts";
import { type Luck, moveValue } from "./edge-value.ts";
import type { Values } from "./values.ts";

/** What is known of a choice so far: whether it is the best of a reachable state, and whether it is not. */
interface Seen {
  best: boolean;
  not: boolean;
}

/** Diagram nodes that one place may make, and all of them together. */
const NODES = 300_000;
const ALL_NODES = 3_000_000;

/** Which choices are best in every state, and where all are worth the same: by samples first, then by walking back. */
export function* dominanceOf(
  model: Model,
  backward: Backward,
  values: Values,
  expected: Valuer,
  gain: Float64Array,
  luck: Luck,
  late: () => boolean,
): Generator<number, Pick<Decided, "standings" | "allEqual">> {
  const standings = new Map<string, Standing>();
  const allEqual = new Map<number, boolean | null>();
  const { diagrams } = model;
  let left = ALL_NODES;
  for (const [place, moves] of model.moves.entries()) {
    const choices = moves.filter(({ kind }) => kind === "choice");
    if (choices.length === 0) continue;
    if ((place & 15) === 15) yield place / model.moves.length;
    const seen = new Map(choices.map((move): [Move, Seen] => [move, { best: false, not: false }]));
    const sampled = sample(model, backward, expected, gain, place, seen);
    if (values.known[place] !== 1 && model.boxes[place] !== null) {
      for (const [move, { best, not }] of seen) {
        standings.set(move.path, best && not ? "sometimes-best" : "undecided");
      }
      if (sampled.two) allEqual.set(place, sampled.differ ? false : null);
      continue;
    }
    const before = diagrams.count;
    try {
      settle(
        model,
        backward,
        values,
        gain,
        luck,
        place,
        seen,
        sampled,
        standings,
        allEqual,
        late,
        Math.min(left, NODES),
      );
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error;
      for (const { path } of choices) if (!standings.has(path)) standings.set(path, "undecided");
      if (!allEqual.has(place) && sampled.two) allEqual.set(place, null);
    } finally {
      diagrams.limit = Number.POSITIVE_INFINITY;
      left -= diagrams.count - before;
    }
  }
  return { standings, allEqual };
}

interface Sampled {
  /** Two choices were on the table at once; and two that were not worth the same. */
  two: boolean;
  differ: boolean;
}

function sample(
  model: Model,
  backward: Backward,
  expected: Valuer,
  gain: Float64Array,
  place: number,
  seen: ReadonlyMap<Move, Seen>,
): Sampled {
  const sampled: Sampled = { two: false, differ: false };
  const spare = new Int16Array(model.fields.list.length);
  for (const { state } of backward.samplesAt(place)) {
    const value = expected(place, state);
    if (value === null || !Number.isFinite(value)) continue;
    let first: number | null = null;
    for (const [move, known] of seen) {
      if (model.diagrams.evaluate(move.open, state) !== 1) continue;
      const worth = worthOf(model, gain, expected, move, state, spare);
      if (worth === null) continue;
      if (worth >= value - TOLERANCE) known.best = true;
      else known.not = true;
      if (first !== null) sampled.two = true;
      if (first !== null && worth !== first && !(Math.abs(worth - first) <= TOLERANCE)) sampled.differ = true;
      first = worth;
    }
  }
  return sampled;
}

function settle(
  model: Model,
  backward: Backward,
  values: Values,
  gain: Float64Array,
  luck: Luck,
  place: number,
  seen: ReadonlyMap<Move, Seen>,
  sampled: Sampled,
  standings: Map<string, Standing>,
  allEqual: Map<number, boolean | null>,
  late: () => boolean,
  nodes: number,
): void {
  const { diagrams } = model;
  const last = diagrams.count + nodes;
  diagrams.limit = last;
  const value = values.nodes[place] as Node;
  const ends = diagrams.apply(
    OP.and,
    diagrams.apply(OP.less, diagrams.terminal(LOWEST), value),
    diagrams.apply(OP.less, value, diagrams.terminal(-LOWEST)),
  );
  const can = (condition: Node): boolean | null => {
    const verdict = possible(model, backward, [{ place, condition: diagrams.apply(OP.and, condition, ends) }], late);
    diagrams.limit = last;
    return verdict.can === "undecided" ? null : verdict.can === "yes";
  };
  const worths = new Map<Move, Node>();
  const worthIn = (move: Move): Node => {
    let worth = worths.get(move);
    if (worth === undefined) {
      worth = moveValue(model, values.nodes, move, gain, luck);
      worths.set(move, worth);
    }
    return worth;
  };
  for (const [move, known] of seen) {
    let best: boolean | null = known.best;
    let not: boolean | null = known.not;
    if (!best || !not) {
      const worse = diagrams.apply(OP.less, worthIn(move), value);
      if (!best) best = can(diagrams.apply(OP.andNot, move.open, worse));
      if (!not) not = can(diagrams.apply(OP.and, move.open, worse));
    }
    standings.set(move.path, standing(best, not));
  }
  const moves = [...seen.keys()];
  const open = moves.map((move) => move.open);
  const two = sampled.two || can(atLeastTwo(model, open));
  if (two === false) return;
  if (sampled.differ) allEqual.set(place, false);
  else {
    const most = moves.reduce<Node>((sum, move) => diagrams.apply(OP.max, sum, worthIn(move)), NEVER);
    const differ = moves.reduce<Node>((sum, move) => {
      const worse = diagrams.apply(OP.less, worthIn(move), most);
      return diagrams.apply(OP.or, sum, diagrams.apply(OP.and, move.open, worse));
    }, FALSE);
    const found = can(differ);
    allEqual.set(place, found === null || two === null ? null : !found);
  }
}

/** Below every finite value; its negative is above. */
const LOWEST = -1e12;

function standing(best: boolean | null, not: boolean | null): Standing {
  if (best && not) return "sometimes-best";
  if (best === null || not === null) return "undecided";
  return best ? "always-best" : not ? "never-best" : "never-offered";
}

function atLeastTwo({ diagrams }: Model, conditions: readonly Node[]): Node {
  let one: Node = FALSE;
  let two: Node = FALSE;
  for (const condition of conditions) {
    two = diagrams.apply(OP.or, two, diagrams.apply(OP.and, one, condition));
    one = diagrams.apply(OP.or, one, condition);
  }
  return two;
}
