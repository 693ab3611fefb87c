import type { Language, Mood } from "../case/primitives.ts";

/** A text of a script, the line it began on (from 1), and how it is said in other languages. */
export interface Said {
  text: string;
  readonly line: number;
  readonly also: Partial<Record<Language, string>>;
}

/** One sentence that somebody says. `by` is as the script names them. */
export interface ScriptSpeech {
  readonly by: string;
  readonly said: Said;
  mood: Mood | undefined;
}

/** A comparison with a variable, named as the script names it. */
export interface ScriptTest {
  readonly variable: string;
  readonly how: "atLeast" | "atMost" | "is";
  readonly value: number;
}
/** All of them hold. Empty: always. */
export type ScriptCondition = readonly ScriptTest[];

export interface ScriptTarget {
  readonly name: string;
  readonly when: ScriptCondition;
  readonly line: number;
}

export interface ScriptPoints {
  readonly give: readonly { readonly skill: string; readonly points: number }[];
  readonly when: ScriptCondition;
  readonly line: number;
  why: Said | undefined;
}

export interface ScriptEffect {
  readonly variable: string;
  readonly how: "add" | "set";
  readonly value: number;
  readonly line: number;
}

export interface ScriptChoice {
  readonly say: Said;
  short: Said | undefined;
  readonly acts: string[];
  readonly when: ScriptTest[];
  readonly effects: ScriptEffect[];
  readonly points: ScriptPoints[];
  readonly answer: ScriptSpeech[];
  readonly targets: ScriptTarget[];
  /** A target that ends the sentence itself. Counts if no other line says where the choice leads. */
  inline: { readonly text: string; readonly name: string } | undefined;
}

/** What a heading names: its words, the id in brackets, and its number. */
export interface ScriptName {
  readonly title: Said | undefined;
  readonly id: string | undefined;
  readonly number: number | undefined;
  readonly line: number;
}

export interface ScriptBeat {
  readonly name: ScriptName;
  readonly lines: ScriptSpeech[];
  readonly choices: ScriptChoice[];
}

export interface ScriptScene {
  readonly name: ScriptName;
  phase: string | undefined;
  where: Said | undefined;
  readonly beats: ScriptBeat[];
}

export interface ScriptEnding {
  readonly name: ScriptName;
  readonly meaning: string | undefined;
  readonly text: Said[];
}

export interface ScriptPerson {
  readonly id: string | undefined;
  readonly name: Said;
  title: Said | undefined;
  organisation: Said | undefined;
}

export interface ScriptSkill {
  readonly id: string | undefined;
  readonly label: Said;
  readonly weight: number;
  readonly bands: { readonly from: number; readonly text: Said }[];
}

export interface ScriptVariable {
  readonly id: string | undefined;
  readonly label: Said;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  readonly shown: boolean;
}

export const HEAD_TEXTS = ["title", "tagline", "hook", "you", "account", "goal", "walkAway"] as const;
export type HeadText = (typeof HEAD_TEXTS)[number];

/** A script as its author laid it out: names are still words, and nothing has been filled in. */
export interface Script {
  readonly head: Partial<Record<HeadText, Said>>;
  readonly known: Said[];
  readonly practises: string[];
  minutes: number | undefined;
  id: string | undefined;
  language: Language;
  readonly people: ScriptPerson[];
  readonly skills: ScriptSkill[];
  readonly variables: ScriptVariable[];
  readonly scenes: ScriptScene[];
  readonly endings: ScriptEnding[];
}

/** Something that was not taken as it stands, or that had to be filled in. The locales say it, with what to write. */
export interface ScriptNote {
  readonly code: NoteCode;
  /** From 1; 0 where it is about the whole script. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Not carried: somebody has to look at it. */
export const LEFT_OUT = [
  "unknown-label",
  "no-place",
  "unreadable-points",
  "unreadable-effects",
  "unreadable-condition",
  "unreadable-variable",
  "unknown-mood",
  "unknown-act",
  "unknown-meaning",
  "unknown-practises",
  "unknown-language",
  "translation-of-nothing",
  "too-many",
  "cut",
  "too-long",
  "differs",
] as const;
/** Filled in so that the case plays; somebody may want it otherwise. */
export const FILLED_IN = [
  "unknown-target",
  "no-target",
  "no-last-way",
  "no-choices",
  "no-title",
  "no-scene",
  "no-ending",
  "new-skill",
  "new-variable",
] as const;
export type NoteCode = (typeof LEFT_OUT)[number] | (typeof FILLED_IN)[number];
