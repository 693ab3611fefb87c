import { useTranslation } from "react-i18next";
import { Text } from "../parts/Text.tsx";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** The other's true order beside the guess, and what they would have had without a deal. */
export function Priorities() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, names, texts, other, nameOf, say, listed } = useTable();
  const { theirs, guess, tau, told } = reveal.priorities;
  const stakeOf = (id: string): number => reveal.issues.find((issue) => issue.id === id)?.stakes[other] ?? 0;
  // Issues of equal weight share their places: either order is right.
  const right = (id: string, place: number): boolean => stakeOf(theirs[place] ?? "") === stakeOf(id);
  return (
    <Chapter title={t("debrief.priorities.title")} folds>
      <div className={styles.columns}>
        <div className={styles.column}>
          <h3>{t("debrief.priorities.true")}</h3>
          <ol className={styles.order}>
            {theirs.map((id, i) => (
              <li key={id}>
                <span>
                  <b>{i + 1}</b>
                  <Text of={names.issue(id)} />
                </span>
                <span>{say(stakeOf(id))}</span>
              </li>
            ))}
          </ol>
        </div>
        <div className={styles.column}>
          <h3>{t("debrief.priorities.guess")}</h3>
          {guess === null ? (
            <p className={styles.note}>{t("debrief.priorities.noGuess")}</p>
          ) : (
            <ol className={styles.order}>
              {guess.map((id, i) => (
                <li key={id}>
                  <span>
                    <b>{i + 1}</b>
                    <Text of={names.issue(id)} />
                  </span>
                  <span className={right(id, i) ? styles.right : styles.off}>
                    {right(id, i)
                      ? t("debrief.priorities.right")
                      : t("debrief.priorities.off", { place: theirs.indexOf(id) + 1 })}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
      {guess !== null && (
        <p className={styles.note}>
          {tau === null
            ? t("debrief.priorities.noTau")
            : t("debrief.priorities.tau", { tau: say(Math.round(tau * 100) / 100) })}
        </p>
      )}
      {told.length > 0 && (
        <p className={styles.note}>
          {t("debrief.priorities.told", {
            what: listed(
              told.map(({ issue, level }) =>
                t("debrief.priorities.toldOf", {
                  issue: names.issue(issue).text,
                  level: t(`told.${level}`, { name: nameOf(other).text }),
                }),
              ),
            ),
          })}
        </p>
      )}
      <p className={styles.note}>{t("debrief.priorities.batna")}</p>
      <ul>
        {reveal.alternatives.map(({ text, worth }) => (
          <li key={text}>
            <Text of={texts.of(text)} /> <small>{t("prepare.worth", { worth: say(worth) })}</small>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
