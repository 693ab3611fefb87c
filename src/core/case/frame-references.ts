import type { ActivitySchema } from "../activity-schema.ts";
import { at, type Finding, fault } from "./finding.ts";
import { LIMITS } from "./limits.ts";
import { isOutlineRow } from "./outline.ts";
import {
  type CaseNames,
  caseNames,
  conditionFaults,
  duplicateIds,
  effectFaults,
  lineFaults,
  nextFaults,
} from "./references.ts";
import type { CaseFrame, Scene, Variable } from "./schema.ts";
import type { CaseTarget } from "./targets.ts";

/** Every fault of a case whose shape is right: names that do not exist, lists that do not end, ids that clash. */
export function referenceFaults(frame: CaseFrame, kinds: ReadonlyMap<string, ActivitySchema>): Finding[] {
  const names = caseNames(frame, kinds);
  const findings: Finding[] = [];
  const LISTS = [
    "documents",
    "facts",
    "cast",
    "variables",
    "promises",
    "competencies",
    "roles",
    "scenes",
    "endings",
  ] as const;
  for (const list of LISTS) findings.push(...duplicateIds(frame[list], `/${list}`));
  findings.push(...duplicateIds(frame.briefing.known, "/briefing/known"));
  frame.practises.forEach((row, i) => {
    if (!isOutlineRow(row)) findings.push(fault("unknown-name", `/practises/${i}`, { what: "outline-row", name: row }));
  });
  if (!names.scenes.has(frame.start.scene)) {
    findings.push(fault("unknown-name", "/start/scene", { what: "scene", name: frame.start.scene }));
  }
  for (const [i, v] of frame.variables.entries()) findings.push(...variableFaults(v, names, `/variables/${i}`));
  for (const [i, d] of frame.documents.entries()) {
    findings.push(...conditionFaults(d.when, names, `/documents/${i}/when`));
  }
  for (const [i, p] of frame.promises.entries()) {
    if (!names.cast.has(p.to))
      findings.push(fault("unknown-name", `/promises/${i}/to`, { what: "character", name: p.to }));
  }
  for (const [i, c] of frame.competencies.entries()) findings.push(...bandFaults(c.bands, `/competencies/${i}/bands`));
  for (const [i, e] of frame.endings.entries()) {
    if (e.by !== undefined && !names.cast.has(e.by)) {
      findings.push(fault("unknown-name", `/endings/${i}/by`, { what: "character", name: e.by }));
    }
  }
  for (const [i, scene] of frame.scenes.entries())
    findings.push(...sceneFaults(frame, scene, names, kinds, `/scenes/${i}`));
  const nodes = frame.scenes.reduce((n, s) => n + 1 + (kinds.get(s.activity.kind)?.nodes(s.activity) ?? 0), 0);
  if (nodes > LIMITS.nodes) findings.push(fault("too-big", "/scenes", { of: "nodes", max: LIMITS.nodes }));
  return findings;
}

function variableFaults(variable: Variable, names: CaseNames, pointer: string): Finding[] {
  const findings: Finding[] = [];
  if (variable.of !== undefined && !names.cast.has(variable.of)) {
    findings.push(fault("unknown-name", at(pointer, "of"), { what: "character", name: variable.of }));
  }
  if ("values" in variable) {
    if (!variable.values.includes(variable.start)) {
      findings.push(fault("value-outside", at(pointer, "start"), outside(variable)));
    }
    return findings;
  }
  if (variable.max <= variable.min || variable.max - variable.min > LIMITS.range) {
    findings.push(fault("range-wrong", pointer, { min: variable.min, max: variable.max, widest: LIMITS.range }));
  }
  if (variable.start < variable.min || variable.start > variable.max) {
    findings.push(fault("value-outside", at(pointer, "start"), outside(variable)));
  }
  return findings;
}

const outside = (variable: Variable) => ({
  variable: variable.id,
  value: variable.start,
  allowed: "values" in variable ? variable.values.join(", ") : `${variable.min} … ${variable.max}`,
});

function bandFaults(bands: readonly { from: number }[], pointer: string): Finding[] {
  const rising = bands.every((band, i) => band.from > (bands[i - 1]?.from ?? -1));
  return rising && bands[0]?.from === 0 ? [] : [fault("bands-wrong", pointer)];
}

function sceneFaults(
  frame: CaseFrame,
  scene: Scene,
  names: CaseNames,
  kinds: ReadonlyMap<string, ActivitySchema>,
  pointer: string,
): Finding[] {
  const missing = (target: CaseTarget, here: string): Finding[] => {
    if ("scene" in target) {
      return names.scenes.has(target.scene)
        ? []
        : [fault("unknown-name", at(here, "scene"), { what: "scene", name: target.scene })];
    }
    return names.endings.has(target.ending)
      ? []
      : [fault("unknown-name", at(here, "ending"), { what: "ending", name: target.ending })];
  };
  const findings = duplicateIds(scene.reactions, at(pointer, "reactions"));
  for (const [outcome, next] of Object.entries(scene.outcomes)) {
    findings.push(...nextFaults(next, names, at(at(pointer, "outcomes"), outcome), missing));
  }
  for (const [r, reaction] of scene.reactions.entries()) {
    const here = at(at(pointer, "reactions"), r);
    findings.push(
      ...conditionFaults(reaction.when, names, at(here, "when")),
      ...lineFaults(reaction.lines, names, at(here, "lines")),
      ...effectFaults(reaction.effects, names, at(here, "effects")),
    );
  }
  const kind = kinds.get(scene.activity.kind);
  findings.push(...(kind?.references(scene.activity, { frame, scene, names }, at(pointer, "activity")) ?? []));
  return findings;
}
