import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { tableOrder } from "../../activities/dialogue/order.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { type Option, type Situation, situationOf } from "../model/situations.ts";
import type { RetryInfo } from "../port.ts";
import { useRead } from "../reading.ts";
import { Better } from "./Better.tsx";
import styles from "./Retry.module.css";
import { RetryVerdict } from "./RetryVerdict.tsx";
import { Lines } from "./Said.tsx";

interface Props {
  readonly decision: DecisionReview;
  onLeave(): void;
  /** To the next fault that is still to be retried; undefined where there is none. */
  readonly onNext: (() => void) | undefined;
}

/** Back to just before a mistake, with the answer hidden. What is said now begins an attempt of its own. */
export function Retry({ decision, onLeave, onNext }: Props) {
  const { t } = useTranslation("debrief");
  const { port, states } = useRead();
  const [made, setMade] = useState<{ readonly option: Option; readonly retry: RetryInfo } | null>(null);
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const situation = situationOf(port.run.compiled, states, decision);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (situation === null) return null;
  const commit = async (option: Option): Promise<void> => {
    setFailed(false);
    try {
      setMade({ option, retry: await port.retry(decision.seq, option.event) });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.retry}>
      <h3 ref={heading} tabIndex={-1}>
        {t("retry.title", { number: decision.number })}
      </h3>
      {failed && <ErrorBanner title={t("retry.failed")} onDismiss={() => setFailed(false)} />}
      {made === null ? (
        <>
          <div className={styles.scene}>
            <Lines lines={situation.lines} world={situation.world} />
          </div>
          <Choices decision={decision} situation={situation} onCommit={(option) => void commit(option)} />
          <div className={styles.ways}>
            {onNext !== undefined && (
              <Button variant="link" size="small" onClick={onNext}>
                {t("retry.skip")}
              </Button>
            )}
            {!shown && (
              <Button variant="link" size="small" onClick={() => setShown(true)}>
                {t("better.show")}
              </Button>
            )}
            <Button variant="link" size="small" onClick={onLeave}>
              {t("retry.leave")}
            </Button>
          </div>
          {shown && <Better decision={decision} situation={situation} />}
        </>
      ) : (
        <RetryVerdict
          decision={decision}
          situation={situation}
          {...made}
          onAgain={() => setMade(null)}
          onLeave={onLeave}
          onNext={onNext}
        />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly decision: DecisionReview;
  readonly situation: Situation;
  onCommit(option: Option): void;
}

/** The options as they lay on the table: radios and a button, so that arrow keys never commit. */
function Choices({ decision, situation, onCommit }: ChoicesProps) {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const [picked, setPicked] = useState<string | null>(null);
  const path = `${decision.sceneId}/${decision.place}`;
  const options = tableOrder(situation.options, port.run.state.header.seed, path);
  const option = options.find(({ choice }) => choice === picked);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (option !== undefined) onCommit(option);
      }}
    >
      <fieldset className={styles.options}>
        <legend>{t("retry.ask")}</legend>
        {options.map(({ choice, say }) => {
          const { text, lang } = texts.of(say, situation.world);
          return (
            <label key={choice} className={styles.option}>
              <input type="radio" name="retry" checked={picked === choice} onChange={() => setPicked(choice)} />
              <span>
                <span lang={lang} className={styles.say}>
                  {text}
                </span>
                {choice === decision.choice && <small>{t("retry.wasSaid")}</small>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <Button type="submit" variant="primary" disabled={option === undefined}>
        {t("retry.commit")}
      </Button>
    </form>
  );
}
