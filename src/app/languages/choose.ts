import type { Language } from "../../core/case/primitives.ts";

/** The interface's languages. The type keeps this list equal to the format's without loading its schemas. */
export const INTERFACE_LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const satisfies readonly Language[];

/**
 * The language for a list of language tags, best first: by script, so that zh-TW and zh-HK read
 * Traditional Chinese and zh-SG Simplified. What none of them names is English.
 */
export function chooseLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const locale = maximized(tag);
    if (locale?.language === "en") return "en";
    if (locale?.language === "zh" || locale?.language === "yue")
      return locale.script === "Hant" ? "zh-Hant" : "zh-Hans";
  }
  return "en";
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined; // Browsers may report tags that are none, such as "C".
  }
}
