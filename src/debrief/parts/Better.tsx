import { useTranslation } from "react-i18next";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { saidIn } from "../model/say.ts";
import type { Situation } from "../model/situations.ts";
import { bestChoices } from "../model/what-if.ts";
import { whyOf } from "../model/why.ts";
import { useRead } from "../reading.ts";
import styles from "./Reader.module.css";
import { Prose, Speech } from "./Said.tsx";

/** The best that could have been said, and why. Shown when it is asked for, or when it is no secret any more. */
export function Better({ decision, situation }: { decision: DecisionReview; situation: Situation }) {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const best = bestChoices(decision).filter((choice) => choice !== decision.choice);
  if (best.length === 0) return null;
  const also = decision.label === "best";
  return (
    <section className={styles.better}>
      <h4>{t(also ? "better.also" : "better.title", { count: best.length })}</h4>
      <ul>
        {best.map((choice) => {
          const option = situation.options.find((one) => one.choice === choice);
          const why = option === undefined ? [] : whyOf(port.engine, port.run.compiled, situation.before, option.event);
          return (
            <li key={choice}>
              <Speech of={saidIn(texts, choice, situation.world)} />
              {why.map((line) => (
                <Prose key={line} className={styles.why} of={texts.of(line)} />
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
