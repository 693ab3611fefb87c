import type { ActivityView, SpokenLine } from "../../core/activity.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Engine } from "../../engine.ts";

/**
 * The expressions that may be needed next: those of what is being said, and of what any legal move
 * would be answered with. Trying the moves costs microseconds each and decides nothing.
 */
export function facesAhead(engine: Engine, compiled: CompiledCase, state: AttemptState): SpokenLine[] {
  const view = engine.project(compiled, state, "trainee").activity;
  if (view === null) return [];
  const answers = view.choices.flatMap(({ id }) => {
    const result = engine.advance(compiled, state, { type: "choose", choice: id });
    if (!result.ok) return [];
    const next: ActivityView | null = engine.project(compiled, result.state, "trainee").activity;
    return [...result.state.heard, ...(next?.lines ?? [])];
  });
  return [...view.lines, ...answers];
}
