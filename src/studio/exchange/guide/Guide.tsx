import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../core/case/primitives.ts";
import styles from "./Guide.module.css";
import { type GuideTexts, guideIn } from "./texts.ts";

/** How a script is laid out: what each part looks like. */
export function Guide({ language }: { language: Language }) {
  const { t } = useTranslation("studio");
  const [texts, setTexts] = useState<GuideTexts>();
  useEffect(() => {
    let current = true;
    void guideIn(language).then((found) => current && setTexts(found));
    return () => {
      current = false;
    };
  }, [language]);
  return (
    <section className={styles.guide} aria-labelledby="layout">
      <h2 id="layout">{t("exchange.layout")}</h2>
      <p className={styles.lead}>{t("exchange.layoutLead")}</p>
      <div className={styles.parts}>
        {texts?.parts.map(({ title, text, sample }) => (
          <article key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
            <pre>{sample}</pre>
          </article>
        ))}
      </div>
    </section>
  );
}
