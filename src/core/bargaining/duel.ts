import type { Domain, Outcome, Pair } from "./domain.ts";
import type { Seat } from "./profile.ts";
import { type Analysis, analyse } from "./solutions.ts";
import { type Strategy, type StrategyState, startState } from "./strategy/strategy.ts";
import { act, type Ending, openTable, type Rules, settled, type Table } from "./table/table.ts";
import { viewOf } from "./table/view.ts";

/** One negotiation between two strategies. */
export interface Played {
  readonly seed: number;
  readonly opener: Seat;
  readonly table: Table;
  readonly ending: Ending;
  readonly outcome: Outcome | null;
  /** What both get; their reservation values where there is no deal. */
  readonly utilities: Pair;
  readonly rounds: number;
}

/** A strategy did what the protocol refuses: a fault of the strategy. */
export class IllegalTurn extends Error {}

/** Plays one table to its end. Seats take their chances from different streams of the seed. */
export function play(
  domain: Domain,
  seats: readonly [Strategy, Strategy],
  seed: number,
  rounds: number,
  opener: Seat,
  tempers?: Rules["tempers"],
): Played {
  let table = openTable({ rounds, opener, tempers });
  const states: [StrategyState, StrategyState] = [startState(seed), startState(Math.imul(seed, 0x9e3779b1) + 1)];
  while (table.ending === null) {
    const seat = table.turn;
    const { action, state } = seats[seat](viewOf(domain, table, seat), states[seat]);
    states[seat] = state;
    const acted = act(domain, table, seat, action);
    if (!acted.ok) throw new IllegalTurn(`${acted.refusal} by seat ${seat} in round ${table.round}`);
    table = acted.table;
  }
  const { ending } = table;
  const outcome = ending.how === "agreed" ? ending.outcome : null;
  return { seed, opener, table, ending, outcome, utilities: settled(domain, ending), rounds: table.round };
}

/** A played table with how far its deal is from what could have been. */
export interface Measured extends Played {
  /** Euclidean distance to the nearest point of the frontier; null without a deal. */
  readonly toFrontier: number | null;
  /** The same to the nearest Nash point; null where there is no deal or no zone of agreement. */
  readonly toNash: number | null;
}

/** What a summary needs of a played table. */
export type Result = Pick<Measured, "seed" | "outcome" | "utilities" | "rounds" | "toFrontier" | "toNash">;

export interface Duel<P extends Result = Measured> {
  readonly played: readonly P[];
  readonly agreements: number;
  /** Means over all tables, those without a deal included. */
  readonly meanUtilities: Pair;
  /** Means over the deals; null without one. */
  readonly meanDeal: Pair | null;
  readonly meanRounds: number;
  readonly meanToFrontier: number | null;
  readonly meanToNash: number | null;
}

export interface DuelSettings {
  readonly rounds?: number;
  /** The domain's analysis, where there is one already. */
  readonly analysis?: Analysis;
  readonly tempers?: Rules["tempers"];
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const meanOf = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((n) => n !== null);
  return known.length === 0 ? null : mean(known);
};
const meanPair = (pairs: readonly Pair[]): Pair => [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];

/**
 * Two strategies against each other, once for each seed. Who opens changes with the seed (even: A, odd: B), because
 * the last word goes to the seat that does not open. Most strategies take no chances: their tables then differ by that alone.
 */
export function duel(
  domain: Domain,
  seatA: Strategy,
  seatB: Strategy,
  seeds: readonly number[],
  { rounds = 20, analysis = analyse(domain), tempers }: DuelSettings = {},
): Duel {
  const played = seeds.map((seed): Measured => {
    const one = play(domain, [seatA, seatB], seed, rounds, Math.abs(seed) % 2 === 0 ? 0 : 1, tempers);
    return { ...one, ...distances(analysis, one) };
  });
  return summed(played);
}

/** Means over tables that were played. */
export function summed<P extends Result>(played: readonly P[]): Duel<P> {
  const deals = played.filter(({ outcome }) => outcome !== null);
  return {
    played,
    agreements: deals.length,
    meanUtilities: meanPair(played.map(({ utilities }) => utilities)),
    meanDeal: deals.length === 0 ? null : meanPair(deals.map(({ utilities }) => utilities)),
    meanRounds: mean(played.map((one) => one.rounds)),
    meanToFrontier: meanOf(played.map(({ toFrontier }) => toFrontier)),
    meanToNash: meanOf(played.map(({ toNash }) => toNash)),
  };
}

/** Euclidean distance from a point to the nearest of some others; null where there are none. */
export const distanceTo = ([a, b]: Pair, points: readonly { readonly utilities: Pair }[]): number | null =>
  points.length === 0 ? null : Math.min(...points.map(({ utilities: [x, y] }) => Math.hypot(x - a, y - b)));

/** How far a deal is from the frontier and from Nash. */
export function distances({ frontier, nash }: Analysis, { outcome, utilities }: Pick<Played, "outcome" | "utilities">) {
  if (outcome === null) return { toFrontier: null, toNash: null };
  return { toFrontier: distanceTo(utilities, frontier), toNash: distanceTo(utilities, nash?.points ?? []) };
}
