import { TRUE } from "./diagram.ts";
import type { Random } from "./seeded.ts";
import { edgeOf, type Landing, type Move, placeAt, type Tables } from "./tables.ts";
import { step, type Transform } from "./transform.ts";
import type { Step } from "./witness.ts";

/** A state that was come to, and how. */
export interface Trace {
  readonly place: number;
  readonly state: Int16Array;
  readonly steps: readonly Step[];
}

/** Picks one of the moves that are open. */
export type Policy = (place: number, state: Int16Array, open: readonly Move[]) => Move;

/** How a simulated attempt went. */
export interface Walk {
  /** Place of the ending; -1 where it did not come to one. */
  readonly ending: number;
  readonly points: readonly number[];
  readonly decisions: number;
}

/** The longest simulated attempt, in steps. */
const LONGEST = 400;

/**
 * Simulates one attempt on the tables.
 *
 * @param onTrace sees every state come to, always in the same object, which goes on changing: `kept` copies it
 */
export function walk(tables: Tables, random: Random, policy: Policy, onTrace?: (trace: Trace) => void): Walk {
  const points = tables.competencies.map(() => 0);
  const steps: Step[] = [];
  const trace = { place: tables.start.place, state: tables.start.state.slice(), steps };
  let spare = trace.state.slice();
  let decisions = 0;
  for (let length = 0; length < LONGEST; length++) {
    onTrace?.(trace);
    const { place, state } = trace;
    if (placeAt(tables, place).kind === "ending") return { ending: place, points, decisions };
    const open = openMoves(tables, place, state);
    if (open.length === 0) break;
    const move = open.length === 1 ? (open[0] as Move) : policy(place, state, open);
    const edge = edgeOf(tables, move, state);
    if (edge === undefined) break;
    if (move.kind !== "auto") decisions++;
    for (let i = 0; i < points.length; i++) {
      points[i] = (points[i] as number) + ((edge.least[i] as number) + (edge.most[i] as number)) / 2;
    }
    const landing = fall(edge.landings, random);
    const { target, transform } = edge.landings[landing] as Landing;
    step(transform, state, spare);
    if (tables.upTo) comeOut(transform, spare, random);
    trace.state = spare;
    spare = state;
    trace.place = target;
    if (onTrace !== undefined) steps.push({ edge: edge.index, landing });
  }
  return { ending: -1, points, decisions };
}

/** Gives the fields that a numeric activity leaves open any of their values. */
function comeOut(transform: Transform, state: Int16Array, random: Random): void {
  for (const { field, low, high, free } of transform) if (free) state[field] = random.whole(low, high);
}

/** The moves open to a trainee who reads nothing. */
export function openMoves(tables: Tables, place: number, state: Int16Array): Move[] {
  const { diagrams } = tables;
  const moves = tables.moves[place] ?? [];
  const open: Move[] = [];
  // Counted loops here and below: this runs a hundred thousand times before it is ever optimised.
  for (let i = 0; i < moves.length; i++) {
    const move = moves[i] as Move;
    if (move.kind === "read") continue;
    if (move.open === TRUE || (move.open >= 0 && diagrams.walk(move.open, state) === TRUE)) open.push(move);
  }
  return open;
}

function fall(landings: readonly { readonly chance: number }[], random: Random): number {
  if (landings.length === 1) return 0;
  let left = random.fraction();
  for (const [i, { chance }] of landings.entries()) {
    left -= chance;
    if (left < 0) return i;
  }
  return landings.length - 1;
}

/** A trace that no longer changes. */
export const kept = ({ place, state, steps }: Trace): Trace => ({ place, state: state.slice(), steps: steps.slice() });

/** The steps that led to a trace. */
export const stepsTo = ({ steps }: Trace): readonly Step[] => steps;
