import { FALSE, type Node, OP } from "../diagram.ts";
import { someState } from "../inspect.ts";
import type { Model } from "../model.ts";
import type { Edge, Landing } from "../tables.ts";
import { type Box, step, type Transform } from "../transform.ts";
import { kept, type Trace } from "../walks.ts";
import type { Step } from "../witness.ts";

/** States at a place. */
export interface Goal {
  readonly place: number;
  readonly condition: Node;
}

/** How to come to a goal: the steps, and where they end. */
export interface Arrival {
  readonly steps: readonly Step[];
  readonly place: number;
  readonly state: Int16Array;
}

/** States known to lead to the goal, in order of discovery: from those of `rank` one step leads to a lower rank. */
interface Wave {
  readonly node: Node;
  readonly rank: number;
}

/** Known states per place that a walk back may end at. */
const SAMPLES = 24;
/** Learned functions larger than this are not kept: they would slow down what they are to speed up. */
const LEARNED_NODES = 600;
/** Diagram nodes that one walk back may make, and all of them together. */
const NODES = 400_000;
const ALL_NODES = 4_000_000;

/**
 * Stage 3: walks back from a goal, one set of states per place, until a state is hit that play is known to come to (then
 * there is a way), or nothing new is found (then there is none). What a walk without a hit has seen can never be
 * reached, and later walks leave it out.
 */
export class Backward {
  private readonly model: Model;
  private readonly into: { edge: Edge; landing: Landing; index: number }[][];
  private readonly samples: Trace[][];
  /** Per place: states that are proved out of reach. */
  private readonly never: Int32Array;
  private readonly position: Int32Array;
  private left = ALL_NODES;

  constructor(model: Model) {
    this.model = model;
    this.into = model.moves.map(() => []);
    for (const edge of model.edges) {
      for (const [index, landing] of edge.landings.entries()) this.into[landing.target]?.push({ edge, landing, index });
    }
    this.samples = model.moves.map(() => []);
    this.never = new Int32Array(model.moves.length).fill(FALSE);
    this.position = new Int32Array(model.moves.length);
    for (const [at, place] of model.order.entries()) this.position[place] = at;
  }

  samplesAt(place: number): readonly Trace[] {
    return this.samples[place] ?? [];
  }

  /** Learns that play can come to a state. Says whether that was news worth keeping. */
  learn(trace: Trace): boolean {
    const known = this.samples[trace.place];
    if (known === undefined || known.length >= SAMPLES) return false;
    if (known.some(({ state }) => same(state, trace.state))) return false;
    known.push(kept(trace));
    return true;
  }

  /** The goal's states that are not known to be out of reach. */
  open({ place, condition }: Goal): Node {
    return this.model.diagrams.apply(OP.andNot, condition, this.never[place] as Node);
  }

  /** A way to one of the goals, or null: proved that there is none. Throws OutOfBudget. */
  wayTo(goals: readonly Goal[]): Arrival | null {
    const { diagrams } = this.model;
    const before = diagrams.count;
    diagrams.limit = before + Math.min(NODES, this.left);
    try {
      return this.walkBack(goals);
    } finally {
      diagrams.limit = Number.POSITIVE_INFINITY;
      this.left -= diagrams.count - before;
    }
  }

