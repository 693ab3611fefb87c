import { useTranslation } from "react-i18next";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import type { World } from "../../core/world.ts";
import { meterName } from "../model/meters.ts";
import { saidIn } from "../model/say.ts";
import { reachAfter, type Turn } from "../model/what-if.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { Lines, Speech, Words } from "./Said.tsx";
import styles from "./WhatIf.module.css";

interface Props {
  readonly title: string;
  readonly choice: string;
  readonly decision: DecisionReview;
  readonly turn: Turn;
  readonly before: World;
  readonly other?: boolean;
}

/** How one way of the turn went: what was said, what they then said, what it did. */
export function Side({ title, choice, decision, turn, before, other = false }: Props) {
  const { t } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { port, texts } = useRead();
  const frame = port.run.compiled.case;
  const reach = reachAfter(decision, choice);
  const heard = turn.heard.length > 0 ? turn.heard : (turn.next?.lines ?? []);
  return (
    <div className={styles.side} data-other={other}>
      <h5>{title}</h5>
      <Speech of={saidIn(texts, choice, before)} />
      <dl className={styles.facts}>
        {turn.meters.map(({ id, from, to }) => {
          const { label, name } = meterName(texts, frame, id);
          return (
            <div key={id}>
              <dt>{name === null ? label : t("meters.of", { label, name })}</dt>
              <dd data-sign={Math.sign(to - from)}>{from === to ? to : t("whatIf.fromTo", { from, to })}</dd>
            </div>
          );
        })}
        {reach !== null && (
          <div>
            <dt>{t("whatIf.reach")}</dt>
            <dd>{percent(reach)}</dd>
          </div>
        )}
        {turn.promises.map(({ id, state }) => (
          <div key={id}>
            <dt>
              <Words of={texts.of(`promises/${id}.text`)} />
            </dt>
            <dd>{t(state === "made" ? "whatIf.promised" : `promise.${state}`)}</dd>
          </div>
        ))}
      </dl>
      {heard.length > 0 && (
        <div className={styles.heard}>
          <p className={styles.then}>{t("whatIf.then")}</p>
          <Lines lines={heard} world={turn.world} />
        </div>
      )}
      {turn.ending !== null && (
        <p className={styles.ending}>
          {t("whatIf.ends")} <Words of={texts.of(`endings/${turn.ending}.title`)} />
        </p>
      )}
    </div>
  );
}
