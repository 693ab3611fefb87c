import { useTranslation } from "react-i18next";
import { MarkIcon } from "../../ui/charts/Mark.tsx";
import { Icon } from "../../ui/icons.tsx";
import { shortOf } from "../model/say.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import styles from "./FaultRail.module.css";

/** The faults listed are the faults trained; those of which one was certain come first. */
export function FaultRail({ selected, onSelect }: { selected: number; onSelect: (number: number) => void }) {
  const { t } = useTranslation("debrief");
  const { loss } = useNumbers();
  const { faults, texts, states } = useRead();
  const tried = faults.filter((fault) => fault.tried === "passed").length;
  return (
    <div className={styles.rail}>
      <p className={styles.count} role="status">
        {t("practice.retried", { done: tried, all: faults.length })}
      </p>
      <ol>
        {faults.map(({ decision, certain, tried: state }) => {
          const said = shortOf(texts, decision.choice, states.get(decision.seq)?.previous?.world);
          return (
            <li key={decision.seq}>
              <button
                type="button"
                className={styles.fault}
                aria-pressed={decision.number === selected}
                onClick={() => onSelect(decision.number)}
              >
                <MarkIcon kind={decision.label} />
                <span className={styles.words}>
                  <span className={styles.head}>
                    {t("decision.number", { number: decision.number })}
                    {certain && <b> {t("practice.certain")}</b>}
                  </span>
                  <span className={styles.said} lang={said.lang}>
                    {said.text}
                  </span>
                  {state !== "open" && (
                    <span className={styles.state} data-passed={state === "passed"}>
                      <Icon name={state === "passed" ? "check" : "retry"} size={16} />
                      {t(`practice.${state}`)}
                    </span>
                  )}
                </span>
                <span className={styles.loss}>{loss(decision.loss)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
