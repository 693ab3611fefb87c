import { useTranslation } from "react-i18next";
import type { CaseDoc } from "../document/types.ts";
import styles from "./Balance.module.css";
import { Bar } from "./Bar.tsx";
import { type Balance, shareOf } from "./balance.ts";
import { Certainty } from "./Certainty.tsx";
import { usePercent } from "./usePoints.ts";

const PASS_MARK = 60;

/** The score of a typical trainee, and of those who go by one mark of the answer only. */
export function Thumbs({ balance, doc }: { balance: Balance; doc: CaseDoc }) {
  const { t } = useTranslation("studio");
  const percent = usePercent();
  const { total } = balance.range;
  const pass = (doc.passMark ?? PASS_MARK) / 100;
  const scores = [
    { id: "best", share: shareOf(balance.expectedBest, total), sure: balance.upTo ? "upTo" : "proved" } as const,
    { id: "typical", share: shareOf(balance.typical?.weighted ?? null, total), sure: "estimated" } as const,
    ...balance.thumbs.map(
      ({ thumb, weighted }) => ({ id: thumb, share: shareOf(weighted, total), sure: "estimated" }) as const,
    ),
  ];
  return (
    <section className={styles.section}>
      <h3>{t("balance.score.title")}</h3>
      <p className={styles.note}>{t("balance.score.note", { pass: percent(pass) })}</p>
      <ul className={styles.bars}>
        {scores.map(({ id, share, sure }) => {
          const passes = id !== "best" && id !== "typical" && share !== null && share >= pass;
          return (
            <li key={id}>
              <span>{t(`balance.score.${id}`)}</span>
              <Bar share={share} mark={pass} tone={id === "best" ? "accent" : passes ? "risk" : "ink"} />
              <b>{percent(share)}</b>
              <span>
                {share === null ? <Certainty is="open" /> : <Certainty is={sure} />}
                {passes && <span className={styles.risky}>{t("balance.score.passes")}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
