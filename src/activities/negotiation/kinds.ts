/** The kinds of move that are no offer. Each moves the other's temper; some bring or give information. */
export const TALK_KINDS = [
  "ask-priority",
  "share-priority",
  "reason",
  "test-understanding",
  "summarise",
  "acknowledge",
  "adjourn",
  "threat",
  "irritator",
  "escalate",
] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** Kinds that are about one issue, which the event names. */
export const ABOUT_AN_ISSUE: readonly TalkKind[] = ["ask-priority", "share-priority", "reason"];

export const PHASES = ["opening", "middle", "endgame"] as const;
export type Phase = (typeof PHASES)[number];

/** The parts of the counterpart's script that a case may switch on. What each does is in tactics.ts. */
export const TACTIC_KINDS = [
  "high-anchor",
  "salami",
  "deadline",
  "false-authority",
  "good-guy-bad-guy",
  "take-it-or-leave-it",
  "nibble",
] as const;
export type TacticKind = (typeof TACTIC_KINDS)[number];

/** When the counterpart has something to say; authored lines are chosen by these. */
export const SITUATIONS = [
  "hears-first",
  "hears-concession",
  "hears-repeat",
  "hears-demand",
  "hears-package",
  "hears-condition",
  "opens",
  "concedes",
  "holds",
  "accepts",
  "leaves",
  "last-round",
  "no-deal",
  "tells-priority",
  "keeps-priority",
  "hears-priority",
  "hears-reason",
  "tired-of-reasons",
  "confirms",
  "hears-summary",
  "acknowledged",
  "threatened",
  "irritated",
  "adjourns",
  "escalates",
  "defused",
  "unmoved",
  "gets-nibble",
  "gets-accepted",
  "farewell",
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** A temper as it shows. */
export const TONES = ["warm", "calm", "cool", "angry"] as const;
export type Tone = (typeof TONES)[number];

/** How much an issue matters to the one who was asked. */
export const LEVELS = ["high", "middle", "low"] as const;
export type Level = (typeof LEVELS)[number];

/** What a table is judged by, with the percent that each has of the whole. */
export const COMPONENTS = {
  claiming: 25,
  creating: 25,
  discipline: 15,
  information: 15,
  relationship: 10,
  preparation: 10,
} as const;
export type Component = keyof typeof COMPONENTS;
export const COMPONENT_NAMES = Object.keys(COMPONENTS) as readonly Component[];
