import { useTranslation } from "react-i18next";
import type { Language } from "../core/case/primitives.ts";
import styles from "./LanguageSwitch.module.css";

const NAMES = [
  { language: "en", short: "EN", name: "English" },
  { language: "zh-Hans", short: "简", name: "简体中文" },
  { language: "zh-Hant", short: "繁", name: "繁體中文" },
] as const satisfies readonly { language: Language; short: string; name: string }[];

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const { t } = useTranslation("ui");
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fields, so no fieldset.
    <div role="group" aria-label={t("language")} className={styles.group}>
      {NAMES.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={name}
          title={name}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          <span>{short}</span>
        </button>
      ))}
    </div>
  );
}
