import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { Report } from "../../core/room/report/report.ts";
import { Button } from "../../ui/Button.tsx";
import { ask, bearer } from "../setup/api.ts";
import styles from "./Report.module.css";
import { ReportView } from "./ReportView.tsx";

interface Props {
  readonly code: string;
  readonly token: string;
  readonly language: Language;
  readonly consoleHref: string;
  readonly onSave: (name: string, type: string, text: string) => void;
}

/** The session as it was, to be read, printed and taken elsewhere. */
export default function ReportPage({ code, token, language, consoleHref, onSave }: Props) {
  const { t } = useTranslation("workshop");
  const [report, setReport] = useState<Report | "failed">();
  useEffect(() => {
    if (token === "") return;
    let current = true;
    ask<Report>(`/api/rooms/${code}/report`, { headers: bearer(token) }).then(
      (found) => current && setReport(found),
      () => current && setReport("failed"),
    );
    return () => {
      current = false;
    };
  }, [code, token]);
  const csv = async (): Promise<void> => {
    const response = await fetch(`/api/rooms/${code}/report?format=csv`, { headers: bearer(token) });
    if (!response.ok) return setReport("failed");
    onSave(`parley-${code}.csv`, "text/csv;charset=utf-8", await response.text());
  };
  if (token === "" || report === undefined || report === "failed") {
    return (
      <main className={styles.page}>
        <h1 role="status">
          {t(token === "" ? "report.noKey" : report === "failed" ? "report.failed" : "report.loading")}
        </h1>
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
          onClick={() => onSave(`parley-${code}.json`, "application/json", JSON.stringify(report, null, 2))}
        >
          {t("report.json")}
        </Button>
        <Button size="small" onClick={() => void csv()}>
          {t("report.csv")}
        </Button>
      </nav>
      <ReportView report={report} language={language} />
    </main>
  );
}
