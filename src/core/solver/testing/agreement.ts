import { advance, start } from "../../attempt/advance.ts";
import type { AttemptEvent } from "../../attempt/log.ts";
import type { AttemptState } from "../../attempt/state.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import { evidence, totalPoints } from "../../scoring/points.ts";
import type { Line, Possibility, Solution, StateValue, Witness } from "../solution.ts";
import {
  type BruteMove,
  type BruteState,
  bruteStates,
  bruteValues,
  HARDLY,
  HEADER,
  LOST,
  startKey,
} from "./brute-force.ts";

/** What plain play of every state says of a case. */
export interface BruteAnswers {
  readonly start: string;
  readonly states: ReadonlyMap<string, BruteState>;
  readonly most: ReadonlyMap<string, number>;
  /** Of the negated points. */
  readonly least: ReadonlyMap<string, number>;
  readonly expected: ReadonlyMap<string, number>;
}

/** @returns null where there are more than `limit` states */
export function bruteAnswers(compiled: CompiledCase, chance: boolean, limit: number): BruteAnswers | null {
  const states = bruteStates(compiled, chance, limit);
  if (states === null) return null;
  const most = bruteValues(states, (move) => move.weighted, "best");
  return {
    start: startKey(compiled),
    states,
    most,
    least: bruteValues(states, (move) => -move.weighted, "best"),
    expected: chance ? bruteValues(states, (move) => move.weighted, "average") : most,
  };
}

/** LOST stands for an end that cannot be reached, its negative for points for ever. */
const plain = (value: number | undefined): number | null =>
  value === undefined || value < HARDLY ? null : value > -HARDLY ? Number.POSITIVE_INFINITY : value;

const negated = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : -value + 0;

function agree(found: unknown, wanted: unknown, say: () => string): void {
  const near = typeof found === "number" && typeof wanted === "number" && Math.abs(found - wanted) < 1e-5;
  if (!near && !Object.is(found, wanted)) throw new Error(`${say()}: ${String(found)} instead of ${String(wanted)}`);
}

/** Values of every state, and of every choice in it. */
export function agreesOnValues(solution: Solution, brute: BruteAnswers, say: string): void {
  for (const { key, state, moves } of brute.states.values()) {
    const at = (what: string) => () => `${say}, ${what} at ${key}`;
    const value = solution.valueAt(state);
    if (value === null) throw new Error(at("no value")());
    agree(value.choices.length, moves.filter(({ event }) => event.type === "choose").length, at("choices"));
    if (!value.decided) {
      // Chance inside a loop that can repeat for ever is all that diagrams leave undecided.
      agree(solution.engine === "diagrams" && solution.chance && !solution.complete, true, at("undecided"));
      continue;
    }
    const most = plain(brute.most.get(key));
    agree(value.best, most, at("best"));
    agree(negated(value.worst), plain(brute.least.get(key)), at("worst"));
    if (most === null && state.ending === null) {
      agree(solution.softLocks.get(`${state.sceneId}/${String(state.activity?.value)}`)?.can, "yes", at("soft lock"));
    }
    if (most === null || !Number.isFinite(most)) continue;
    const expected = plain(brute.expected.get(key));
    agree(value.expectedBest, expected, at("expected"));
    for (const move of moves) agreesOnChoice(value, move, brute, expected, at("choice"));
  }
}

function agreesOnChoice(
  value: StateValue,
  { event, next, weighted }: BruteMove,
  brute: BruteAnswers,
  best: number | null,
  say: () => string,
): void {
  if (event.type !== "choose") return;
  const found = value.choices.find(({ choice }) => choice === (event as { choice?: unknown }).choice);
  const after = plain(next.reduce((sum, { key, chance }) => sum + chance * (brute.expected.get(key) ?? LOST), 0));
  agree(found?.gained, weighted, say);
  agree(found?.bestAfter, after, say);
  if (after !== null && best !== null) agree(found?.loss, best - after - weighted, say);
}

