import type { Language } from "../../core/case/primitives.ts";

/** Tags that speech engines name a language by, best first. */
const TAGS: Record<Language, readonly string[]> = {
  en: ["en"],
  "zh-Hans": ["zh-cn", "zh-hans", "cmn-hans", "zh-sg", "cmn-cn", "zh"],
  "zh-Hant": ["zh-tw", "zh-hant", "cmn-hant", "zh-hk", "yue", "cmn-tw"],
};

/** The tag to ask speech synthesis and recognition for. */
export const SPEECH_TAG: Record<Language, string> = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/**
 * A voice that speaks this language, one on the device before one over the network; undefined where
 * there is none: a text read out in another language's voice helps nobody.
 */
export function voiceFor<T extends Voice>(voices: readonly T[], language: Language): T | undefined {
  const tagged = voices.map((voice) => ({ voice, lang: voice.lang.toLowerCase().replaceAll("_", "-") }));
  for (const tag of TAGS[language]) {
    const matching = tagged.filter(({ lang }) => lang === tag || lang.startsWith(`${tag}-`));
    const best = matching.find(({ voice }) => voice.localService) ?? matching[0];
    if (best !== undefined) return best.voice;
  }
  return undefined;
}
