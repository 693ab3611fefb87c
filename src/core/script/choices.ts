import { LIMITS } from "../case/limits.ts";
import type { Mood } from "../case/primitives.ts";
import { UNWRITTEN } from "../check/rules/unwritten.ts";
import type { Builder } from "./builder.ts";
import type { Names } from "./names.ts";
import type { ScriptChoice, ScriptCondition, ScriptPoints, ScriptSpeech } from "./types.ts";

export interface SpeechValue {
  readonly id: string;
  readonly by: string;
  readonly mood?: Mood;
  readonly text: string;
}
export interface ChoiceValue {
  readonly id: string;
  readonly say: string;
  readonly short?: string;
  readonly acts: readonly string[];
  readonly when?: object;
  readonly effects?: readonly object[];
  readonly points: readonly object[];
  readonly consequence: readonly SpeechValue[];
  readonly next: object;
}

const ACTS = 4;
const POINTS = 8;

export function speeches(list: readonly ScriptSpeech[], at: string, builder: Builder, prefix: string): SpeechValue[] {
  return builder.most(list, LIMITS.lines, "line", list[0]?.said.line).map(({ by, mood, said }, i) => ({
    id: `${prefix}${i + 1}`,
    by: builder.speaker(by, said.line),
    ...(mood === undefined ? {} : { mood }),
    text: builder.text(said, `${at}/${i}/text`),
  }));
}

/**
 * @param leads what a target's name stands for in this scene
 * @param onward where play goes if the script does not say
 */
export function choiceOf(
  choice: ScriptChoice,
  at: string,
  ids: Names<string>,
  leads: (name: string) => object | undefined,
  onward: () => object,
  builder: Builder,
): ChoiceValue {
  const { line } = choice.say;
  const told = choice.targets.length > 0;
  // Where another line says where it leads, an arrow in the sentence is part of it.
  if (told && choice.inline !== undefined) choice.say.text = choice.inline.text;
  const targets = told || choice.inline === undefined ? choice.targets : [{ name: choice.inline.name, when: [], line }];
  const found: object[] = [];
  for (const target of targets) {
    if (found.some((one) => !("when" in one))) {
      builder.note("too-many", target.line, { what: "way", max: 1 }, target.name);
      break;
    }
    const place = leads(target.name);
    if (place === undefined) builder.note("unknown-target", target.line, { target: target.name }, target.name);
    const when = conditionOf(target.when, target.line, builder);
    if (place !== undefined) found.push({ ...(when === undefined ? {} : { when }), ...place });
  }
  const effects = builder
    .most(choice.effects, LIMITS.conditions, "effect", line)
    .flatMap(({ variable, how, value, line: here }) => {
      const known = builder.variable(variable, here);
      if (known === undefined) return [];
      const { id: to, min, max } = known;
      return [how === "set" ? { set: clamp(value, min, max), to } : { add: clamp(value, -1000, 1000), to }];
    });
  const when = conditionOf(choice.when, line, builder);
  const short = choice.short === undefined ? undefined : builder.text(choice.short, `${at}/short`, LIMITS.label);
  return {
    id: ids.idFor(short ?? choice.say.text.split(/\s+/).slice(0, 4).join(" "), undefined),
    say: builder.text(choice.say, `${at}/say`),
    ...(short === undefined || short === UNWRITTEN ? {} : { short }),
    acts: choice.acts.length > 0 ? [...new Set(choice.acts)].slice(0, ACTS) : ["respond"],
    ...(when === undefined ? {} : { when }),
    ...(effects.length > 0 ? { effects } : {}),
    points: pointsOf(choice.points, at, line, builder),
    consequence: speeches(choice.answer, `${at}/consequence`, builder, "a"),
    next: nextOf(found, line, targets.length > 0, onward, builder),
  };
}

/** One target, or a list whose last holds always. */
function nextOf(found: readonly object[], line: number, told: boolean, onward: () => object, builder: Builder): object {
  const last = found.at(-1);
  if (last === undefined) {
    if (!told) builder.note("no-target", line);
    return onward();
  }
  const always = found.findIndex((target) => !("when" in target));
  const list = always < 0 ? found : found.slice(0, always + 1);
  if (always < 0) builder.note("no-last-way", line);
  const whole = always < 0 ? [...list.slice(0, LIMITS.choices - 1), onward()] : list.slice(-LIMITS.choices);
  return whole.length === 1 ? (whole[0] as object) : whole;
}

function pointsOf(list: readonly ScriptPoints[], at: string, line: number, builder: Builder): object[] {
  const always = list.findIndex((entry) => entry.when.length === 0);
  const tried = always < 0 ? list : list.slice(0, always + 1);
  const made = builder.most(tried, POINTS - 1, "points", line).map(({ give, when, why, line: here }, i) => {
    const points = new Map<string, number>();
    for (const { skill, points: many } of give) {
      const id = builder.skill(skill, here);
      if (id !== undefined) points.set(id, Math.max(-100, Math.min(100, many)));
    }
    const holds = conditionOf(when, here, builder);
    return {
      id: `p${i + 1}`,
      ...(holds === undefined ? {} : { when: holds }),
      give: Object.fromEntries(points),
      why: builder.text(why, `${at}/points/${i}/why`),
    };
  });
  // The last entry holds always: nothing, where the script says nothing.
  const open = made.length > 0 && made.every((entry) => "when" in entry);
  return open ? [...made, { id: `p${made.length + 1}`, give: {}, why: UNWRITTEN }] : made;
}

function conditionOf(tests: ScriptCondition, line: number, builder: Builder): object | undefined {
  const all = tests.slice(0, LIMITS.conditions).flatMap(({ variable, how, value }) => {
    const known = builder.variable(variable, line);
    return known === undefined ? [] : [{ variable: known.id, [how]: clamp(value, known.min, known.max) }];
  });
  return all.length > 1 ? { all } : all[0];
}

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));
