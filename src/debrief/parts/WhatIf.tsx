import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tableOrder } from "../../activities/dialogue/order.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { labelFor } from "../../core/scoring/labels.ts";
import { Button } from "../../ui/Button.tsx";
import { MarkIcon } from "../../ui/charts/Mark.tsx";
import { saidIn } from "../model/say.ts";
import type { Option, Situation } from "../model/situations.ts";
import { lossOf, turnOf, whatIf } from "../model/what-if.ts";
import { useRead } from "../reading.ts";
import { Side } from "./Side.tsx";
import styles from "./WhatIf.module.css";

interface Props {
  readonly decision: DecisionReview;
  readonly situation: Situation;
  /** The marks of the other choices are no secret any more. */
  readonly marked: boolean;
}

/** The same turn with another choice: from the same moment, with the same luck, side by side. */
export function WhatIf({ decision, situation, marked }: Props) {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const [picked, setPicked] = useState<Option | null>(null);
  const { compiled, state } = port.run;
  const path = `${decision.sceneId}/${decision.place}`;
  const others = tableOrder(situation.options, state.header.seed, path).filter(
    ({ choice }) => choice !== decision.choice,
  );
  const other = picked === null ? null : whatIf(compiled, situation.before, picked.event);
  return (
    <section className={styles.whatIf} data-picked={picked !== null}>
      <h4 className={styles.title}>{t("whatIf.title")}</h4>
      {picked !== null && other !== null ? (
        <>
          <div className={styles.sides}>
            <Side
              title={t("whatIf.said")}
              choice={decision.choice}
              decision={decision}
              turn={turnOf(compiled, situation.before, situation.after)}
              before={situation.world}
            />
            <Side
              title={t("whatIf.other")}
              choice={picked.choice}
              decision={decision}
              turn={other}
              before={situation.world}
              other
            />
          </div>
          <Button variant="link" size="small" iconBefore="back" onClick={() => setPicked(null)}>
            {t("whatIf.back")}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.sub}>{t(marked ? "whatIf.sub" : "whatIf.subHidden")}</p>
          <ul className={styles.options}>
            {others.map((option) => {
              const said = saidIn(texts, option.choice, situation.world);
              const loss = lossOf(decision, option.choice);
              return (
                <li key={option.choice}>
                  <button type="button" className={styles.option} onClick={() => setPicked(option)}>
                    {marked && loss !== null && (
                      <>
                        <MarkIcon kind={labelFor(loss)} />
                        <span className="sr">{t(`label.${labelFor(loss)}`)}</span>
                      </>
                    )}
                    <span lang={said.lang}>{said.text}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
