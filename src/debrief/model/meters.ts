import type { AttemptState } from "../../core/attempt/state.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { nameOf } from "./say.ts";

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

/** What a meter is called. Most labels say whose it is; where two are called alike, the name tells them apart. */
export function meterName(texts: CaseTexts, frame: CaseFrame, id: string): { label: string; name: string | null } {
  const label = texts.of(`variables/${id}.label`).text;
  const alike = frame.variables.filter(
    (other) => other.shown && other.id !== id && texts.of(`variables/${other.id}.label`).text === label,
  );
  const of = frame.variables.find((variable) => variable.id === id)?.of;
  return { label, name: of === undefined || alike.length === 0 ? null : nameOf(texts, frame, of).text };
}
