import type { Evidence } from "../activity.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { CompiledCase } from "../machine/compile.ts";

/** Every point of an attempt, in order of play; each names its event and its why. */
export function evidence(compiled: CompiledCase, state: AttemptState): Evidence[] {
  return state.visits.flatMap((visit) => {
    const scene = compiled.scenes.get(visit.sceneId);
    return scene === undefined ? [] : [...scene.rules.score(scene.scene.activity, scene.context, visit.steps)];
  });
}

/** Points per competency, and their weighted sum. */
export interface PointsTotal {
  readonly byCompetency: ReadonlyMap<string, number>;
  /** Sum of weight x points over the competencies. */
  readonly weighted: number;
}

export function totalPoints(compiled: CompiledCase, found: readonly Evidence[]): PointsTotal {
  const byCompetency = new Map(compiled.case.competencies.map((c) => [c.id, 0]));
  for (const { competency, points } of found) {
    byCompetency.set(competency, (byCompetency.get(competency) ?? 0) + points);
  }
  let weighted = 0;
  for (const { id, weight } of compiled.case.competencies) weighted += weight * (byCompetency.get(id) ?? 0);
  return { byCompetency, weighted };
}
