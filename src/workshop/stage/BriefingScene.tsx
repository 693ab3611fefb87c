import type { BriefingView } from "../../core/room/view.ts";
import { classes } from "../../ui/classes.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

export function BriefingScene({ briefing }: { briefing: BriefingView }) {
  const { t } = useWords();
  const parts = [
    ["you", briefing.you],
    ["goal", briefing.goal],
    ["walkAway", briefing.walkAway],
  ] as const;
  return (
    <section className={styles.sheet}>
      <p className={styles.title} lang={briefing.title.lang}>
        {briefing.title.text}
      </p>
      <div className={classes(styles.table, styles.briefing)}>
        {parts.map(([key, { text, lang }]) => (
          <div key={key} className={styles.pair}>
            <p className={styles.label}>{t(`briefing.${key}`)}</p>
            <p className={styles.text} lang={lang}>
              {text}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
