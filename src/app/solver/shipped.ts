import { activities } from "../../activities/index.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Range } from "../../core/scoring/share.ts";
import { solve } from "../../core/solver/solve.ts";
import { createEngine } from "../../engine.ts";

/** The scale of a bundled case, so that a score can be told before anything is solved in the browser. */
export interface ShippedScale {
  readonly total: Range;
  readonly byCompetency: Readonly<Record<string, Range>>;
  readonly upTo: boolean;
}

/** Solves a case while the app is built. Undefined where it is not decided, or has no finite range. */
export function shippedScale(frame: CaseFrame): ShippedScale | undefined {
  const { complete, range, upTo } = solve(createEngine(activities).compile(frame), { walks: 1 });
  const total = finite(range.total);
  if (!complete || total === undefined) return undefined;
  const byCompetency = [...range.byCompetency].flatMap(([id, one]) => {
    const known = finite(one);
    return known === undefined ? [] : [[id, known] as const];
  });
  return { total, byCompetency: Object.fromEntries(byCompetency), upTo };
}

const finite = ({ min, max }: { readonly min: number | null; readonly max: number | null }): Range | undefined =>
  min !== null && max !== null && Number.isFinite(min) && Number.isFinite(max) ? { min, max } : undefined;