  private walkBack(goals: readonly Goal[]): Arrival | null {
    const { model } = this;
    const { diagrams, pullback } = model;
    const found = new Map<number, Node>();
    const fresh = new Map<number, Node>();
    const waves = new Map<number, Wave[]>();
    let rank = 0;
    const add = (place: number, states: Node): Trace | null => {
      const known = diagrams.apply(OP.or, found.get(place) ?? FALSE, this.never[place] as Node);
      const news = diagrams.apply(OP.andNot, states, known);
      if (news === FALSE) return null;
      found.set(place, diagrams.apply(OP.or, found.get(place) ?? FALSE, news));
      fresh.set(place, diagrams.apply(OP.or, fresh.get(place) ?? FALSE, news));
      const list = waves.get(place) ?? [];
      list.push({ node: news, rank: rank++ });
      waves.set(place, list);
      return this.hit(place, news);
    };
    const arrive = (trace: Trace): Arrival => this.forward(trace, goals, waves);
    for (const { place, condition } of goals) {
      const trace = add(place, condition);
      if (trace !== null) return arrive(trace);
    }
    while (fresh.size > 0) {
      // Places that come later in play first: then most are looked at once.
      let place = -1;
      for (const each of fresh.keys()) {
        if (place < 0 || (this.position[each] as number) < (this.position[place] as number)) place = each;
      }
      const states = fresh.get(place) as Node;
      fresh.delete(place);
      for (const { edge, landing } of this.into[place] ?? []) {
        const box = model.boxes[edge.place] ?? null;
        const before = pullback.condition(states, landing.transform, box);
        const trace = add(edge.place, diagrams.apply(OP.and, edge.guard, before));
        if (trace !== null) return arrive(trace);
      }
    }
    for (const [place, states] of found) {
      const never = diagrams.apply(OP.or, this.never[place] as Node, states);
      if (smallerThan(model, never, LEARNED_NODES)) this.never[place] = never;
    }
    return null;
  }

  private hit(place: number, states: Node): Trace | null {
    const { diagrams, start } = this.model;
    for (const trace of this.samples[place] ?? []) if (diagrams.evaluate(states, trace.state) === 1) return trace;
    if (place !== start.place || diagrams.evaluate(states, start.state) !== 1) return null;
    return { ...start, steps: [] };
  }

  /** From a known state along falling ranks to the goal; what is met on the way is learned. */
  private forward(from: Trace, goals: readonly Goal[], waves: ReadonlyMap<number, readonly Wave[]>): Arrival {
    const { diagrams } = this.model;
    let at = from;
    const rankOf = (place: number, state: Int16Array): number =>
      waves.get(place)?.find(({ node }) => diagrams.evaluate(node, state) === 1)?.rank ?? Number.POSITIVE_INFINITY;
    for (;;) {
      const here = at;
      const done = goals.some(
        ({ place, condition }) => place === here.place && diagrams.evaluate(condition, here.state) === 1,
      );
      if (done) return { steps: here.steps, place: here.place, state: here.state };
      const rank = rankOf(here.place, here.state);
      const next = this.descend(here, rank, waves);
      if (next === null) throw new RangeError("A walk back that leads nowhere");
      at = next;
      this.learn(at);
    }
  }

  private descend(from: Trace, rank: number, waves: ReadonlyMap<number, readonly Wave[]>): Trace | null {
    const { diagrams, moves } = this.model;
    for (const move of moves[from.place] ?? []) {
      for (const edge of move.edges) {
        if (diagrams.evaluate(edge.guard, from.state) !== 1) continue;
        for (const [index, { target, transform }] of edge.landings.entries()) {
          const after = reach(transform, from.state);
          for (const wave of waves.get(target) ?? []) {
            if (wave.rank >= rank) break;
            const state = someState(diagrams, wave.node, after);
            if (state === null) continue;
            return { place: target, state, steps: [...from.steps, { edge: edge.index, landing: index }] };
          }
        }
      }
    }
    return null;
  }
}

/** The states that a transform can lead to from one state: one, or a box where fields come out free. */
export function reach(transform: Transform, from: Int16Array): Box {
  const low = new Int16Array(from.length);
  step(transform, from, low);
  const high = low.slice();
  for (const change of transform) if (change.free) high[change.field] = change.high;
  return { low, high };
}

function same(a: Int16Array, b: Int16Array): boolean {
  for (let f = 0; f < a.length; f++) if (a[f] !== b[f]) return false;
  return true;
}

function smallerThan({ diagrams }: Model, f: Node, limit: number): boolean {
  const seen = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (node < 0 || seen.has(node)) return true;
    if (seen.size >= limit) return false;
    seen.add(node);
    return visit(diagrams.low[node] as number) && visit(diagrams.high[node] as number);
  };
  return visit(f);
}
