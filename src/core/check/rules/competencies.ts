import type { Finding } from "../../case/finding.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { Decision } from "./decisions.ts";

/** Fewer decisions than this are no test of a competency. */
const ENOUGH = 3;

/** Competencies that the case names but hardly lets anybody show. */
export function hardlyTested(compiled: CompiledCase, decisions: readonly Decision[]): Finding[] {
  // An activity without finite decisions scores by its own measures.
  const numeric = compiled.case.scenes.some((s) => compiled.scenes.get(s.id)?.rules.graph === undefined);
  if (numeric) return [];
  return compiled.case.competencies.flatMap(({ id }, i): Finding[] => {
    const count = decisions.filter((d) => {
      const given = d.choices.flatMap((choice) => choice.points.map((p) => p.give[id] ?? 0));
      return new Set(given).size > 1;
    }).length;
    if (count >= ENOUGH) return [];
    const params = { competency: id, decisions: count };
    const code = count === 0 ? "competency-never-tested" : "competency-hardly-tested";
    return [{ code, severity: "warning", pointer: `/competencies/${i}`, params }];
  });
}
