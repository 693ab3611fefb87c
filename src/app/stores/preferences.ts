import { create } from "zustand";
import type { Language } from "../../core/case/primitives.ts";
import { chooseLanguage, INTERFACE_LANGUAGES } from "../languages/choose.ts";

/** Everything a trainee sets for themselves. Preferences only: attempts never live in localStorage. */
export interface Preferences {
  /** "auto" follows the browser until somebody chooses. */
  readonly language: Language | "auto";
  /** "follow": a case is shown in the interface's language where it has it. */
  readonly caseLanguage: Language | "follow";
  readonly theme: "system" | "light" | "dark";
  readonly textSize: "normal" | "large" | "larger";
  /** Timed decisions; off unless the trainee turns them on. */
  readonly timing: boolean;
  /** Single-key shortcuts. */
  readonly shortcuts: boolean;
  readonly autoAdvance: boolean;
  readonly readAloud: boolean;
  /** Lines that were read before appear at once. */
  readonly skipRead: boolean;
}

const languages = INTERFACE_LANGUAGES;
const DEFAULTS: Preferences = {
  language: "auto",
  caseLanguage: "follow",
  theme: "system",
  textSize: "normal",
  timing: false,
  shortcuts: true,
  autoAdvance: false,
  readAloud: false,
  skipRead: false,
};
const ALLOWED: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ["auto", ...languages],
  caseLanguage: ["follow", ...languages],
  theme: ["system", "light", "dark"],
  textSize: ["normal", "large", "larger"],
  timing: [false, true],
  shortcuts: [false, true],
  autoAdvance: [false, true],
  readAloud: [false, true],
  skipRead: [false, true],
};

/** Read by public/early.js as well, before the first paint. */
export const STORAGE_KEY = "parley.preferences";

/** What was saved, field by field: a value that this version does not know gives way to the default. */
export function parsePreferences(saved: string | null): Preferences {
  const read = new Map(Object.entries(asObject(saved)));
  const kept = Object.entries(ALLOWED).filter(([key, allowed]) => (allowed as unknown[]).includes(read.get(key)));
  return { ...DEFAULTS, ...Object.fromEntries(kept.map(([key]) => [key, read.get(key)])) };
}

function asObject(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function load(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(STORAGE_KEY));
  } catch {
    return DEFAULTS; // Storage refused: the app works, it just does not remember.
  }
}

function save(preferences: Preferences): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // As above. Nothing that matters is lost with a preference.
  }
}

export const usePreferences = create<Preferences>()(() => load());

export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  save(usePreferences.getState());
}

/** The language the interface is shown in. */
export const interfaceLanguage = ({ language }: Preferences): Language =>
  language === "auto" ? chooseLanguage(navigator.languages) : language;

/** The language a case is shown in, out of those it has; its base language is the first. */
export function caseLanguage(preferences: Preferences, available: readonly Language[]): Language {
  const wanted = preferences.caseLanguage === "follow" ? interfaceLanguage(preferences) : preferences.caseLanguage;
  if (available.includes(wanted)) return wanted;
  const sibling = wanted === "zh-Hans" ? "zh-Hant" : wanted === "zh-Hant" ? "zh-Hans" : undefined;
  return sibling !== undefined && available.includes(sibling) ? sibling : (available[0] ?? wanted);
}
