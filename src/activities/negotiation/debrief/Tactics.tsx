import { useTranslation } from "react-i18next";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** Each tactic by its name now, how it was met, and what would have taken its force. */
export function Tactics() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, texts } = useTable();
  const used = reveal.tactics.filter(({ how }) => how !== "not-used");
  if (used.length === 0) return null;
  return (
    <Chapter title={t("debrief.tactics.title")} folds>
      <ul className={styles.list}>
        {used.map(({ id, kind, how, answers }) => (
          <li key={id} className={styles.item}>
            <h3>
              {t(`debrief.tactics.kind.${kind}`)}
              <small>{t(`debrief.tactics.how.${how}`)}</small>
            </h3>
            <p>{t(`debrief.tactics.what.${kind}`)}</p>
            <ul className={styles.answers}>
              {answers
                .filter(({ defuses, given }) => defuses || given)
                .map(({ say, why, defuses, given }) => {
                  const words = texts.of(say);
                  const reason = texts.of(why);
                  return (
                    <li key={say} className={styles.answer} data-good={defuses}>
                      <p lang={words.lang}>{words.text}</p>
                      <p>
                        {given && <span className={styles.tag}>{t("debrief.tactics.given")}</span>}
                        {defuses && (
                          <span className={`${styles.tag} ${styles.good}`}>{t("debrief.tactics.defuses")}</span>
                        )}
                        <span lang={reason.lang}>{reason.text}</span>
                      </p>
                    </li>
                  );
                })}
            </ul>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
