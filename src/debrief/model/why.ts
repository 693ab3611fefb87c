import type { AttemptEvent } from "../../core/attempt/log.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Engine } from "../../engine.ts";

/** Line ids of the reasons that a choice would have earned its points for. */
export function whyOf(engine: Engine, compiled: CompiledCase, before: AttemptState, event: AttemptEvent): string[] {
  const result = engine.advance(compiled, before, event);
  if (!result.ok) return [];
  const found = engine.evidence(compiled, result.state).filter(({ seq }) => seq === before.nextSeq);
  return [...new Set(found.map(({ why }) => why))];
}
