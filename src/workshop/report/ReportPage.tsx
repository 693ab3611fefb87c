import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { Report } from "../../core/room/report/report.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Report.module.css";
import { ReportView } from "./ReportView.tsx";

export interface ReportSource {
  report(): Promise<Report>;
  csv(): Promise<string>;
}

interface Props {
  /** Null where nobody here has the key. Must stay the same object between renders. */
  readonly source: ReportSource | null;
  /** What its files are called. */
  readonly name: string;
  readonly language: Language;
  readonly consoleHref: string;
  readonly onSave: (name: string, type: string, text: string) => void;
}

/** The session as it was, to be read, printed and taken elsewhere. */
export default function ReportPage({ source, name, language, consoleHref, onSave }: Props) {
  const { t } = useTranslation("workshop");
  const [report, setReport] = useState<Report | "failed">();
  useEffect(() => {
    let current = true;
    source?.report().then(
      (found) => current && setReport(found),
      () => current && setReport("failed"),
    );
    return () => {
      current = false;
    };
  }, [source]);
  const csv = (): void => {
    source?.csv().then(
      (text) => onSave(`parley-${name}.csv`, "text/csv;charset=utf-8", text),
      () => setReport("failed"),
    );
  };
  if (source === null || report === undefined || report === "failed") {
    return (
      <main className={styles.page}>
        <h1>{t(source === null ? "report.noKey" : report === "failed" ? "report.failed" : "report.loading")}</h1>
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <nav className={styles.tools} aria-label={t("report.title")}>
        <a href={consoleHref}>{t("report.console")}</a>
        <Button size="small" iconBefore="print" onClick={() => window.print()}>
          {t("report.print")}
        </Button>
        <Button
          size="small"
          onClick={() => onSave(`parley-${name}.json`, "application/json", JSON.stringify(report, null, 2))}
        >
          {t("report.json")}
        </Button>
        <Button size="small" onClick={csv}>
          {t("report.csv")}
        </Button>
      </nav>
      <ReportView report={report} language={language} />
    </main>
  );
}