/** The attainable range, and lines that attain its ends when they are played. */
export function agreesOnRange(compiled: CompiledCase, solution: Solution, brute: BruteAnswers, say: string): void {
  const at = (what: string) => () => `${say}, ${what}`;
  const value = (gain: (move: BruteMove) => number) => plain(bruteValues(brute.states, gain, "best").get(brute.start));
  for (const { id } of compiled.case.competencies) {
    const range = solution.range.byCompetency.get(id);
    agree(
      range?.max,
      value((move) => move.points.get(id) ?? 0),
      at(`most of ${id}`),
    );
    agree(
      negated(range?.min),
      value((move) => -(move.points.get(id) ?? 0)),
      at(`least of ${id}`),
    );
  }
  const { min, max } = solution.range.total;
  agree(max, plain(brute.most.get(brute.start)), at("most"));
  agree(negated(min), plain(brute.least.get(brute.start)), at("least"));
  plays(compiled, solution.bestLine, max, at("best line"));
  plays(compiled, solution.worstLine, min, at("worst line"));
}

function plays(compiled: CompiledCase, line: Line | null, wanted: number | null, say: () => string): void {
  if (wanted === null || !Number.isFinite(wanted)) return;
  agree(line?.weighted, wanted, say);
  const state = line === null ? null : replayed(compiled, line.witness, say);
  if (state === null) return;
  agree(state.ending === null, false, say);
  agree(totalPoints(compiled, evidence(compiled, state)).weighted, wanted, say);
}

/** Plays a witness; every event of it must be taken. Null where no seed was found. */
export function replayed(compiled: CompiledCase, witness: Witness, say: () => string): AttemptState | null {
  if (witness.seed === null) return null;
  let state = start(compiled, { ...HEADER, seed: witness.seed });
  for (const event of witness.events) {
    const result = advance(compiled, state, event as AttemptEvent);
    if (!result.ok) throw new Error(`${say()}: ${JSON.stringify(witness.events)} refused: ${result.refusal.code}`);
    state = result.state;
  }
  return state;
}

/** What can be reached, exactly; and witnesses that get there when they are played. */
export function agreesOnReach(compiled: CompiledCase, solution: Solution, brute: BruteAnswers, say: string): void {
  const found = reachable(brute.states);
  for (const [subject, paths] of Object.entries(found) as [keyof typeof found, Set<string>][]) {
    const all = solution.possible.get(subject) ?? new Map<string, Possibility>();
    for (const [path, { can }] of all) agree(can, paths.has(path) ? "yes" : "no", () => `${say}, ${subject} ${path}`);
    for (const path of paths) agree(all.has(path), true, () => `${say}, ${subject} ${path}`);
  }
  // A choice that leads nowhere is not written down as made.
  if ([...(solution.possible.get("nowhere")?.values() ?? [])].some(({ can }) => can === "yes")) return;
  for (const subject of ["choice", "reaction"] as const) {
    for (const [path, verdict] of solution.possible.get(subject) ?? []) {
      if (verdict.can !== "yes") continue;
      const at = () => `${say}, witness of ${path}`;
      const state = replayed(compiled, verdict.witness, at);
      const written = path.replace("/reactions/", "/");
      if (state !== null) agree(state.world.chose.includes(written), true, at);
    }
  }
}

function reachable(states: ReadonlyMap<string, BruteState>) {
  const found = {
    scene: new Set<string>(),
    beat: new Set<string>(),
    choice: new Set<string>(),
    ending: new Set<string>(),
    "dead-end": new Set<string>(),
  };
  for (const { state, moves } of states.values()) {
    for (const path of state.world.visited) found[path.includes("/") ? "beat" : "scene"].add(path);
    if (state.ending !== null) {
      found.ending.add(state.ending);
      continue;
    }
    const place = `${state.sceneId}/${String(state.activity?.value)}`;
    const chosen = moves.filter(({ event }) => event.type === "choose");
    for (const { event } of chosen) found.choice.add(`${place}/${String((event as { choice?: unknown }).choice)}`);
    if (chosen.length === 0) found["dead-end"].add(place);
  }
  return found;
}
