import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { Report } from "../../core/room/report/report.ts";
import { standings } from "../../core/room/report/standing.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useLead } from "../console/useLead.ts";
import type { Held } from "../link/held.ts";
import type { RoomLink } from "../link/link.ts";
import { HandedIn } from "../report/HandedIn.tsx";
import type { ReportSource } from "../report/ReportPage.tsx";
import styles from "./Assignment.module.css";
import { DueDialog } from "./DueDialog.tsx";
import { Reminder } from "./Reminder.tsx";
import { linkOf, Send } from "./Send.tsx";

interface Props {
  readonly link: RoomLink<ConsoleView>;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly language: Language;
  readonly source: ReportSource;
  readonly links: { readonly report: string | null; readonly home: string };
  readonly switches: ReactNode;
  readonly onSave: (name: string, type: string, text: string) => void;
}

/** A trainer's side of an assignment: the link to send, and who has handed in what. */
export function AssignmentDesk({ link, held, view, language, source, links, switches, onSave }: Props) {
  const { t } = useTranslation("workshop");
  const lead = useLead(link);
  const [asking, setAsking] = useState<"close" | "due" | null>(null);
  const report = useReport(source, `${view.handedIn.length} ${view.people.joined} ${view.assignment?.due}`);
  const closed = view.phase === "closed";
  const due = view.assignment?.due ?? 0;
  const when = new Date(due).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
  const missing = (report === undefined ? [] : standings(report)).filter(({ attempts }) => attempts === 0);
  const name = `parley-${view.code}`;
  const csv = (): void => {
    source.csv().then(
      (text) => onSave(`${name}.csv`, "text/csv;charset=utf-8", text),
      () => undefined,
    );
  };
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <a href={links.home}>Parley</a>
        {held.status !== "open" && <span role="status">{t(`link.${held.status}`)}</span>}
        {switches}
      </header>
      <main className={styles.screen}>
        <header className={styles.head}>
          <p className="muted">{t("assignment.title")}</p>
          <h1 lang={view.title.lang}>{view.title.text}</h1>
          <p>
            {[
              t("assignment.due", { when }),
              t(`setup.modes.${view.assignment?.mode ?? "practice"}`),
              t("assignment.upTo", { count: view.assignment?.attempts ?? 1 }),
            ].join(" · ")}{" "}
            {!closed && (
              <Button size="small" variant="link" onClick={() => setAsking("due")}>
                {t("assignment.move")}
              </Button>
            )}
          </p>
        </header>
        <div className={styles.desk}>
          {!closed && <Send view={view} onAddress={(url) => void lead.send({ type: "address", url })} />}
          <section className={styles.section}>
            <h2>{t("assignment.people")}</h2>
            {report === undefined || (report.people.length === 0 && report.handedIn.length === 0) ? (
              <p className={styles.text}>{t("assignment.none")}</p>
            ) : (
              <HandedIn report={report} language={language} />
            )}
            <div className={styles.row}>
              <Button size="small" onClick={csv}>
                {t("report.csv")}
              </Button>
              <Button
                size="small"
                disabled={report === undefined}
                onClick={() => onSave(`${name}.json`, "application/json", JSON.stringify(report, null, 2))}
              >
                {t("report.json")}
              </Button>
              {links.report !== null && <a href={links.report}>{t("assignment.print")}</a>}
              {closed ? (
                <b>{t("assignment.closedDesk")}</b>
              ) : (
                <Button size="small" variant="link" onClick={() => setAsking("close")}>
                  {t("assignment.close")}
                </Button>
              )}
            </div>
            {lead.trouble !== null && (
              <p role="alert" className={styles.trouble}>
                {lead.trouble}
              </p>
            )}
          </section>
          {!closed && (
            <Reminder
              names={missing.map(({ name }) => name)}
              title={view.title.text}
              url={linkOf(view)}
              when={when}
              over={held.ahead + Date.now() > due}
            />
          )}
        </div>
      </main>
      {asking === "due" && (
        <DueDialog
          due={due}
          onClose={() => setAsking(null)}
          onMove={(moved) => {
            setAsking(null);
            void lead.send({ type: "due", due: moved });
          }}
        />
      )}
      <Dialog
        open={asking === "close"}
        onClose={() => setAsking(null)}
        title={t("assignment.closeTitle")}
        actions={
          <Button
            onClick={() => {
              setAsking(null);
              void lead.send({ type: "end" });
            }}
          >
            {t("assignment.close")}
          </Button>
        }
      >
        <p>{t("assignment.closeText")}</p>
      </Dialog>
    </div>
  );
}

/** The report knows what the skills are called in the room's language. It is read again when somebody comes or hands in. */
function useReport(source: ReportSource, version: string): Report | undefined {
  const [report, setReport] = useState<Report>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    let current = true;
    source.report().then(
      (found) => current && setReport(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, version]);
  return report;
}
