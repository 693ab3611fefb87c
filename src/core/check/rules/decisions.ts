import type { DecisionChoice } from "../../activity.ts";
import type { CaseFrame } from "../../case/schema.ts";
import type { CompiledCase } from "../../machine/compile.ts";

/** One decision of a case as the rules of thumb see it. */
export interface Decision {
  readonly sceneId: string;
  readonly place: string;
  readonly pointer: string;
  readonly choices: readonly DecisionChoice[];
  /** Index of the choice with the most weighted points, or null where several or none stand out. */
  readonly best: number | null;
}

/** Every decision of every finite activity, in the order of the file. */
export function decisionsOf(compiled: CompiledCase): Decision[] {
  return compiled.case.scenes.flatMap((scene, s) => {
    const found = compiled.scenes.get(scene.id);
    const graph = found?.rules.graph?.(scene.activity, found.context);
    return (graph?.nodes ?? []).map((node, n) => ({
      sceneId: scene.id,
      place: node.id,
      pointer: `/scenes/${s}/activity/beats/${n}`,
      choices: node.choices,
      best: bestOf(compiled.case, node.choices),
    }));
  });
}

function bestOf(frame: CaseFrame, choices: readonly DecisionChoice[]): number | null {
  const worth = choices.map((choice) =>
    Math.max(...choice.points.map((p) => weigh(frame, p.give)), Number.NEGATIVE_INFINITY),
  );
  const top = Math.max(...worth);
  const leaders = worth.flatMap((value, i) => (value === top ? [i] : []));
  return leaders.length === 1 && Number.isFinite(top) ? (leaders[0] ?? null) : null;
}

const weigh = (frame: CaseFrame, give: Readonly<Record<string, number>>): number =>
  frame.competencies.reduce((sum, { id, weight }) => sum + weight * (give[id] ?? 0), 0);
