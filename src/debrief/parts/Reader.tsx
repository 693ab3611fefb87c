import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DecisionReview, isFault } from "../../core/scoring/debrief.ts";
import { Button } from "../../ui/Button.tsx";
import { MarkIcon } from "../../ui/charts/Mark.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { situationOf } from "../model/situations.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { Better } from "./Better.tsx";
import { OwnWords } from "./OwnWords.tsx";
import styles from "./Reader.module.css";
import { Words } from "./Said.tsx";
import { Told } from "./Told.tsx";
import { WhatIf } from "./WhatIf.tsx";

interface Props {
  readonly decision: DecisionReview;
  onSelect(number: number): void;
  onRetry(): void;
}

/** One decision, explained: what was said, what it led to and why; then another try, and the other ways it could have gone. */
export function Reader({ decision, onSelect, onRetry }: Props) {
  const { t } = useTranslation("debrief");
  const { port, states, faults } = useRead();
  const [asked, setAsked] = useState(false);
  const situation = situationOf(port.run.compiled, states, decision);
  const fault = faults.find((one) => one.decision === decision);
  const solved = asked || fault === undefined || fault.tried === "passed";
  return (
    <>
      <Head decision={decision} onSelect={onSelect} />
      <div className={styles.columns}>
        <div>
          <Told decision={decision} situation={situation} />
          <OwnWords decision={decision} revealed={solved} />
          {isFault(decision) && (
            <div className={styles.acts}>
              <Button variant="primary" size="small" iconBefore="retry" onClick={onRetry}>
                {t("retry.from", { number: decision.number })}
              </Button>
              {!solved && (
                <Button variant="link" size="small" onClick={() => setAsked(true)}>
                  {t("better.show")}
                </Button>
              )}
            </div>
          )}
          {solved && situation !== null && <Better decision={decision} situation={situation} />}
        </div>
        {situation !== null && situation.options.length > 1 && (
          <WhatIf decision={decision} situation={situation} marked={solved} />
        )}
      </div>
    </>
  );
}

function Head({ decision, onSelect }: Pick<Props, "decision" | "onSelect">) {
  const { t } = useTranslation("debrief");
  const numbers = useNumbers();
  const { texts, result } = useRead();
  const { number, label, loss, certainty } = decision;
  const lost = numbers.loss(loss);
  const at = (step: number) => result.decisions.find((one) => one.number === number + step)?.number;
  return (
    <header className={styles.head}>
      <MarkIcon kind={label} size={28} />
      <div className={styles.title}>
        <h3>
          {t("decision.of", { number, all: result.decisions.length })}
          {label !== null && (
            <span data-risk={isFault(decision)}>
              {t("decision.colon")}
              {t(`label.${label}`)}
            </span>
          )}
        </h3>
        <p>
          <Words of={texts.of(`${decision.sceneId}.title`)} />
          {certainty !== null && <span>{t(`certainty.${certainty}`)}</span>}
          {decision.expired && <span>{t("decision.expired")}</span>}
          {lost !== "" && loss !== null && <span>{t("decision.lost", { points: numbers.points(loss) })}</span>}
        </p>
      </div>
      <span className={styles.steps}>
        <Step to={at(-1)} icon="back" label={t("decision.previous")} onSelect={onSelect} />
        <Step to={at(1)} icon="next" label={t("decision.next")} onSelect={onSelect} />
      </span>
    </header>
  );
}

interface StepProps {
  readonly to: number | undefined;
  readonly icon: "back" | "next";
  readonly label: string;
  onSelect(number: number): void;
}

function Step({ to, icon, label, onSelect }: StepProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onSelect(to)}
    />
  );
}
