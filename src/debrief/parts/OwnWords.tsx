import { useTranslation } from "react-i18next";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { bestChoices } from "../model/what-if.ts";
import { useRead } from "../reading.ts";
import styles from "./Reader.module.css";
import { Speech } from "./Said.tsx";

/** What the trainee said in their own words, beside a wording worth comparing it with. The model may not give the answer away. */
export function OwnWords({ decision, revealed }: { decision: DecisionReview; revealed: boolean }) {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  if (decision.words === null || decision.words.trim() === "") return null;
  const best = bestChoices(decision);
  const shown = revealed ? (best.find((choice) => texts.has(`${choice}.model`)) ?? best[0]) : undefined;
  const model = shown === undefined ? undefined : texts.has(`${shown}.model`) ? `${shown}.model` : `${shown}.say`;
  return (
    <div className={styles.own}>
      <div>
        <h4>{t("own.yours")}</h4>
        <div className={styles.words}>
          <Speech of={{ text: decision.words, lang: port.run.log.header.language }} />
        </div>
      </div>
      {model !== undefined && (
        <div>
          <h4>{t("own.model")}</h4>
          <Speech of={texts.of(model)} />
        </div>
      )}
    </div>
  );
}
