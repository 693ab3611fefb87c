import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";

export interface PromiseStory {
  readonly id: string;
  /** The character it was made to. */
  readonly to: string;
  readonly state: "made" | "kept" | "broken";
  /** Numbers of the decisions that made it and that settled it. */
  readonly madeAt: number | null;
  readonly settledAt: number | null;
}

/** What was promised, and what became of it. */
export function promiseStories(
  compiled: CompiledCase,
  state: AttemptState,
  states: ReadonlyMap<number, AttemptState>,
  decisions: readonly DecisionReview[],
): PromiseStory[] {
  return compiled.case.promises.flatMap(({ id, to }): PromiseStory[] => {
    const standing = state.world.promises[id];
    if (standing === undefined) return [];
    let madeAt: number | null = null;
    let settledAt: number | null = null;
    for (const { number, seq } of decisions) {
      const after = states.get(seq);
      const [was, is] = [after?.previous?.world.promises[id], after?.world.promises[id]];
      if (was === is) continue;
      if (was === undefined) madeAt = number;
      if (is !== "made") settledAt = number;
    }
    return [{ id, to, state: standing, madeAt, settledAt }];
  });
}
