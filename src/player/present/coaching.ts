import { exchanges } from "../../core/attempt/exchanges.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { World } from "../../core/world.ts";
import type { Engine } from "../../engine.ts";

/** What a coach says of one decision. */
export interface CoachNote {
  readonly seq: number;
  /** Line id of what the trainee said. */
  readonly said: string | undefined;
  readonly world: World;
  /** Line ids of the explanations; usually one. */
  readonly whys: readonly string[];
  readonly points: readonly { readonly competency: string; readonly points: number }[];
}

/** The notes on the decisions that `wanted` picks, in order of play. Decisions that score nothing have none. */
function notes(
  engine: Engine,
  compiled: CompiledCase,
  state: AttemptState,
  wanted: (decision: { readonly seq: number; readonly visit: number }) => boolean,
): CoachNote[] {
  const found = engine.evidence(compiled, state);
  return exchanges(compiled, state)
    .filter(wanted)
    .flatMap(({ seq, said, before }) => {
      const mine = found.filter((one) => one.seq === seq);
      if (mine.length === 0) return [];
      const points = mine.map(({ competency, points }) => ({ competency, points }));
      return [{ seq, said, world: before, whys: [...new Set(mine.map(({ why }) => why))], points }];
    });
}

export const noteOn = (engine: Engine, compiled: CompiledCase, state: AttemptState, seq: number): CoachNote | null =>
  notes(engine, compiled, state, (decision) => decision.seq === seq)[0] ?? null;

export const notesOnVisit = (engine: Engine, compiled: CompiledCase, state: AttemptState, visit: number): CoachNote[] =>
  notes(engine, compiled, state, (decision) => decision.visit === visit);
