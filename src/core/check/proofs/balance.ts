import type { Decision } from "../rules/decisions.ts";
import { type Proof, type ProvedFinding, proved } from "./proof.ts";

/** Fewer decisions make no pattern. */
const ENOUGH = 6;
/** Above this share of decisions with one best choice in every state, timing has no part in the case. */
const FIXED = 0.85;

/** Decisions where nothing is at stake. */
export function allEqual({ solution, at }: Proof): ProvedFinding[] {
  return [...solution.allEqual]
    .filter(([, equal]) => equal === true)
    .map(([beat]) => proved("warning", "all-choices-equal", at(beat), { beat }));
}

/** A case in which no answer ever depends on what came before. */
export function bestNeverChanges({ solution, decisions, compiled, at }: Proof): ProvedFinding[] {
  const real = decisions.filter((decision) => solution.allEqual.get(beatPath(decision)) === false);
  const fixed = real.filter(({ choices }) => choices.some(({ path }) => solution.choices.get(path) === "always-best"));
  if (real.length < ENOUGH || fixed.length / real.length <= FIXED) return [];
  const params = { percent: Math.round((fixed.length / real.length) * 100), decisions: real.length };
  return [proved("warning", "best-never-changes", at(compiled.case.start.scene), params)];
}

/** Whether two attempts can score differently at all; what is undecided may. */
export function hasRange({ solution }: Proof): boolean {
  const { min, max } = solution.range.total;
  return min === null || max === null || min !== max;
}

/** A score that cannot tell two attempts apart: that nothing is at stake anywhere is told once. */
export const noRange = ({ solution }: Proof): ProvedFinding[] => [
  proved("warning", "score-without-range", "/competencies", { points: solution.range.total.min ?? 0 }),
];

const beatPath = ({ sceneId, place }: Decision): string => `${sceneId}/${place}`;
