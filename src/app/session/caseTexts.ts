import type { Language } from "../../core/case/primitives.ts";
import type { Translation } from "../../core/case/translation.ts";
import { createWording, type Wording } from "../../core/case/wording.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { LoadedCase } from "../catalogue/load.ts";
import type { CaseRecord } from "../storage/records.ts";
import { engine } from "./engine.ts";
import type { PlayStore } from "./fresh.ts";

/** What is needed of a bundled case. */
export type BundledTexts = Pick<LoadedCase, "hash" | "languages" | "translation">;

export interface CaseTexts {
  /** The base language first. */
  readonly languages: readonly Language[];
  /** A promise only where a translation has to be fetched first; what was fetched is stored with the case. */
  wording(language: Language): Wording | Promise<Wording>;
}

/**
 * The texts of a stored case: the translations stored with it, and those of the bundled case where it is the very same
 * one. Texts of another version of a case are never mixed in.
 */
export function caseTexts(
  store: Pick<PlayStore, "putCase">,
  kase: CaseRecord,
  compiled: CompiledCase,
  texts: ReadonlyMap<Language, Wording>,
  bundled: BundledTexts | undefined,
): CaseTexts {
  const base = kase.frame.language;
  const ready = new Map<Language, Wording | Promise<Wording>>(texts);
  const same = bundled?.hash === kase.hash ? bundled : undefined;
  const languages = [...new Set([...texts.keys(), ...(same?.languages ?? [])])];
  const fallback = (): Wording => texts.get(base) ?? createWording(engine.texts(compiled), undefined);
  const fetched = async (language: Language, from: BundledTexts): Promise<Wording> => {
    const translation: Translation | undefined = await from.translation(language);
    if (translation === undefined) return fallback();
    const wording = createWording(engine.texts(compiled), translation);
    ready.set(language, wording);
    // Kept for the day when the bundled case has changed. Play does not wait for it and does not fail with it.
    store.putCase({ ...kase, translations: [translation] }).catch(() => undefined);
    return wording;
  };
  return {
    languages,
    wording(language) {
      const known = ready.get(language);
      if (known !== undefined) return known;
      if (same === undefined || !same.languages.includes(language)) return fallback();
      const promise = fetched(language, same);
      ready.set(language, promise);
      // A failure is forgotten, so that the next switch of language tries again.
      promise.catch(() => ready.delete(language));
      return promise;
    },
  };
}
