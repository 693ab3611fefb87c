import type { Language } from "../../core/case/primitives.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./LanguageChoice.module.css";

const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "en", label: "English" },
  { value: "zh-Hans", label: "简体中文" },
  { value: "zh-Hant", label: "繁體中文" },
];

/** A native list: the smallest control that every phone's browser draws well. */
export function LanguageChoice({ onChange }: { onChange: (language: Language) => void }) {
  const { t, language } = useWords();
  return (
    <select
      className={styles.select}
      aria-label={t("language")}
      value={language}
      onChange={(event) => onChange(event.target.value as Language)}
    >
      {LANGUAGES.map(({ value, label }) => (
        <option key={value} value={value} lang={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
