import type { AttemptEvent } from "../attempt/log.ts";
import { advanceRng, peekPercent } from "../random.ts";
import type { Line, Witness } from "./solution.ts";
import type { Roll, Tables } from "./tables.ts";

/** One step of a way through the tables. */
export interface Step {
  readonly edge: number;
  /** Index among the edge's landings. */
  readonly landing: number;
}

/** A last move of which only the beginning matters: what a claim is about. */
export interface Last {
  readonly place: number;
  readonly move: number;
  readonly rolls: readonly Roll[];
}

/** Seeds that are tried until the draws fall as needed. */
const SEEDS = 200_000;

/** Turns a way through the tables into what can be replayed. */
export function witnessOf(tables: Tables, steps: readonly Step[], last?: Last): Witness {
  const events: AttemptEvent[] = [];
  const rolls: Roll[] = [];
  let upTo = false;
  const add = (place: number, move: number, drawn: readonly Roll[]) => {
    const { kind, id } = tables.moves[place]?.[move] ?? {};
    if (kind === "choice" && id !== undefined) events.push({ type: "choose", choice: id });
    else if (kind === "read" && id !== undefined) events.push({ type: "read", document: id });
    else if (kind === "outcome") upTo = true;
    rolls.push(...drawn);
  };
  for (const step of steps) {
    const edge = tables.edges[step.edge];
    if (edge !== undefined) add(edge.place, edge.move, edge.landings[step.landing]?.rolls ?? []);
  }
  if (last !== undefined && last.move >= 0) add(last.place, last.move, last.rolls);
  return { events, seed: seedFor(rolls), upTo };
}

/** A seed whose draws fall into these percents in turn, or null. */
export function seedFor(rolls: readonly Roll[]): number | null {
  for (let seed = 1; seed <= SEEDS; seed++) {
    let state = seed;
    const fits = rolls.every(([from, until]) => {
      const percent = peekPercent(state);
      state = advanceRng(state);
      return percent >= from && percent < until;
    });
    if (fits) return seed;
  }
  return null;
}

/** A way to an ending with what it earns. Where points are known by range, the better (or worse) end counts. */
export function lineOf(tables: Tables, steps: readonly Step[], side: "least" | "most"): Line {
  const points = tables.competencies.map(() => 0);
  for (const step of steps) {
    const given = tables.edges[step.edge]?.[side] ?? [];
    for (const [i, value] of given.entries()) points[i] = (points[i] ?? 0) + value;
  }
  const weighted = tables.competencies.reduce((sum, { weight }, i) => sum + weight * (points[i] ?? 0), 0);
  const byCompetency = new Map(tables.competencies.map(({ id }, i) => [id, points[i] ?? 0]));
  return { witness: witnessOf(tables, steps), weighted, byCompetency };
}
