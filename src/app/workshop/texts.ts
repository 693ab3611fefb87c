import i18next from "i18next";
import { useEffect, useState } from "react";
import type { Language } from "../../core/case/primitives.ts";

const TEXTS: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import("../../workshop/locales/en.json"),
  "zh-Hans": () => import("../../workshop/locales/zh-Hans.json"),
  "zh-Hant": () => import("../../workshop/locales/zh-Hant.json"),
};

const has = (language: string): boolean => i18next.hasResourceBundle(language, "workshop");

/** The texts of the facilitator's screens, which the player's page does not load. False until they are here. */
export function useWorkshopTexts(language: Language): boolean {
  const [, setArrived] = useState(0);
  useEffect(() => {
    if (has(language)) return;
    let current = true;
    TEXTS[language]().then(
      ({ default: texts }) => {
        i18next.addResourceBundle(language, "workshop", texts);
        if (current) setArrived((count) => count + 1);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language]);
  return has(language);
}
