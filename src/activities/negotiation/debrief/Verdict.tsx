import { useTranslation } from "react-i18next";
import type { ComponentReview } from "../reveal-model.ts";
import { useTable } from "./reading.tsx";
import styles from "./Verdict.module.css";

/** The judgement: one number, what it was made of, and what held it down. */
export function Verdict() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, say } = useTable();
  const { score, uncapped, cap, leftWell, components, reference } = reveal.judgement;
  const blank = (reveal.plan?.rows ?? []).filter(({ planned }) => planned === null).map(({ name }) => name);
  const whole = components.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Chapter title={t("debrief.verdict.title")} sub={t("debrief.verdict.sub")}>
      <div className={styles.verdict}>
        <div className={styles.head}>
          <p className={styles.score}>
            <b>{Math.round(score)}</b> {t("debrief.of")}
          </p>
          {cap !== null && (
            <p className={styles.cap}>
              {t("debrief.verdict.capped", {
                uncapped: Math.round(uncapped),
                at: cap.at,
                why: t(`debrief.verdict.cap.${cap.why}`),
              })}
            </p>
          )}
          {leftWell && <p className={styles.well}>{t("debrief.verdict.leftWell")}</p>}
          {reference !== null && !leftWell && (
            <p className={styles.note}>{t("debrief.verdict.reference", { worth: say(reference.worth) })}</p>
          )}
        </div>
        <ul className={styles.components}>
          {components.map((review) => (
            <Part key={review.component} review={review} whole={whole} blank={blank} />
          ))}
        </ul>
      </div>
    </Chapter>
  );
}

interface PartProps {
  readonly review: ComponentReview;
  readonly whole: number;
  /** Fields of the preparation sheet that were left out. */
  readonly blank: readonly string[];
}

function Part({ review, whole, blank }: PartProps) {
  const { t } = useTranslation("negotiation");
  const { texts, percent } = useTable();
  const { component, weight, share, why, parts } = review;
  const words = texts.of(why);
  const name = t(`debrief.component.${component}`);
  return (
    <li className={styles.component}>
      <p className={styles.name}>
        <b>{name}</b>
        <span>
          {share === null ? t("debrief.verdict.none") : percent(share)}
          <small>
            {share !== null && whole > 0 && t("debrief.verdict.weight", { weight: Math.round((weight / whole) * 100) })}
          </small>
        </span>
      </p>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
      </span>
      {share !== null && (
        <p className={styles.why} lang={words.lang}>
          {words.text}
        </p>
      )}
      {parts.length > 1 && (
        <p className={styles.parts}>
          <span className="sr">{t("debrief.verdict.parts")} </span>
          {parts.map((part) => (
            <span key={part.name}>
              {t(`debrief.part.${part.name}`)}{" "}
              <b>{component === "preparation" && blank.includes(part.name) ? "–" : percent(part.share)}</b>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
