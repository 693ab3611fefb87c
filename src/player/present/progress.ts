import type { AttemptState } from "../../core/attempt/state.ts";
import type { Scene } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";

export const PHASES = ["opening", "middle", "endgame"] as const satisfies readonly Scene["phase"][];

export interface PhaseProgress {
  readonly phase: Scene["phase"];
  readonly standing: "done" | "now" | "ahead";
  /** How much of the phase's mark is filled, 0 to 1. */
  readonly share: number;
}

/**
 * How far one is. How long a phase will be depends on what is decided in it, so its mark fills by
 * ever smaller steps and is full only when the phase is over.
 */
export function progress(compiled: CompiledCase, state: AttemptState): PhaseProgress[] {
  const phaseOf = (sceneId: string): Scene["phase"] | undefined => compiled.scenes.get(sceneId)?.scene.phase;
  const now = phaseOf(state.sceneId) ?? "endgame";
  const decided = state.visits
    .filter(({ sceneId }) => phaseOf(sceneId) === now)
    .reduce((sum, { steps }) => sum + steps.length, 0);
  return PHASES.map((phase) => {
    const order = PHASES.indexOf(phase) - PHASES.indexOf(now);
    if (order < 0 || state.ending !== null) return { phase, standing: "done", share: 1 };
    if (order > 0) return { phase, standing: "ahead", share: 0 };
    return { phase, standing: "now", share: 1 - 1 / (1.15 + decided * 0.35) };
  });
}
