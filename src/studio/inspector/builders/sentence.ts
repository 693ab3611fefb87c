import { asList } from "../../../core/case/as-list.ts";
import type { Condition, Effect, PromiseState } from "../../../core/case/conditions.ts";
import { letterOf, nameOf } from "../../document/names.ts";
import { placeOf } from "../../document/place.ts";
import { idsOf } from "../../document/references.ts";
import { beatsOf, type CaseDoc, type VariableDoc } from "../../document/types.ts";

/** One part of a condition that is no group: what it is about, how it compares, with what. */
export interface Atom {
  /** `variable:trust`, `chose:call/opening/ask`, `visited:call`, `read:rfq`, `promise:friday`, `outcome:call/done`. */
  readonly subject: string;
  readonly verb: Verb;
  readonly value?: number | string;
}
export type Verb =
  | "atLeast"
  | "atMost"
  | "below"
  | "above"
  | "is"
  | "isNot"
  | "yes"
  | "no"
  | PromiseState
  | "notMade"
  | "notKept"
  | "notBroken";

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const NEGATED: Readonly<Record<PromiseState, Verb>> = { made: "notMade", kept: "notKept", broken: "notBroken" };

/** A condition as an atom, or undefined where it is a group. `not` of one thing is a verb of its own. */
export function atomOf(condition: Condition): Atom | undefined {
  if ("all" in condition || "any" in condition) return undefined;
  if (!("not" in condition)) return leaf(condition, false);
  const inner = condition.not;
  if ("all" in inner || "any" in inner || "not" in inner) return undefined;
  // "Not at least 40" reads as "below 40", and is written back as it was.
  if ("atLeast" in inner) return { subject: `variable:${inner.variable}`, verb: "below", value: inner.atLeast };
  if ("atMost" in inner) return { subject: `variable:${inner.variable}`, verb: "above", value: inner.atMost };
  return leaf(inner, true);
}

function leaf(one: Leaf, negative: boolean): Atom {
  if ("variable" in one) {
    const subject = `variable:${one.variable}`;
    if ("atLeast" in one) return { subject, verb: "atLeast", value: one.atLeast };
    if ("atMost" in one) return { subject, verb: "atMost", value: one.atMost };
    return { subject, verb: negative ? "isNot" : "is", value: one.is };
  }
  if ("promise" in one) return { subject: `promise:${one.promise}`, verb: negative ? NEGATED[one.is] : one.is };
  const verb = negative ? "no" : "yes";
  if ("chose" in one) return { subject: `chose:${one.chose}`, verb };
  if ("visited" in one) return { subject: `visited:${one.visited}`, verb };
  if ("read" in one) return { subject: `read:${one.read}`, verb };
  return { subject: `outcome:${one.of}/${one.outcome}`, verb };
}

/** The condition that an atom says. */
export function conditionOf({ subject, verb, value }: Atom): Condition {
  const colon = subject.indexOf(":");
  const [sort, name] = [subject.slice(0, colon), subject.slice(colon + 1)];
  if (sort === "variable") {
    if (verb === "atLeast") return { variable: name, atLeast: Number(value) };
    if (verb === "atMost") return { variable: name, atMost: Number(value) };
    if (verb === "below") return { not: { variable: name, atLeast: Number(value) } };
    if (verb === "above") return { not: { variable: name, atMost: Number(value) } };
    const is = { variable: name, is: value ?? 0 };
    return verb === "isNot" ? { not: is } : is;
  }
  if (sort === "promise") {
    const state = (Object.keys(NEGATED) as PromiseState[]).find((one) => NEGATED[one] === verb);
    return state === undefined ? { promise: name, is: verb as PromiseState } : { not: { promise: name, is: state } };
  }
  const [of = "", outcome = ""] = name.split("/");
  const positive: Condition =
    sort === "chose"
      ? { chose: name }
      : sort === "visited"
        ? { visited: name }
        : sort === "read"
          ? { read: name }
          : { outcome, of };
  return verb === "no" ? { not: positive } : positive;
}

/** What a condition may be about, grouped as a list offers it. */
export interface SubjectGroup {
  /** Names a word of the locales: `subject.<group>`. */
  readonly group: "variable" | "promise" | "read" | "chose" | "visited" | "outcome";
  readonly subjects: readonly { readonly value: string; readonly label: string }[];
}

