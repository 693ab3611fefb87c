import { useTranslation } from "react-i18next";
import { Findings } from "./Findings.tsx";
import styles from "./TakenNotice.module.css";
import type { DataPort, DataReport } from "./types.ts";

const COUNTED = ["added", "extended", "copied", "same", "cases", "troubled"] as const;

/** What came of a backup, in sentences: what was added, what was here, what was refused and why. */
export function RestoreNotice({ report, explain }: { report: DataReport; explain: DataPort["explain"] }) {
  const { t } = useTranslation("data");
  const { refused, stopped, preferences } = report;
  const counted = COUNTED.filter((what) => report[what] > 0);
  const news = report.added + report.extended + report.copied > 0 || preferences === "restored";
  return (
    <>
      <p className={styles.title}>{t("taken.restored")}</p>
      <ul className={styles.list}>
        {!news && refused.length === 0 && stopped === null && <li>{t("taken.nothing")}</li>}
        {counted.map((what) => (
          <li key={what}>{t(`taken.${what}`, { count: report[what] })}</li>
        ))}
        {preferences === "restored" && <li>{t("taken.preferencesRestored")}</li>}
        {preferences === "kept" && <li>{t("taken.preferencesKept")}</li>}
        {stopped !== null && <li>{t("taken.stopped", { why: t(`fault.${stopped}`) })}</li>}
      </ul>
      {refused.length > 0 && (
        <div className={styles.refused}>
          <p>{t("taken.refusedSome", { count: refused.length })}</p>
          <ul>
            {refused.slice(0, 20).map(({ what, caseId, pointer, findings }) => (
              <li key={pointer}>
                {caseId === undefined
                  ? t(`taken.what.${what}`)
                  : t("taken.whatOf", { what: t(`taken.what.${what}`), id: caseId })}
                <Findings findings={findings.slice(0, 3)} explain={explain} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
