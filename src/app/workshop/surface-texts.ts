import { useEffect, useState } from "react";
import type { Language } from "../../core/case/primitives.ts";
import type { Texts } from "../../workshop/words/translate.ts";
import type { TextsOf } from "./start-page.tsx";

export const phoneTexts: TextsOf = {
  en: () => import("../../workshop/phone/locales/en.json"),
  "zh-Hans": () => import("../../workshop/phone/locales/zh-Hans.json"),
  "zh-Hant": () => import("../../workshop/phone/locales/zh-Hant.json"),
};

export const stageTexts: TextsOf = {
  en: () => import("../../workshop/stage/locales/en.json"),
  "zh-Hans": () => import("../../workshop/stage/locales/zh-Hans.json"),
  "zh-Hant": () => import("../../workshop/stage/locales/zh-Hant.json"),
};

/** The texts of a phone or a stage, where one is shown inside the app. Undefined until they are here. */
export function useSurfaceTexts(textsOf: TextsOf, language: Language): Texts | undefined {
  const [shown, setShown] = useState<{ readonly language: Language; readonly texts: Texts }>();
  useEffect(() => {
    let current = true;
    textsOf[language]().then(
      ({ default: texts }) => current && setShown({ language, texts }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [textsOf, language]);
  return shown?.language === language ? shown.texts : undefined;
}
