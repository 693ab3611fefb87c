import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { Button } from "../../ui/Button.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useRun, useStudio } from "../context.ts";
import { setLanguage } from "../document/commands/other.ts";
import { usePaused } from "../usePaused.ts";
import { Exchange } from "./Exchange.tsx";
import { Filters } from "./Filters.tsx";
import styles from "./Languages.module.css";
import { pseudoShown } from "./pseudo.ts";
import { counts, type Filter, filtered, grouped } from "./rows.ts";
import { Texts } from "./Texts.tsx";

/** Base and translation side by side, text by text. */
export default function LanguagesView() {
  const { t } = useTranslation("studio");
  const base = useStudio(({ doc }) => doc.case.language);
  const translations = useStudio(({ doc }) => doc.translations);
  const own = LANGUAGES.filter((language) => translations[language] !== undefined && language !== base);
  const [wanted, setWanted] = useState<Language>();
  const language = own.find((one) => one === wanted) ?? own[0];
  const pseudo = useStore(pseudoShown, ({ on }) => on);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{t("languages.title")}</h2>
        <p className={styles.lead}>{t("languages.lead", { base: t(`language.${base}`) })}</p>
        <Add base={base} own={own} onAdd={setWanted} />
        {language !== undefined && own.length > 1 && (
          <SegmentedRadio
            legend={t("languages.shown")}
            hideLegend
            value={language}
            segments={own.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={setWanted}
          />
        )}
        <Switch label={t("languages.pseudo")} checked={pseudo} onChange={(on) => pseudoShown.setState({ on })} />
      </header>
      {language === undefined ? (
        <p className={styles.none}>{t("languages.none")}</p>
      ) : (
        <One key={language} language={language} onTaken={setWanted} />
      )}
    </div>
  );
}

interface AddProps {
  readonly base: Language;
  readonly own: readonly Language[];
  readonly onAdd: (language: Language) => void;
}

function Add({ base, own, onAdd }: AddProps) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const others = LANGUAGES.filter((language) => language !== base && !own.includes(language));
  return others.length === 0 || readOnly ? null : (
    <div className={styles.bar}>
      {others.map((language) => (
        <Button
          key={language}
          size="small"
          iconBefore="plus"
          onClick={() => run(setLanguage(language, true)) && onAdd(language)}
        >
          {t("languages.add", { language: t(`language.${language}`) })}
        </Button>
      ))}
    </div>
  );
}

const ALL: Filter = { state: "all", scene: "", search: "" };

function One({ language, onTaken }: { language: Language; onTaken: (language: Language) => void }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const live = useStudio(({ doc }) => doc);
  const [filter, setFilter] = useState(ALL);
  const asked = useDeferredValue(filter);
  // What is typed is seen at once in its row; which rows there are may follow.
  const doc = usePaused(live, 300);
  const sums = useMemo(() => counts(doc, language), [doc, language]);
  const list = useMemo(() => grouped(filtered(doc, language, asked)), [doc, language, asked]);
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.counts} role="status">
          {t("languages.counts", { ...sums, language: t(`language.${language}`) })}
        </p>
        {!readOnly && (
          <Button variant="link" size="small" onClick={() => run(setLanguage(language, false))}>
            {t("languages.remove", { language: t(`language.${language}`) })}
          </Button>
        )}
      </div>
      <Exchange language={language} onTaken={onTaken} />
      <Filters filter={filter} onFilter={setFilter} />
      <Texts groups={list} language={language} />
    </>
  );
}
