import type { Language } from "../../core/case/primitives.ts";

/** A paragraph or list in the tiny markdown of case texts, or an example before and after. */
export type GuidePart =
  | { readonly text: string }
  | { readonly before: readonly string[]; readonly after: readonly string[]; readonly note: string };

export const CHAPTERS = ["character", "choice", "consequence", "why", "check"] as const;
export type ChapterId = (typeof CHAPTERS)[number];

/** The authoring guide in one language. */
export interface GuideText {
  readonly title: string;
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly chapters: readonly { readonly id: string; readonly title: string; readonly parts: readonly GuidePart[] }[];
}

const TEXTS: Readonly<Record<Language, () => Promise<{ default: GuideText }>>> = {
  en: () => import("./texts/en.json"),
  "zh-Hans": () => import("./texts/zh-Hans.json"),
  "zh-Hant": () => import("./texts/zh-Hant.json"),
};

/** Loaded when somebody opens it. */
export const guideIn = async (language: Language): Promise<GuideText> => (await TEXTS[language]()).default;

const OF_FINDING: Readonly<Record<string, ChapterId>> = {
  "best-is-longest": "choice",
  "best-is-shortest": "choice",
  "best-is-politest": "choice",
  "best-is-first": "choice",
  "best-is-last": "choice",
  "best-never-changes": "choice",
  "best-predictable-from-act": "choice",
  "choice-dominated": "choice",
  "choices-same": "choice",
  "all-choices-equal": "choice",
  "first-choice-decides": "consequence",
  "time-cave": "consequence",
  "variable-never-read": "consequence",
  "promise-never-due": "character",
  "why-missing": "why",
  "score-without-range": "why",
};

/** The chapter that helps with a finding of the checker; undefined where none does. */
export const chapterOf = (code: string): ChapterId | undefined =>
  Object.hasOwn(OF_FINDING, code) ? OF_FINDING[code] : undefined;
