import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import { FaultRail } from "./FaultRail.tsx";
import styles from "./Practice.module.css";
import { Reader } from "./Reader.tsx";
import { Retry } from "./Retry.tsx";

interface Props {
  readonly selected: number | null;
  onSelect(number: number): void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** The costly decisions on the left, the decision that is looked at on the right; retried in place. */
export function Practice({ selected, onSelect, ref }: Props) {
  const { t } = useTranslation("debrief");
  const { result, faults } = useRead();
  const [retrying, setRetrying] = useState<number | null>(null);
  const decision = result.decisions.find(({ number }) => number === selected);
  if (decision === undefined) return null;
  const open = faults.filter(({ tried }) => tried !== "passed");
  const following = open.find((fault) => fault.decision !== decision)?.decision.number;
  const goOn = (): void => {
    setRetrying(following ?? null);
    if (following !== undefined) onSelect(following);
  };
  return (
    <Chapter
      title={t(faults.length > 0 ? "practice.title" : "practice.none")}
      sub={t(faults.length > 0 ? "practice.sub" : "practice.noneSub")}
    >
      <div ref={ref} className={faults.length > 0 ? styles.split : styles.whole}>
        {faults.length > 0 && (
          <FaultRail
            selected={decision.number}
            onSelect={(number) => {
              setRetrying(null);
              onSelect(number);
            }}
          />
        )}
        <section className={styles.reader} aria-label={t("decision.number", { number: decision.number })}>
          {retrying === decision.number ? (
            <Retry
              key={decision.number}
              decision={decision}
              onLeave={() => setRetrying(null)}
              onNext={following === undefined ? undefined : goOn}
            />
          ) : (
            <Reader
              key={decision.number}
              decision={decision}
              onSelect={onSelect}
              onRetry={() => setRetrying(decision.number)}
            />
          )}
        </section>
      </div>
    </Chapter>
  );
}
