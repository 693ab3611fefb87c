import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { SegmentedRadio } from "../ui/SegmentedRadio.tsx";
import { ThemeSwitch } from "../ui/ThemeSwitch.tsx";
import { interfaceLanguage, type Preferences, setPreferences, usePreferences } from "./stores/preferences.ts";

/** The interface's language; cases follow it where they have it. */
export function Language() {
  const language = usePreferences(interfaceLanguage);
  return <LanguageSwitch value={language} onChange={(chosen) => setPreferences({ language: chosen })} />;
}

export function Theme() {
  const theme = usePreferences((preferences) => preferences.theme);
  return <ThemeSwitch value={theme} onChange={(chosen) => setPreferences({ theme: chosen })} />;
}

const SIZES = ["normal", "large", "larger"] as const satisfies readonly Preferences["textSize"][];
const CASE_LANGUAGES = [
  { value: "en", label: "English", lang: "en" },
  { value: "zh-Hans", label: "简体中文", lang: "zh-Hans" },
  { value: "zh-Hant", label: "繁體中文", lang: "zh-Hant" },
] as const;

export function TextSize() {
  const { t } = useTranslation("app");
  const textSize = usePreferences((preferences) => preferences.textSize);
  return (
    <SegmentedRadio
      legend={t("textSize.legend")}
      segments={SIZES.map((value) => ({ value, label: t(`textSize.${value}`) }))}
      value={textSize}
      onChange={(chosen) => setPreferences({ textSize: chosen })}
    />
  );
}

/** Cases follow the interface unless somebody wants to practise in another language. */
export function CaseLanguage() {
  const { t } = useTranslation("app");
  const value = usePreferences((preferences) => preferences.caseLanguage);
  return (
    <SegmentedRadio
      legend={t("caseLanguage.legend")}
      segments={[{ value: "follow", label: t("caseLanguage.follow") }, ...CASE_LANGUAGES]}
      value={value}
      onChange={(chosen) => setPreferences({ caseLanguage: chosen })}
    />
  );
}
