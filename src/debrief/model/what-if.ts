import type { SpokenLine } from "../../core/activity.ts";
import { advance } from "../../core/attempt/advance.ts";
import type { AttemptEvent } from "../../core/attempt/log.ts";
import { project } from "../../core/attempt/project.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import type { World } from "../../core/world.ts";

export interface MeterChange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** How a turn went, or would have gone. */
export interface Turn {
  readonly heard: readonly SpokenLine[];
  /** Where it led: the first lines of the next place, in its scene; null at the end of the case. */
  readonly next: { readonly sceneId: string; readonly place: string; readonly lines: readonly SpokenLine[] } | null;
  readonly ending: string | null;
  readonly meters: readonly MeterChange[];
  readonly promises: readonly { readonly id: string; readonly state: string }[];
  readonly world: World;
}

export function turnOf(compiled: CompiledCase, before: AttemptState, after: AttemptState): Turn {
  const view = project(compiled, after, "trainee");
  return {
    heard: after.heard,
    next:
      view.activity === null
        ? null
        : { sceneId: after.sceneId, place: view.activity.place, lines: view.activity.lines },
    ending: after.ending,
    meters: compiled.case.variables
      .filter(({ shown }) => shown)
      .map(({ id }) => ({ id, from: Number(before.world.variables[id]), to: Number(after.world.variables[id]) })),
    promises: compiled.case.promises.flatMap(({ id }) => {
      const state = after.world.promises[id];
      return state === undefined || state === before.world.promises[id] ? [] : [{ id, state }];
    }),
    world: after.world,
  };
}

/** Replays one turn with another choice, from the same moment and with the same luck. Null: it is not legal there. */
export function whatIf(compiled: CompiledCase, before: AttemptState, event: AttemptEvent): Turn | null {
  const result = advance(compiled, before, event);
  return result.ok ? turnOf(compiled, before, result.state) : null;
}

/** What a choice would have given away at a decision, in percentage points; null where that is not known. */
export const lossOf = (decision: DecisionReview, choice: string): number | null =>
  decision.options.find((option) => option.choice === choice)?.loss ?? null;

/** What would still have been within reach after a choice, in percent. */
export function reachAfter(decision: DecisionReview, choice: string): number | null {
  const loss = lossOf(decision, choice);
  return loss === null || decision.reachBefore === null ? null : decision.reachBefore - loss;
}

const EPSILON = 1e-9;

/** The choices that gave nothing away here, by path. */
export const bestChoices = ({ options }: DecisionReview): readonly string[] =>
  options.filter(({ loss }) => loss !== null && loss <= EPSILON).map(({ choice }) => choice);
