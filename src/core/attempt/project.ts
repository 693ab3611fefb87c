import type { ActivityView, Role, SpokenLine } from "../activity.ts";
import type { Scene, Variable } from "../case/schema.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { holds } from "../world.ts";
import type { AttemptState } from "./state.ts";

/** A variable that the case shows as a meter. */
export interface MeterView {
  readonly id: string;
  readonly of: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** How much the last move changed it. */
  readonly change: number;
}

/** What one role may see of an attempt. Texts are line ids, so that any language can be shown. */
export interface AttemptView {
  readonly sceneId: string;
  readonly phase: Scene["phase"];
  readonly ending: string | null;
  readonly heard: readonly SpokenLine[];
  readonly activity: ActivityView | null;
  readonly meters: readonly MeterView[];
  readonly documents: readonly { readonly id: string; readonly read: boolean }[];
  readonly promises: readonly { readonly id: string; readonly state: string }[];
  /** Decisions taken so far that still count. */
  readonly decisions: number;
  readonly rewinds: number;
}

/** Hides what a role may not know: hidden variables, points, targets and private sheets never leave. */
export function project(compiled: CompiledCase, state: AttemptState, role: Role): AttemptView {
  const scene = compiled.scenes.get(state.sceneId);
  const activity =
    state.activity === null || scene === undefined
      ? null
      : scene.rules.project(scene.scene.activity, scene.context, state.activity, role);
  return {
    sceneId: state.sceneId,
    phase: scene?.scene.phase ?? "endgame",
    ending: state.ending,
    heard: state.heard,
    activity,
    meters: compiled.case.variables.flatMap((variable) => meter(variable, state)),
    documents: compiled.case.documents
      .filter((document) => holds(document.when, state.world))
      .map(({ id }) => ({ id, read: state.world.read.includes(id) })),
    promises: compiled.case.promises.flatMap(({ id }) => {
      const standing = state.world.promises[id];
      return standing === undefined ? [] : [{ id, state: standing }];
    }),
    decisions: state.visits.reduce((sum, visit) => sum + visit.steps.length, 0),
    rewinds: state.rewinds,
  };
}

function meter(variable: Variable, state: AttemptState): MeterView[] {
  if (!variable.shown || "values" in variable) return [];
  const value = Number(state.world.variables[variable.id]);
  const before = state.visits.at(-1)?.steps.at(-1) ?? state.visits.at(-2)?.steps.at(-1);
  const change = before === undefined ? 0 : value - Number(before.before.variables[variable.id]);
  return [{ id: variable.id, of: variable.of, min: variable.min, max: variable.max, value, change }];
}
