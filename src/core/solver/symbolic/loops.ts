import { type Node, OP, TRUE } from "../diagram.ts";
import { bestState, eachLevel, someState } from "../inspect.ts";
import type { Model } from "../model.ts";
import { compose, type Transform } from "../transform.ts";
import type { Step } from "../witness.ts";
import { reach } from "./backward.ts";
import { type Luck, moveValue } from "./edge-value.ts";

/** A loop that gains for ever: the states at a place from which going once around comes back to the same state. */
export interface FoundCircle {
  readonly place: number;
  readonly condition: Node;
  readonly steps: readonly Step[];
}

/** Above every finite value. */
const HIGHEST = 1e12;
/** Steps along which a growing value is followed before it is given up. */
const LONGEST = 3000;

/**
 * Looks for the reason why the values of a component do not settle: from a state whose value still grows, the edges
 * that it grows through are followed until a state comes again with more points than before.
 *
 * @param values of the latest round; they are not touched
 */
export function gainingCircle(
  model: Model,
  values: Int32Array,
  component: number,
  gain: Float64Array,
  luck: Luck,
): FoundCircle | null {
  const { diagrams, order, components, boxes } = model;
  for (const place of order) {
    if (components.of[place] !== component) continue;
    const box = boxes[place] ?? null;
    if (box === null) continue;
    const better = (model.moves[place] ?? []).reduce<Node>(
      (most, move) => diagrams.apply(OP.max, most, moveValue(model, values, move, gain, luck)),
      values[place] as Node,
    );
    // What grows because it leads to a loop that is known already needs no reason of its own.
    const grows = diagrams.apply(
      OP.and,
      diagrams.apply(OP.less, values[place] as Node, better),
      diagrams.apply(OP.less, better, diagrams.terminal(HIGHEST)),
    );
    const state = someState(diagrams, grows, box);
    if (state === null) continue;
    const found = follow(model, values, component, gain, place, state);
    if (found !== null) return found;
  }
  return null;
}

function follow(
  model: Model,
  values: Int32Array,
  component: number,
  gain: Float64Array,
  place: number,
  state: Int16Array,
): FoundCircle | null {
  let at: Standing = { place, state };
  const steps: Step[] = [];
  let earned = 0;
  const seen = new Map<string, Seen>();
  for (let depth = 0; depth < LONGEST; depth++) {
    const before = seen.get(keyOf(at));
    if (before !== undefined && earned > before.earned) {
      const around = steps.slice(before.depth);
      const condition = isFree(model, around) ? alike(model, at.state, around) : comesBack(model, at.place, around);
      return { place: at.place, condition, steps: around };
    }
    seen.set(keyOf(at), { earned, depth });
    const next = best(model, values, component, gain, at, earned, seen);
    if (next === null) return null;
    earned += gain[next.step.edge] ?? 0;
    steps.push(next.step);
    at = next;
  }
  return null;
}

interface Seen {
  readonly earned: number;
  readonly depth: number;
}

interface Standing {
  readonly place: number;
  readonly state: Int16Array;
}

const keyOf = ({ place, state }: Standing): string => `${place} ${state.join(" ")}`;

/** The states at a place that a round of steps leads back to themselves: x = clamp(x + shift, low, high). */
function comesBack({ diagrams, pullback, boxes, edges }: Model, place: number, steps: readonly Step[]): Node {
  let condition: Node = TRUE;
  let around: Transform = [];
  const box = boxes[place] ?? null;
  for (const { edge: index, landing } of steps) {
    const edge = edges[index];
    const taken = pullback.condition(edge?.guard ?? TRUE, around, box);
    condition = diagrams.apply(OP.and, condition, taken);
    around = compose(around, edge?.landings[landing]?.transform ?? []);
  }
  for (const { field, shift, low, high, free } of around) {
    const from = free || shift === 0 ? low : shift > 0 ? high : 0;
    const to = free || shift === 0 ? high : shift < 0 ? low : (diagrams.sizes[field] as number) - 1;
    condition = diagrams.apply(OP.and, condition, diagrams.atLeast(field, from));
    condition = diagrams.apply(OP.andNot, condition, diagrams.atLeast(field, to + 1));
  }
  return condition;
}

const isFree = ({ edges }: Model, steps: readonly Step[]): boolean =>
  steps.some(({ edge, landing }) => edges[edge]?.landings[landing]?.transform.some(({ free }) => free));

/**
 * The states that differ from this one only in fields that a round of steps neither asks about nor changes. Through a
 * numeric activity a round can come out in many ways, and which of them come back depends on all that it asks.
 */
function alike({ diagrams, edges }: Model, state: Int16Array, steps: readonly Step[]): Node {
  const touched = new Set<number>();
  const seen = new Set<Node>();
  for (const { edge: index, landing } of steps) {
    const edge = edges[index];
    eachLevel(diagrams, edge?.guard ?? TRUE, seen, (level) => touched.add(diagrams.fieldOf[level] as number));
    for (const { field } of edge?.landings[landing]?.transform ?? []) touched.add(field);
  }
  let condition: Node = TRUE;
  for (const field of touched) {
    condition = diagrams.apply(OP.and, condition, diagrams.equals(field, state[field] as number));
  }
  return condition;
}

/** The step inside the component that promises most; none that comes again without a gain. */
function best(
  model: Model,
  values: Int32Array,
  component: number,
  gain: Float64Array,
  from: Standing,
  earned: number,
  seen: ReadonlyMap<string, Seen>,
): (Standing & { readonly step: Step }) | null {
  const { diagrams, components } = model;
  let most = Number.NEGATIVE_INFINITY;
  let found: (Standing & { readonly step: Step }) | null = null;
  for (const edge of (model.moves[from.place] ?? []).flatMap((move) => move.edges)) {
    if (diagrams.evaluate(edge.guard, from.state) !== 1) continue;
    for (const [landing, { target, transform }] of edge.landings.entries()) {
      if (components.of[target] !== component) continue;
      const state = bestState(diagrams, values[target] as Node, reach(transform, from.state));
      const worth = (gain[edge.index] as number) + diagrams.evaluate(values[target] as Node, state);
      if (worth <= most) continue;
      const next = { place: target, state, step: { edge: edge.index, landing } };
      const before = seen.get(keyOf(next));
      if (before !== undefined && earned + (gain[edge.index] as number) <= before.earned) continue;
      most = worth;
      found = next;
    }
  }
  return found;
}