const cut = (text: string): string => (text.length > 44 ? `${text.slice(0, 42)}…` : text);

/** Everything of a case that can be asked about. A long list in a big case: made when somebody comes to choose. */
export function subjectsOf(doc: CaseDoc): SubjectGroup[] {
  const scenes = doc.scenes.map((scene) => ({ scene, at: placeOf("scenes", scene.id) }));
  const named = (list: "variables" | "promises" | "documents", sort: string) =>
    (doc[list] ?? []).map(({ id }) => ({ value: `${sort}:${id}`, label: cut(nameOf(doc, placeOf(list, id))) }));
  const places = scenes.flatMap(({ scene, at }) => [
    { value: `visited:${scene.id}`, label: cut(nameOf(doc, at)) },
    ...beatsOf(scene).map(({ id }) => {
      const beat = `${at}/activity/beats/${id}`;
      return { value: `visited:${idsOf(beat)}`, label: cut(nameOf(doc, beat)) };
    }),
  ]);
  const choices = scenes.flatMap(({ scene, at }) => [
    ...beatsOf(scene).flatMap((beat) =>
      beat.choices.map(({ id }) => {
        const choice = `${at}/activity/beats/${beat.id}/choices/${id}`;
        return { value: `chose:${idsOf(choice)}`, label: `${letterOf(doc, choice)} ${cut(nameOf(doc, choice))}` };
      }),
    ),
    ...(scene.reactions ?? []).map(({ id }) => ({
      value: `chose:${scene.id}/${id}`,
      label: cut(nameOf(doc, `${at}/reactions/${id}`)),
    })),
  ]);
  const outcomes = scenes.flatMap(({ scene, at }) =>
    Object.keys(scene.outcomes).map((id) => ({
      value: `outcome:${scene.id}/${id}`,
      label: cut(`${nameOf(doc, at)}: ${id}`),
    })),
  );
  const groups: SubjectGroup[] = [
    { group: "variable", subjects: named("variables", "variable") },
    { group: "promise", subjects: named("promises", "promise") },
    { group: "read", subjects: named("documents", "read") },
    { group: "chose", subjects: choices },
    { group: "visited", subjects: places },
    { group: "outcome", subjects: outcomes },
  ];
  return groups.filter(({ subjects }) => subjects.length > 0);
}

/** What a new sentence is about until its author says otherwise. */
export function firstSubject(doc: CaseDoc): string {
  const [variable] = doc.variables ?? [];
  if (variable !== undefined) return `variable:${variable.id}`;
  const [promise] = doc.promises ?? [];
  return promise === undefined ? `visited:${doc.start.scene}` : `promise:${promise.id}`;
}

/** What the subject of a sentence is called. */
export function subjectName(doc: CaseDoc, subject: string): string {
  const colon = subject.indexOf(":");
  const [sort, name] = [subject.slice(0, colon), subject.slice(colon + 1)];
  const [scene = "", second = "", third] = name.split("/");
  const at = placeOf("scenes", scene);
  if (sort === "variable") return cut(nameOf(doc, placeOf("variables", name)));
  if (sort === "promise") return cut(nameOf(doc, placeOf("promises", name)));
  if (sort === "read") return cut(nameOf(doc, placeOf("documents", name)));
  if (sort === "outcome") return cut(`${nameOf(doc, at)}: ${second}`);
  if (second === "") return cut(nameOf(doc, at));
  const beat = `${at}/activity/beats/${second}`;
  if (third !== undefined)
    return `${letterOf(doc, `${beat}/choices/${third}`)} ${cut(nameOf(doc, `${beat}/choices/${third}`))}`;
  return cut(nameOf(doc, sort === "chose" ? `${at}/reactions/${second}` : beat));
}

const variableOf = (doc: CaseDoc, subject: string): VariableDoc | undefined =>
  (doc.variables ?? []).find(({ id }) => `variable:${id}` === subject);

/** Yes-or-no variables (0 or 1) read better so than as numbers. */
export const isFlag = (variable: VariableDoc | undefined): boolean =>
  variable !== undefined && "min" in variable && variable.min === 0 && variable.max === 1;

