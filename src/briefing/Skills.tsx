import { useTranslation } from "react-i18next";
import type { CaseFrame } from "../core/case/schema.ts";
import styles from "./Skills.module.css";
import type { CaseTexts } from "./types.ts";

/** What the case looks at, and how much each counts. */
export function Skills({ frame, texts }: { frame: CaseFrame; texts: CaseTexts }) {
  const { t } = useTranslation("briefing");
  const total = frame.competencies.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(...frame.competencies.map(({ weight }) => weight));
  return (
    <section aria-labelledby="skills">
      <h2 id="skills">{t("skills")}</h2>
      <ul className={styles.skills}>
        {frame.competencies.map(({ id, weight }) => (
          <li key={id}>
            <span lang={texts.lang(`competencies/${id}.label`)}>{texts.text(`competencies/${id}.label`)}</span>
            <span className={styles.weight}>{t("weight", { percent: Math.round((weight / total) * 100) })}</span>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ inlineSize: `${(weight / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
