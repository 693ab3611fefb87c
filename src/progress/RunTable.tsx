import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { DataTable } from "../ui/charts/TableTwin.tsx";
import { percentIn } from "./percent.ts";
import styles from "./RunTable.module.css";
import type { ProgressLinks, ProgressRun } from "./types.ts";

/** Every finished run of a case, the latest first, each with the way to its debrief. */
export function RunTable({ runs, links }: { runs: readonly ProgressRun[]; links: ProgressLinks }) {
  const { t, i18n } = useTranslation("progress");
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" });
  const percent = percentIn(i18n.language);
  return (
    <div className={styles.runs}>
      <DataTable
        caption={t("list")}
        columns={[
          { key: "number", label: t("column.run") },
          { key: "ending", label: t("column.outcome") },
          { key: "percent", label: t("column.score"), numeric: true },
          { key: "mode", label: t("column.mode") },
          { key: "at", label: t("column.date") },
        ]}
        rows={runs.toReversed().map(({ attemptId, number, at, mode, ending, percent: value }) => ({
          key: attemptId,
          number: (
            <Link className={styles.link} href={links.score(attemptId)}>
              {t("debrief", { number })}
            </Link>
          ),
          ending: <span lang={ending.lang}>{ending.text}</span>,
          percent: value === null ? "–" : percent(value),
          mode: t(`mode.${mode}`),
          at: date.format(at),
        }))}
      />
    </div>
  );
}
