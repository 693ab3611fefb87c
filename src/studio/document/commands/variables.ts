import type { Draft } from "immer";
import type { Condition, Effect } from "../../../core/case/conditions.ts";
import { LIMITS } from "../../../core/case/limits.ts";
import { type Command, refuse } from "../command.ts";
import { pruned } from "../dangling.ts";
import { applyPatches } from "../patch.ts";
import { find, lastOf, valueAt } from "../place.ts";
import { references } from "../references.ts";
import type { CaseDoc, Place, StudioDocument, VariableDoc } from "../types.ts";
import { put } from "./fields.ts";

type Numbered = Extract<VariableDoc, { min: number }>;
type Named = Extract<VariableDoc, { values: unknown }>;

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.max(min, Math.min(max, value));

/** Rewrites every condition and effect about one variable so that it fits what the variable can be now. */
function refitted(doc: CaseDoc, place: Place, adapt: <T extends Condition | Effect>(one: T) => T): CaseDoc {
  const target = place;
  return references(doc)
    .filter((one) => one.target === target && (one.path.at(-1) === "variable" || one.path.at(-1) === "to"))
    .reduce((state, { path }) => {
      const holder = path.slice(0, -1);
      const old = holder.reduce<unknown>((inner, token) => (inner as Record<string | number, unknown>)[token], state);
      const next = adapt(old as Condition);
      return next === old ? state : applyPatches(state, [{ op: "set", path: holder, value: next }]);
    }, doc);
}

/** Bounds and start of a numeric variable. They stay in order, and what compares with the variable stays within them. */
export const setRange = (place: Place, changes: Partial<Pick<Numbered, "min" | "max" | "start">>): Command => ({
  name: "set",
  place,
  words: { field: Object.keys(changes)[0] ?? "start" },
  merge: `range ${place} ${Object.keys(changes).join()}`,
  apply({ doc, draft }) {
    const old = valueAt<VariableDoc>(doc.case, place);
    if (old === undefined || "values" in old) return refuse("gone");
    const bound = (value: number): number => clamp(Math.round(value), { min: -1000, max: 1000 });
    const wanted = { min: old.min, max: old.max, start: old.start, ...changes };
    const asked = bound(wanted.min);
    const min = changes.max === undefined ? Math.min(asked, bound(wanted.max) - 1, 999) : Math.min(asked, 999);
    const max = clamp(bound(wanted.max), { min: min + 1, max: Math.min(1000, min + LIMITS.range) });
    const start = clamp(Math.round(wanted.start), { min, max });
    const ranged = put(doc.case, place, { ...old, min, max, start });
    const next = refitted(ranged, place, (one) => {
      for (const key of ["is", "atLeast", "atMost", "set"] as const) {
        const value: unknown = (one as Record<string, unknown>)[key];
        if (typeof value === "number" && clamp(value, { min, max }) !== value)
          return { ...one, [key]: clamp(value, { min, max }) };
      }
      return one;
    });
    draft.case = next as Draft<CaseDoc>;
    draft.translations = refittedTranslations(doc.translations, lastOf(place), (value) =>
      typeof value === "number" ? clamp(value, { min, max }) : value,
    ) as Draft<StudioDocument>["translations"];
    return undefined;
  },
});

/** Renames one of a variable's names (`index`), adds one at the end, or removes one with undefined. */
export const setValueName = (place: Place, index: number, name: string | undefined): Command => ({
  name: "set",
  place,
  words: { field: "values" },
  merge: `values ${place} ${index}`,
  apply({ doc, draft }) {
    const variable = valueAt<VariableDoc>(doc.case, place);
    if (variable === undefined || !("values" in variable)) return refuse("gone");
    const old = variable.values[index];
    if (name === undefined && variable.values.length <= 2) return refuse("last-one");
    if (name !== undefined && variable.values.includes(name)) return name === old ? undefined : refuse("taken");
    if (old === undefined && variable.values.length >= 16) return refuse("full");
    const values = name === undefined ? variable.values.toSpliced(index, 1) : variable.values.toSpliced(index, 1, name);
    const to = name ?? values[0] ?? "";
    const start = variable.start === old ? to : variable.start;
    const next = put(doc.case, place, { ...variable, values, start } satisfies Named);
    const turned = refitted(next, place, (one) => {
      if ("is" in one && one.is === old) return { ...one, is: to };
      return "set" in one && one.set === old ? { ...one, set: to } : one;
    });
    draft.case = turned as Draft<CaseDoc>;
    draft.translations = refittedTranslations(doc.translations, lastOf(place), (value) =>
      value === old ? to : value,
    ) as Draft<StudioDocument>["translations"];
    return undefined;
  },
});

/** A number or a set of names. What compares with the variable is taken out: it could not hold any more. */
export const setSort = (place: Place, sort: "number" | "names"): Command => ({
  name: "set",
  place,
  words: { field: "sort" },
  apply({ doc, draft }) {
    const found = find(doc.case, place) ?? refuse("gone");
    const { id, of, label } = found.value as VariableDoc;
    const head = { id, ...(of === undefined ? {} : { of }), label };
    const fresh: VariableDoc =
      sort === "number" ? { ...head, min: 0, max: 100, start: 50 } : { ...head, values: ["no", "yes"], start: "no" };
    if ("values" in (found.value as object) === (sort === "names")) return undefined;
    if (references(doc.case).some((one) => one.target === place && one.form !== "slot")) refuse("not-here");
    draft.case = put(doc.case, place, fresh) as Draft<CaseDoc>;
    return undefined;
  },
});

/** The same for the conditions of translations' variants. */
function refittedTranslations(
  translations: StudioDocument["translations"],
  id: string,
  adapt: (value: unknown) => unknown,
): StudioDocument["translations"] {
  const turned = (condition: Condition): Condition => {
    if ("all" in condition) return { all: condition.all.map(turned) };
    if ("any" in condition) return { any: condition.any.map(turned) };
    if ("not" in condition) return { not: turned(condition.not) };
    if (!("variable" in condition) || condition.variable !== id) return condition;
    return Object.fromEntries(
      Object.entries(condition).map(([key, value]) => [key, key === "variable" ? value : adapt(value)]),
    ) as Condition;
  };
  const about = (when: Condition): boolean => pruned(when, (one) => "variable" in one && one.variable === id) !== when;
  return Object.fromEntries(
    Object.entries(translations).map(([language, translation]) => {
      if (
        !Object.values(translation.lines).some(({ variants }) => variants?.some(({ when }) => about(when as Condition)))
      )
        return [language, translation];
      const lines = Object.entries(translation.lines).map(([line, entry]) => [
        line,
        entry.variants === undefined
          ? entry
          : { ...entry, variants: entry.variants.map((one) => ({ ...one, when: turned(one.when as Condition) })) },
      ]);
      return [language, { ...translation, lines: Object.fromEntries(lines) }];
    }),
  );
}
