import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { passes } from "../model/faults.ts";
import { saidIn } from "../model/say.ts";
import type { Option, Situation } from "../model/situations.ts";
import { lossOf, whatIf } from "../model/what-if.ts";
import { whyOf } from "../model/why.ts";
import { useNumbers } from "../numbers.ts";
import type { RetryInfo } from "../port.ts";
import { useRead } from "../reading.ts";
import { Better } from "./Better.tsx";
import styles from "./Retry.module.css";
import { Lines, Prose, Speech } from "./Said.tsx";

interface Props {
  readonly decision: DecisionReview;
  readonly situation: Situation;
  readonly option: Option;
  readonly retry: RetryInfo;
  onAgain(): void;
  onLeave(): void;
  readonly onNext: (() => void) | undefined;
}

/** What the other try was worth, what they then said, and why. */
export function RetryVerdict({ decision, situation, option, retry, onAgain, onLeave, onNext }: Props) {
  const { t } = useTranslation("debrief");
  const { points } = useNumbers();
  const { port, texts } = useRead();
  const [shown, setShown] = useState(false);
  const verdict = useRef<HTMLParagraphElement>(null);
  useEffect(() => verdict.current?.focus({ preventScroll: true }), []);
  const { compiled } = port.run;
  const passed = passes(decision, option.choice);
  const loss = lossOf(decision, option.choice) ?? 0;
  const turn = whatIf(compiled, situation.before, option.event);
  const heard = turn === null ? [] : turn.heard.length > 0 ? turn.heard : (turn.next?.lines ?? []);
  const key = passed ? (loss < 0.05 ? "best" : "close") : "costs";
  return (
    <div className={styles.verdict}>
      <Speech of={saidIn(texts, option.choice, situation.world)} />
      <Lines lines={heard} world={turn?.world} />
      <p ref={verdict} tabIndex={-1} className={styles.result} data-passed={passed}>
        <Icon name={passed ? "check" : "retry"} />
        {t(`retry.${key}`, { points: points(loss) })}
      </p>
      {whyOf(port.engine, compiled, situation.before, option.event).map((why) => (
        <Prose key={why} className={styles.why} of={texts.of(why)} />
      ))}
      <div className={styles.ways}>
        {passed && onNext !== undefined && (
          <Button variant="primary" size="small" iconAfter="arrow" onClick={onNext}>
            {t("retry.next")}
          </Button>
        )}
        {!passed && (
          <Button variant="primary" size="small" iconBefore="retry" onClick={onAgain}>
            {t("retry.again")}
          </Button>
        )}
        {turn?.ending === null && (
          <Button size="small" onClick={() => port.playOn(retry.attemptId)}>
            {t("retry.playOn")}
          </Button>
        )}
        {!passed && !shown && (
          <Button variant="link" size="small" onClick={() => setShown(true)}>
            {t("better.show")}
          </Button>
        )}
        {!passed && onNext !== undefined && (
          <Button variant="link" size="small" onClick={onNext}>
            {t("retry.skip")}
          </Button>
        )}
        <Button variant="link" size="small" onClick={onLeave}>
          {t("retry.leave")}
        </Button>
      </div>
      {shown && <Better decision={decision} situation={situation} />}
    </div>
  );
}
