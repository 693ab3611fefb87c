import type { Language } from "../../../core/case/primitives.ts";
import type { Column } from "../../../core/script/sheet.ts";

export interface GuideTexts {
  /** A whole script in two languages that is understood without a note. */
  readonly example: string;
  readonly parts: readonly { readonly title: string; readonly text: string; readonly sample: string }[];
  /** Rows of the sample spreadsheet. */
  readonly sheet: readonly Partial<Record<Column, string>>[];
}

const TEXTS: Readonly<Record<Language, () => Promise<{ default: GuideTexts }>>> = {
  en: () => import("./en.json"),
  "zh-Hans": () => import("./zh-Hans.json"),
  "zh-Hant": () => import("./zh-Hant.json"),
};

export const guideIn = async (language: Language): Promise<GuideTexts> => (await TEXTS[language]()).default;
