import i18next from "i18next";
import { useEffect, useState } from "react";
import type { Language } from "../../core/case/primitives.ts";

const TEXTS: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import("../../studio/locales/en.json"),
  "zh-Hans": () => import("../../studio/locales/zh-Hans.json"),
  "zh-Hant": () => import("../../studio/locales/zh-Hant.json"),
};

const has = (language: string): boolean => i18next.hasResourceBundle(language, "studio");

/** The studio's own texts, which the player's page does not load. False until they are here. */
export function useStudioTexts(language: Language): boolean {
  const [ready, setReady] = useState(() => has(language));
  useEffect(() => {
    let current = true;
    setReady(has(language));
    if (has(language)) return;
    TEXTS[language]().then(
      ({ default: texts }) => {
        i18next.addResourceBundle(language, "studio", texts);
        if (current) setReady(true);
      },
      // Without its texts the screen would be keys; the error boundary says that something is wrong.
      () => current && setReady(false),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return ready;
}
