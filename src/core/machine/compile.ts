import type { AnyStateMachine } from "xstate";
import type { ActivityRules, SceneContext } from "../activity.ts";
import type { CaseFrame, Scene, Variable } from "../case/schema.ts";
import type { Bounds, World } from "../world.ts";
import { caseMachine } from "./case-machine.ts";

/** A scene ready to be played: its rules, what they know, and its machine. */
export interface CompiledScene {
  readonly scene: Scene;
  readonly rules: ActivityRules;
  readonly context: SceneContext;
  readonly machine: AnyStateMachine;
}

/** A case ready to be played. Immutable; one per case hash. */
export interface CompiledCase {
  readonly case: CaseFrame;
  readonly machine: AnyStateMachine;
  readonly scenes: ReadonlyMap<string, CompiledScene>;
  readonly bounds: ReadonlyMap<string, Bounds>;
}

export type Registry = ReadonlyMap<string, ActivityRules>;

/**
 * Compiles a parsed case into its machines.
 *
 * @throws RangeError for an activity kind that the registry does not know; parsing has refused it before
 */
export function compileCase(frame: CaseFrame, registry: Registry): CompiledCase {
  const bounds = new Map(frame.variables.map((variable) => [variable.id, boundsOf(variable)]));
  const scenes = new Map(frame.scenes.map((scene) => [scene.id, compileScene(frame, scene, bounds, registry)]));
  return { case: frame, machine: caseMachine(frame), scenes, bounds };
}

function compileScene(
  frame: CaseFrame,
  scene: Scene,
  bounds: ReadonlyMap<string, Bounds>,
  registry: Registry,
): CompiledScene {
  const rules = registry.get(scene.activity.kind);
  if (rules === undefined) throw new RangeError(`No activity of kind ${scene.activity.kind}`);
  const context: SceneContext = { case: frame, sceneId: scene.id, reactions: scene.reactions, bounds };
  return { scene, rules, context, machine: rules.machine(scene.activity, context) };
}

const boundsOf = (variable: Variable): Bounds =>
  "values" in variable ? { values: variable.values } : { min: variable.min, max: variable.max };

/** The world that an attempt starts in. */
export function startWorld(frame: CaseFrame, seed: number): World {
  return {
    variables: Object.fromEntries(frame.variables.map((variable) => [variable.id, variable.start])),
    promises: {},
    visited: [],
    chose: [],
    outcomes: {},
    read: [],
    rng: seed | 0,
  };
}
