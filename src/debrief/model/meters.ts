import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";

/** One shown variable over the run: its value at the start, then after each decision. */
export interface MeterLine {
  readonly id: string;
  readonly of: string | null;
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
}

export function meterLines(
  compiled: CompiledCase,
  states: ReadonlyMap<number, AttemptState>,
  decisions: readonly DecisionReview[],
): MeterLine[] {
  return compiled.case.variables.flatMap((variable) => {
    if (!variable.shown || "values" in variable) return [];
    const { id, min, max, start } = variable;
    const after = decisions.map(({ seq }) => Number(states.get(seq)?.world.variables[id] ?? start));
    return [{ id, of: variable.of ?? null, min, max, values: [start, ...after] }];
  });
}
