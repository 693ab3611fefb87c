import type { ActivitySchema } from "../activity-schema.ts";
import { asList } from "./as-list.ts";
import type { Condition, Effect } from "./conditions.ts";
import { at, type Finding, fault } from "./finding.ts";
import type { CaseFrame, Line, PointsEntry, Variable } from "./schema.ts";

/** Everything that a condition, an effect, a line or a points entry may name. */
export interface CaseNames {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly promises: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly cast: ReadonlySet<string>;
  readonly competencies: ReadonlySet<string>;
  readonly scenes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly choices: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map((item) => item.id));

export function caseNames(frame: CaseFrame, kinds: ReadonlyMap<string, ActivitySchema>): CaseNames {
  const choices = new Set<string>();
  const places = ids(frame.scenes);
  for (const scene of frame.scenes) {
    const paths = kinds.get(scene.activity.kind)?.paths(scene.activity, scene.id);
    for (const path of paths?.choices ?? []) choices.add(path);
    for (const path of paths?.places ?? []) places.add(path);
    for (const reaction of scene.reactions) choices.add(`${scene.id}/${reaction.id}`);
  }
  return {
    variables: new Map(frame.variables.map((v) => [v.id, v])),
    promises: ids(frame.promises),
    documents: ids(frame.documents),
    cast: ids(frame.cast),
    competencies: ids(frame.competencies),
    scenes: ids(frame.scenes),
    endings: ids(frame.endings),
    outcomes: new Map(frame.scenes.map((s) => [s.id, new Set(Object.keys(s.outcomes))])),
    choices,
    places,
  };
}

const unknown = (what: string, name: string, pointer: string): Finding =>
  fault("unknown-name", pointer, { what, name });

export function conditionFaults(condition: Condition | undefined, names: CaseNames, pointer: string): Finding[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap((c, i) => conditionFaults(c, names, at(at(pointer, "all"), i)));
  if ("any" in condition) return condition.any.flatMap((c, i) => conditionFaults(c, names, at(at(pointer, "any"), i)));
  if ("not" in condition) return conditionFaults(condition.not, names, at(pointer, "not"));
  if ("variable" in condition) return comparisonFaults(condition, names, pointer);
  if ("visited" in condition) return named(names.places, "place", condition.visited, at(pointer, "visited"));
  if ("chose" in condition) return named(names.choices, "choice", condition.chose, at(pointer, "chose"));
  if ("read" in condition) return named(names.documents, "document", condition.read, at(pointer, "read"));
  if ("promise" in condition) return named(names.promises, "promise", condition.promise, at(pointer, "promise"));
  const outcomes = names.outcomes.get(condition.of);
  if (outcomes === undefined) return [unknown("scene", condition.of, at(pointer, "of"))];
  return named(outcomes, "outcome", condition.outcome, at(pointer, "outcome"));
}

const named = (known: ReadonlySet<string>, what: string, name: string, pointer: string): Finding[] =>
  known.has(name) ? [] : [unknown(what, name, pointer)];

function comparisonFaults(
  condition: Extract<Condition, { variable: string }>,
  names: CaseNames,
  pointer: string,
): Finding[] {
  const variable = names.variables.get(condition.variable);
  if (variable === undefined) return [unknown("variable", condition.variable, at(pointer, "variable"))];
  const key = "is" in condition ? "is" : "atLeast" in condition ? "atLeast" : "atMost";
  const value = "is" in condition ? condition.is : "atLeast" in condition ? condition.atLeast : condition.atMost;
  return valueFits(variable, value, key === "is") ? [] : [misfit(variable, value, at(pointer, key))];
}

function valueFits(variable: Variable, value: number | string, equality: boolean): boolean {
  if ("values" in variable) return equality && typeof value === "string" && variable.values.includes(value);
  return typeof value === "number" && value >= variable.min && value <= variable.max;
}

