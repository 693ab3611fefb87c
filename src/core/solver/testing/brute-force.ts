import { advance, start } from "../../attempt/advance.ts";
import type { AttemptEvent, AttemptHeader } from "../../attempt/log.ts";
import type { AttemptState } from "../../attempt/state.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import { peekPercent } from "../../random.ts";
import { evidence, totalPoints } from "../../scoring/points.ts";
import { holds, type World } from "../../world.ts";

/** One decision of a state, valued by nothing but play. */
export interface BruteMove {
  readonly event: AttemptEvent;
  readonly weighted: number;
  readonly points: ReadonlyMap<string, number>;
  /** What it can come to: state and its chance. */
  readonly next: readonly { readonly key: string; readonly chance: number }[];
}
export interface BruteState {
  readonly key: string;
  readonly state: AttemptState;
  readonly moves: readonly BruteMove[];
}

export const HEADER: AttemptHeader = {
  attemptId: "a",
  caseId: "random",
  caseHash: "",
  engineVersion: 1,
  seed: 1,
  mode: "practice",
  language: "en",
};

/** Generator states whose next two draws fall into each pair of quarters: chances in random cases are quarters. */
const QUARTERS = Array.from({ length: 16 }, (_, pair) => {
  for (let seed = 0; ; seed++) {
    const second = (seed + 0x6d2b79f5) | 0;
    if (
      peekPercent(seed) >> 0 === Math.floor(pair / 4) * 25 + 12 &&
      Math.floor(peekPercent(second) / 25) === pair % 4
    ) {
      return seed;
    }
  }
});

/** Everything about a state except how it came about. */
function keyOf(state: AttemptState): string {
  const { variables, promises, visited, chose, outcomes, read } = state.world;
  const place = state.ending ?? `${state.sceneId}/${String(state.activity?.value)}`;
  const sets = [visited, chose, read].map((list) => [...list].sort());
  const records = [variables, promises, outcomes].map((record) => Object.entries(record).sort());
  return JSON.stringify([state.ending !== null, place, sets, records]);
}

/**
 * Every state of a case by plain play: events are tried with `advance`, and nothing of the solver is used. Chance is
 * tried out with generator states that cover all pairs of quarters.
 *
 * @returns null where there are more than `limit` states
 */
export function bruteStates(compiled: CompiledCase, chance: boolean, limit: number): Map<string, BruteState> | null {
  const first = trimmed(start(compiled, HEADER));
  const found = new Map<string, BruteState>();
  const waiting: [string, AttemptState][] = [[keyOf(first), first]];
  const known = new Set([keyOf(first)]);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [key, state] = at;
    const moves = eventsOf(compiled, state).flatMap((event): BruteMove[] => {
      const shares = new Map<string, number>();
      let weighted = 0;
      let points: ReadonlyMap<string, number> = new Map();
      const seeds = chance && event.type === "choose" ? QUARTERS : [1];
      let drawn = true;
      for (const seed of seeds) {
        if (!drawn) break;
        const result = advance(compiled, withSeed(state, seed), event);
        if (!result.ok) return [];
        drawn = event.type === "choose" && result.state.world.rng !== seed;
        const total = totalPoints(compiled, evidence(compiled, result.state));
        weighted = total.weighted;
        points = total.byCompetency;
        const next = trimmed(result.state);
        const nextKey = keyOf(next);
        shares.set(nextKey, (shares.get(nextKey) ?? 0) + (drawn ? 1 / seeds.length : 1));
        if (known.has(nextKey)) continue;
        known.add(nextKey);
        waiting.push([nextKey, next]);
      }
      return [{ event, weighted, points, next: [...shares].map(([to, share]) => ({ key: to, chance: share })) }];
    });
    found.set(key, { key, state, moves });
    if (known.size > limit) return null;
  }
  return found;
}

export const startKey = (compiled: CompiledCase): string => keyOf(start(compiled, HEADER));

/** What could be tried in a state: every choice of the beat, offered or not, and every document. */
function eventsOf(compiled: CompiledCase, state: AttemptState): AttemptEvent[] {
  if (state.ending !== null) return [];
  const documents = compiled.case.documents.filter(
    (d) => holds(d.when, state.world) && !state.world.read.includes(d.id),
  );
  return [
    ...["a0", "a1", "a2"].map((choice) => ({ type: "choose", choice })),
    ...documents.map(({ id }) => ({ type: "read", document: id }) as const),
  ];
}

/** A state without its past, so that its points are those of the next event alone. */
const trimmed = (state: AttemptState): AttemptState => ({
  ...state,
  previous: null,
  visits: state.visits.slice(-1).map(({ sceneId }) => ({ sceneId, steps: [] })),
});

function withSeed(state: AttemptState, rng: number): AttemptState {
  const world: World = { ...state.world, rng };
  const { activity } = state;
  if (activity === null) return state;
  return { ...state, world, activity: { ...activity, context: { ...activity.context, world } } as typeof activity };
}

/** Stands for minus infinity: far below what a small case can give. */
export const LOST = -1e9;
/** Below this nothing that a small case gives can be: some chance leads where the end cannot be reached. */
export const HARDLY = -1e4;
const ROUNDS = 400;

/**
 * The most that can still be gained from each state, by repeated looking ahead. Below LOST / 2: the end cannot be
 * reached; above -LOST / 2: it can be gained for ever.
 *
 * @param luck `best`: chance falls as one would wish; `average`: by its chances
 */
export function bruteValues(
  states: ReadonlyMap<string, BruteState>,
  gain: (move: BruteMove) => number,
  luck: "best" | "average",
): Map<string, number> {
  const list = [...states.values()];
  const values = new Map(list.map(({ key, state }) => [key, state.ending === null ? LOST : 0]));
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    for (const { key, moves } of list) {
      const before = values.get(key) ?? LOST;
      let best = before;
      for (const move of moves) {
        const after = move.next.map((next) => (values.get(next.key) ?? LOST) * (luck === "best" ? 1 : next.chance));
        const ahead = luck === "best" ? Math.max(...after) : after.reduce((sum, value) => sum + value, 0);
        // A loop that does nothing but lose may not lift a state that cannot end.
        if (ahead > LOST / 2 || luck === "average") best = Math.max(best, gain(move) + ahead);
      }
      values.set(key, best);
      change = Math.max(change, best - before);
    }
    if (change < 1e-9) break;
    if (luck === "best" && round > list.length + 1) {
      for (const [key, value] of grow(list, values, gain)) values.set(key, value);
      break;
    }
  }
  return values;
}

/** After more rounds than there are states only a gaining loop still grows: it, and what leads to it, is unbounded. */
function grow(
  list: readonly BruteState[],
  values: ReadonlyMap<string, number>,
  gain: (move: BruteMove) => number,
): Map<string, number> {
  const grown = new Map(values);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { key, moves } of list) {
      if ((grown.get(key) ?? LOST) === -LOST) continue;
      const ahead = moves.map((m) => gain(m) + Math.max(...m.next.map((next) => grown.get(next.key) ?? LOST)));
      if (!ahead.some((value) => value > (grown.get(key) ?? LOST) && value > LOST / 2)) continue;
      grown.set(key, -LOST);
      changed = true;
    }
  }
  return grown;
}
