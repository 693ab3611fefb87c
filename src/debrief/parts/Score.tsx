import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "../numbers.ts";
import type { Progress } from "../port.ts";
import { useRead } from "../reading.ts";
import styles from "./Score.module.css";

function Solving({ of, label }: { of: Progress; label: string }) {
  const value = useSyncExternalStore(of.subscribe, of.get);
  return <progress className={styles.progress} value={value} aria-label={label} />;
}

/** The one number of the page, on its scale: worst attainable to best, with the pass mark and the run before. */
export function Score() {
  const { t } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { port, result, before } = useRead();
  const { passMark } = port.run.compiled.case;
  const { status } = port.measuring;
  if (result.percent === null) {
    const text = status === "solving" ? t("score.solving") : t("score.none");
    return (
      <div className={styles.score} aria-busy={status === "solving"}>
        <p className={styles.label}>{t("score.label")}</p>
        <p className={styles.waiting}>{text}</p>
        {status === "solving" && <Solving of={port.progress} label={text} />}
      </div>
    );
  }
  const now = Math.round(result.percent);
  const earlier = before?.result.percent ?? null;
  return (
    <div className={styles.score}>
      <p className={styles.label}>{t("score.label")}</p>
      <p className={styles.figure}>
        {result.upTo && <small>{t("score.upTo")} </small>}
        {percent(now)}
      </p>
      <p className={styles.of}>{t("score.of")}</p>
      <div className={styles.scale} aria-hidden="true">
        <b style={{ inlineSize: `${now}%` }} />
        {earlier !== null && <i style={{ insetInlineStart: `${Math.round(earlier)}%` }} />}
        <u style={{ insetInlineStart: `${passMark}%` }} />
      </div>
      <p className={styles.verdict}>
        {result.passed !== null && t(result.passed ? "score.passed" : "score.missed", { mark: percent(passMark) })}
        {earlier !== null && <span> {t("score.before", { percent: percent(earlier) })}</span>}
      </p>
    </div>
  );
}
