import type { Claim, Subject } from "./claims.ts";
import type { Decided, Valuer } from "./decided.ts";
import { TOTAL } from "./gains.ts";
import type { Possibility, Range, Report } from "./solution.ts";
import { placeAt, type Tables } from "./tables.ts";
import { neverRead, neverWritten } from "./usage.ts";
import { lineOf, witnessOf } from "./witness.ts";

/** Puts into plain data what was decided. */
export function reportOf(
  tables: Tables,
  decided: Decided,
  estimates: Report["estimates"],
  milliseconds: Report["milliseconds"],
): Report {
  const { place, state } = tables.start;
  const at = (valuer: Valuer | undefined) => valuer?.(place, state) ?? null;
  const lost = at(decided.most.get(TOTAL)) === Number.NEGATIVE_INFINITY;
  const bound = (valuer: Valuer | undefined) => (lost ? null : at(valuer));
  const range = (measure: number): Range => ({
    min: bound(decided.least.get(measure)),
    max: bound(decided.most.get(measure)),
  });
  const expectedBest = at(decided.expected);
  return {
    engine: decided.engine,
    explored: decided.explored,
    complete: decided.complete,
    upTo: tables.upTo,
    chance: tables.chance,
    possible: possibleOf(tables.claims, decided.possibilities),
    softLocks: new Map(
      [...decided.softLocks]
        .filter(([at]) => placeAt(tables, at).kind !== "ending")
        .map(([at, verdict]) => [placeAt(tables, at).path, verdict]),
    ),
    range: { total: range(TOTAL), byCompetency: new Map(tables.competencies.map(({ id }, i) => [id, range(i)])) },
    expectedBest: expectedBest === Number.NEGATIVE_INFINITY ? null : expectedBest,
    bestLine: decided.best === null ? null : lineOf(tables, decided.best, "most"),
    worstLine: decided.worst === null ? null : lineOf(tables, decided.worst, "least"),
    choices: decided.standings,
    allEqual: new Map([...decided.allEqual].map(([at, equal]) => [placeAt(tables, at).path, equal])),
    pointsForEver: decided.loops.map(({ direction, measure, to, loop }) => ({
      direction,
      competency: measure === TOTAL ? null : (tables.competencies[measure]?.id ?? null),
      witness: witnessOf(tables, to),
      loop: witnessOf(tables, loop).events,
    })),
    estimates,
    neverRead: neverRead(tables),
    neverWritten: neverWritten(tables),
    milliseconds: { ...milliseconds },
  };
}

function possibleOf(claims: readonly Claim[], verdicts: readonly Possibility[]): Report["possible"] {
  const possible = new Map<Subject, Map<string, Possibility>>();
  for (const [index, { subject, path }] of claims.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) continue;
    const paths = possible.get(subject) ?? new Map<string, Possibility>();
    paths.set(path, verdict);
    possible.set(subject, paths);
  }
  return possible;
}
