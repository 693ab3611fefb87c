import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorBanner } from "../ui/ErrorBanner.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Toast } from "../ui/Toast.tsx";
import { CaseRuns } from "./CaseRuns.tsx";
import { ConfirmDialog, type Question } from "./ConfirmDialog.tsx";
import styles from "./DataScreen.module.css";
import { Summary } from "./Summary.tsx";
import { TakenNotice } from "./TakenNotice.tsx";
import { ThisBrowser } from "./ThisBrowser.tsx";
import type { DataPort } from "./types.ts";
import { useData } from "./useData.ts";
import { useQuestions } from "./useQuestions.tsx";

/** What is stored here, and all that can be done with it. */
export default function DataScreen({ port }: { port: DataPort }) {
  const { t, i18n } = useTranslation("data");
  const data = useData(port, i18n.language);
  const [now] = useState(() => Date.now());
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useQuestions(port, data, now, setQuestion);
  const { overview, busy, fault, taken, done, run } = data;
  const undo = done?.undo ?? null;
  const saved = (work: () => Promise<void>): void =>
    run(async () => {
      await work();
      return { what: "saved", undo: null };
    });
  const something = overview !== undefined && (overview.cases.length > 0 || overview.settings);
  return (
    <FileDrop label={t("open")} dropHint={t("drop")} busy={busy} onFile={data.take}>
      {(openFile) => (
        <>
          <div className={styles.wall}>
            <div className={styles.words}>
              <h1>{t("title")}</h1>
              <Summary overview={overview} />
              <p className={styles.why}>{t("summary.why")}</p>
              <div className={styles.acts}>
                <Button
                  variant="primary"
                  iconBefore="download"
                  disabled={busy || !something}
                  onClick={() => saved(port.exportAll)}
                >
                  {t("backup")}
                </Button>
                {openFile}
                <span className="cap">{t("openHint")}</span>
              </div>
            </div>
            {overview && <ThisBrowser overview={overview} kind={port.kind} kindFault={port.kindFault} />}
          </div>
          <div className={styles.notices}>
            {fault !== null && (
              <ErrorBanner title={t("fault.title")} onDismiss={() => data.dismiss("fault")}>
                {t([`fault.${fault}`, "fault.unavailable"])}
              </ErrorBanner>
            )}
            {taken && <TakenNotice taken={taken} explain={port.explain} onDismiss={() => data.dismiss("taken")} />}
          </div>
          {overview && (
            <div className={styles.desk}>
              <section className={styles.list} aria-labelledby="runs">
                <h2 id="runs">{t("runs.title")}</h2>
                {overview.cases.length === 0 && (
                  <EmptyState
                    title={t("runs.none")}
                    action={
                      <ButtonLink variant="link" href={port.links.library}>
                        {t("runs.toCases")}
                      </ButtonLink>
                    }
                  />
                )}
                {overview.cases.map((item) => (
                  <CaseRuns
                    key={item.key}
                    item={item}
                    now={now}
                    links={port.links}
                    onExport={(one) => saved(() => port.exportRun(one.id))}
                    onDelete={(one) => ask.deleteRun(item, one)}
                    onRemove={() => ask.removeCase(item)}
                  />
                ))}
              </section>
              {something && (
                <Button
                  variant="link"
                  size="small"
                  className={styles.delete}
                  onClick={() => ask.deleteAll(() => saved(port.exportAll))}
                >
                  {t("place.removeAll")}
                </Button>
              )}
            </div>
          )}
          <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
          <Toast
            message={done && t(`done.${done.what}`)}
            onDone={() => data.dismiss("done")}
            action={
              undo ? (
                <button
                  type="button"
                  className={styles.undo}
                  onClick={() =>
                    run(async () => {
                      await undo();
                      return { what: "undone", undo: null };
                    })
                  }
                >
                  {t("done.undo")}
                </button>
              ) : undefined
            }
          />
        </>
      )}
    </FileDrop>
  );
}