const misfit = (variable: Variable, value: number | string, pointer: string): Finding =>
  fault("value-outside", pointer, {
    variable: variable.id,
    value,
    allowed: "values" in variable ? variable.values.join(", ") : `${variable.min} … ${variable.max}`,
  });

export function effectFaults(effects: readonly Effect[], names: CaseNames, pointer: string): Finding[] {
  return effects.flatMap((effect, i) => {
    const here = at(pointer, i);
    if ("promise" in effect) return named(names.promises, "promise", effect.promise, at(here, "promise"));
    if ("keep" in effect) return named(names.promises, "promise", effect.keep, at(here, "keep"));
    if ("break" in effect) return named(names.promises, "promise", effect.break, at(here, "break"));
    const variable = names.variables.get(effect.to);
    if (variable === undefined) return [unknown("variable", effect.to, at(here, "to"))];
    if ("add" in effect) return "values" in variable ? [misfit(variable, effect.add, at(here, "add"))] : [];
    return valueFits(variable, effect.set, true) ? [] : [misfit(variable, effect.set, at(here, "set"))];
  });
}

export const SPEAKERS: ReadonlySet<string> = new Set(["you", "narrator"]);

export function lineFaults(lines: readonly Line[], names: CaseNames, pointer: string): Finding[] {
  return lines.flatMap((line, i) => [
    ...(SPEAKERS.has(line.by) ? [] : named(names.cast, "character", line.by, at(at(pointer, i), "by"))),
    ...conditionFaults(line.when, names, at(at(pointer, i), "when")),
  ]);
}

export function pointsFaults(entries: readonly PointsEntry[], names: CaseNames, pointer: string): Finding[] {
  return entries.flatMap((entry, i) => {
    const here = at(pointer, i);
    const open = entry.when === undefined;
    const last = i === entries.length - 1;
    return [
      ...conditionFaults(entry.when, names, at(here, "when")),
      ...Object.keys(entry.give).flatMap((c) => named(names.competencies, "competency", c, at(at(here, "give"), c))),
      ...(open && !last ? [fault("never-reached-entry", here)] : []),
    ];
  });
}

interface AnyTarget {
  readonly when?: Condition | undefined;
  readonly chance?: number | undefined;
}

/** A list of targets ends unconditionally, or in chances that sum to 100; each target exists. */
export function nextFaults<T extends AnyTarget>(
  next: T | T[],
  names: CaseNames,
  pointer: string,
  missing: (target: T, pointer: string) => Finding[],
): Finding[] {
  const targets = asList(next);
  const single = !Array.isArray(next);
  const findings = targets.flatMap((target, i) => {
    const here = single ? pointer : at(pointer, i);
    return [...conditionFaults(target.when, names, at(here, "when")), ...missing(target, here)];
  });
  const chances = targets.filter((t) => t.chance !== undefined);
  const sum = chances.reduce((total, t) => total + (t.chance ?? 0), 0);
  if (chances.length > 0 && sum !== 100) findings.push(fault("chance-sum", pointer, { sum }));
  const firstChance = targets.findIndex((t) => t.chance !== undefined);
  const mixed =
    firstChance >= 0 && targets.slice(firstChance).some((t) => t.chance === undefined || t.when !== undefined);
  if (mixed) findings.push(fault("chance-mixed", pointer));
  if (chances.length === 0 && targets.at(-1)?.when !== undefined) findings.push(fault("no-fallback", pointer));
  const early = targets.findIndex((t, i) => i < targets.length - 1 && t.when === undefined && t.chance === undefined);
  if (early >= 0) findings.push(fault("never-reached-entry", single ? pointer : at(pointer, early + 1)));
  return findings;
}

/** Ids that stand twice in one list. */
export function duplicateIds(list: readonly { id: string }[], pointer: string): Finding[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i) => {
    if (seen.has(id)) return [fault("duplicate-id", at(at(pointer, i), "id"), { id })];
    seen.add(id);
    return [];
  });
}
