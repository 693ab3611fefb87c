import type { ActivityRules, Role } from "./core/activity.ts";
import { advance, start } from "./core/attempt/advance.ts";
import type { AttemptEvent, AttemptHeader, AttemptLog } from "./core/attempt/log.ts";
import { project } from "./core/attempt/project.ts";
import { replay } from "./core/attempt/replay.ts";
import type { AttemptState } from "./core/attempt/state.ts";
import type { CaseFrame } from "./core/case/schema.ts";
import { frameTexts } from "./core/case/texts.ts";
import { type CompiledCase, compileCase } from "./core/machine/compile.ts";
import { evidence, totalPoints } from "./core/scoring/points.ts";

/**
 * The only place where core meets the activities. Every host (player, studio, server, command line)
 * plays, replays and scores through this and adds no rule of its own.
 */
export function createEngine(activities: readonly ActivityRules[]) {
  const registry = new Map(activities.map((rules) => [rules.kind, rules]));
  return {
    registry,
    compile: (frame: CaseFrame): CompiledCase => compileCase(frame, registry),
    start: (compiled: CompiledCase, header: AttemptHeader): AttemptState => start(compiled, header),
    advance: (compiled: CompiledCase, state: AttemptState, event: AttemptEvent) => advance(compiled, state, event),
    replay: (compiled: CompiledCase, log: AttemptLog) => replay(compiled, log),
    project: (compiled: CompiledCase, state: AttemptState, role: Role) => project(compiled, state, role),
    evidence: (compiled: CompiledCase, state: AttemptState) => evidence(compiled, state),
    points: (compiled: CompiledCase, state: AttemptState) => totalPoints(compiled, evidence(compiled, state)),
    texts: (compiled: CompiledCase) => [
      ...frameTexts(compiled.case),
      ...compiled.case.scenes.flatMap((scene, i) => {
        const { rules, context } = compiled.scenes.get(scene.id) ?? {};
        if (rules === undefined || context === undefined) return [];
        return rules.texts(scene.activity, context, `/scenes/${i}/activity`);
      }),
    ],
  };
}

export type Engine = ReturnType<typeof createEngine>;
