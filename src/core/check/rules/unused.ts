import type { TextLine } from "../../activity.ts";
import type { Finding } from "../../case/finding.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import { leaves, logicOf } from "./reading.ts";

const warning = (code: string, pointer: string, params: Finding["params"]): Finding => ({
  code,
  severity: "warning",
  pointer,
  params,
});

/** Variables that nothing reads or nothing writes, promises that nobody ever comes back to. */
export function unusedNames(compiled: CompiledCase, texts: readonly TextLine[]): Finding[] {
  const { conditions, effects } = logicOf(compiled.case);
  const asked = conditions.flatMap(({ value }) => leaves(value));
  const read = new Set(asked.flatMap((c) => ("variable" in c ? [c.variable] : [])));
  for (const { text } of texts) for (const [, id] of text.matchAll(/\{variable\.([a-z0-9-]+)\}/g)) read.add(id ?? "");
  const written = new Set(effects.flatMap(({ value }) => ("to" in value ? [value.to] : [])));
  for (const { scene, rules } of compiled.scenes.values()) {
    const own = rules.variables?.(scene.activity);
    for (const id of own?.reads ?? []) read.add(id);
    for (const id of own?.writes ?? []) written.add(id);
  }
  const due = new Set(asked.flatMap((c) => ("promise" in c ? [c.promise] : [])));
  for (const { value } of effects) {
    if ("keep" in value) due.add(value.keep);
    if ("break" in value) due.add(value.break);
  }
  const made = new Set(effects.flatMap(({ value }) => ("promise" in value ? [value.promise] : [])));
  return [
    ...compiled.case.variables.flatMap(({ id }, i) => [
      ...(read.has(id) ? [] : [warning("variable-never-read", `/variables/${i}`, { variable: id })]),
      ...(written.has(id) ? [] : [warning("variable-never-written", `/variables/${i}`, { variable: id })]),
    ]),
    ...compiled.case.promises.flatMap(({ id }, i) => [
      ...(made.has(id) ? [] : [warning("promise-never-made", `/promises/${i}`, { promise: id })]),
      ...(due.has(id) ? [] : [warning("promise-never-due", `/promises/${i}`, { promise: id })]),
    ]),
  ];
}

/** Outcomes that a scene wires but that its activity never ends with. */
export function unproducedOutcomes(compiled: CompiledCase): Finding[] {
  return compiled.case.scenes.flatMap((scene, i) => {
    const found = compiled.scenes.get(scene.id);
    const produced = new Set(found?.rules.outcomes(scene.activity, found.context));
    return Object.keys(scene.outcomes)
      .filter((outcome) => !produced.has(outcome))
      .map((outcome) => warning("outcome-never-produced", `/scenes/${i}/outcomes/${outcome}`, { outcome }));
  });
}
