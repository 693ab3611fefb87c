import { openTable } from "../../core/bargaining/table/table.ts";
import { CALM, type Temper } from "../../core/bargaining/table/temper.ts";
import type { Bounds, World } from "../../core/world.ts";
import { holds } from "../../core/world.ts";
import { boardOf } from "./board.ts";
import type { NegotiationConfig } from "./schema.ts";
import type { TableState } from "./state.ts";

type Feeling = number | { readonly variable: string };

/** A feeling of a case: a number, or a variable whose range is read as 0 to 100. */
function feltAs(feeling: Feeling, world: World, bounds: ReadonlyMap<string, Bounds>): number {
  if (typeof feeling === "number") return feeling;
  const value = world.variables[feeling.variable];
  const range = bounds.get(feeling.variable);
  if (typeof value !== "number" || range === undefined || "values" in range || range.max <= range.min) return 50;
  return Math.round(((value - range.min) / (range.max - range.min)) * 100);
}

/** How the counterpart feels when it sits down. */
export function firstTemper(config: NegotiationConfig, world: World, bounds: ReadonlyMap<string, Bounds>): Temper {
  const found = config.counterpart.tempers.find(({ when }) => holds(when, world));
  if (found === undefined) return CALM;
  const { patience, irritation, relationship } = found;
  return {
    patience: feltAs(patience, world, bounds),
    irritation: feltAs(irritation, world, bounds),
    relationship: feltAs(relationship, world, bounds),
  };
}

/** A table before anybody has done anything. */
export function firstState(config: NegotiationConfig, world: World, bounds: ReadonlyMap<string, Bounds>): TableState {
  const { counterpart, rounds, preparation } = config;
  const play = counterpart.plays.findIndex(({ when }) => holds(when, world));
  const told = counterpart.learnt.filter(({ when }) => holds(when, world)).map(({ issue }) => issue);
  return {
    stage: preparation ? "preparation" : "playing",
    table: openTable({
      rounds,
      opener: boardOf(config).opener,
      tempers: [CALM, firstTemper(config, world, bounds)],
    }),
    people: [true, false],
    sheets: [null, null],
    guesses: [null, null],
    times: {},
    told: [told.map((issue) => ({ issue, level: levelOf(config, 1, issue) })), []],
    shared: [[], []],
    play: Math.max(0, play),
    mind: { rng: world.rng },
    tactics: [],
    lines: [],
    said: [],
    result: null,
    deal: null,
    moves: 0,
  };
}

/** How much an issue matters to a seat, by its stake: a quarter above and below the mean stake are the borders. */
export function levelOf(config: NegotiationConfig, seat: 0 | 1, issue: string): "high" | "middle" | "low" {
  const stake = config.issues.map(({ id, values }) => {
    const worths = values.map(({ worth }) => worth[seat]);
    return { id, stake: Math.max(...worths) - Math.min(...worths) };
  });
  const mean = stake.reduce((sum, each) => sum + each.stake, 0) / stake.length;
  const own = stake.find(({ id }) => id === issue)?.stake ?? 0;
  if (own > mean * 1.25) return "high";
  return own < mean * 0.75 ? "low" : "middle";
}