/** The verbs that go with a subject, the usual one first. */
export function verbsOf(doc: CaseDoc, subject: string): readonly Verb[] {
  if (subject.startsWith("promise:")) return ["made", "kept", "broken", "notMade", "notKept", "notBroken"];
  if (!subject.startsWith("variable:")) return ["yes", "no"];
  const variable = variableOf(doc, subject);
  if (variable !== undefined && ("values" in variable || isFlag(variable))) return ["is", "isNot"];
  return ["atLeast", "atMost", "below", "above", "is", "isNot"];
}

/** What the value of an atom may be. */
export type ValueSort =
  | { readonly sort: "number"; readonly min: number; readonly max: number }
  | { readonly sort: "names"; readonly values: readonly string[] }
  | { readonly sort: "flag" }
  | undefined;

export function valuesOf(doc: CaseDoc, subject: string): ValueSort {
  const variable = variableOf(doc, subject);
  if (variable === undefined) return undefined;
  if ("values" in variable) return { sort: "names", values: variable.values };
  return isFlag(variable) ? { sort: "flag" } : { sort: "number", min: variable.min, max: variable.max };
}

/** A first atom about a subject. */
export function atomAbout(doc: CaseDoc, subject: string): Atom {
  const verb = verbsOf(doc, subject)[0] ?? "yes";
  const values = valuesOf(doc, subject);
  if (values === undefined) return { subject, verb };
  if (values.sort === "flag") return { subject, verb, value: 1 };
  if (values.sort === "names") return { subject, verb, value: values.values[0] ?? "" };
  return { subject, verb, value: Math.round((values.min + values.max) / 2) };
}

/** The same verb and value about another subject, as far as they go with it. */
export function aboutInstead(doc: CaseDoc, atom: Atom, subject: string): Atom {
  const fresh = atomAbout(doc, subject);
  const verb = verbsOf(doc, subject).includes(atom.verb) ? atom.verb : fresh.verb;
  const values = valuesOf(doc, subject);
  const { value } = atom;
  const stays = values?.sort === "number" && typeof value === "number" && value >= values.min && value <= values.max;
  return { ...fresh, verb, ...(stays ? { value } : {}) };
}

/** An effect as a sentence: what it changes, how, by or to what. */
export interface Deed {
  readonly subject: string;
  readonly verb: "up" | "down" | "set" | "make" | "keep" | "break";
  readonly value?: number | string;
}

export function deedOf(effect: Effect): Deed {
  if ("add" in effect) {
    return { subject: `variable:${effect.to}`, verb: effect.add < 0 ? "down" : "up", value: Math.abs(effect.add) };
  }
  if ("set" in effect) return { subject: `variable:${effect.to}`, verb: "set", value: effect.set };
  if ("promise" in effect) return { subject: `promise:${effect.promise}`, verb: "make" };
  if ("keep" in effect) return { subject: `promise:${effect.keep}`, verb: "keep" };
  return { subject: `promise:${effect.break}`, verb: "break" };
}

export function effectOf({ subject, verb, value }: Deed): Effect {
  const to = subject.slice(subject.indexOf(":") + 1);
  if (verb === "make") return { promise: to };
  if (verb === "keep") return { keep: to };
  if (verb === "break") return { break: to };
  if (verb === "set") return { set: value ?? 0, to };
  return { add: verb === "down" ? -Number(value) : Number(value), to };
}

export function deedVerbs(doc: CaseDoc, subject: string): readonly Deed["verb"][] {
  if (subject.startsWith("promise:")) return ["make", "keep", "break"];
  const variable = variableOf(doc, subject);
  if (variable !== undefined && "values" in variable) return ["set"];
  return isFlag(variable) ? ["set", "up", "down"] : ["up", "down", "set"];
}

export function deedAbout(doc: CaseDoc, subject: string): Deed {
  const verb = deedVerbs(doc, subject)[0] ?? "up";
  const values = valuesOf(doc, subject);
  if (values === undefined) return { subject, verb };
  if (values.sort === "names") return { subject, verb, value: values.values[0] ?? "" };
  return { subject, verb, value: values.sort === "flag" ? 1 : 10 };
}

/** A list of targets, however the file has it. */
export function leadsOf(next: unknown): readonly Readonly<Record<string, unknown>>[] {
  return next === undefined ? [] : asList(next as Record<string, unknown> | Record<string, unknown>[]);
}
