import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { CaseProgress } from "./CaseProgress.tsx";
import { OpenRuns } from "./OpenRuns.tsx";
import styles from "./ProgressScreen.module.css";
import type { OpenRun, ProgressCase, ProgressLinks } from "./types.ts";

interface Props {
  readonly cases: readonly ProgressCase[];
  readonly open: readonly OpenRun[];
  readonly links: ProgressLinks;
  /** Something is still being read or worked out. */
  readonly busy: boolean;
  readonly now: number;
}

/** One's own runs: how each case went, and how each skill moved. */
export default function ProgressScreen({ cases, open, links, busy, now }: Props) {
  const { t } = useTranslation("progress");
  const runs = cases.reduce((sum, one) => sum + one.runs.length, 0);
  const none = runs === 0 && open.length === 0;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        {runs > 0 && (
          <p className={styles.sum}>
            {t("sum", { runs: t("runs", { count: runs }), cases: t("cases", { count: cases.length }) })}
          </p>
        )}
      </header>
      <div className={styles.table}>
        <div className={styles.inside} aria-busy={busy}>
          {none && !busy && (
            <EmptyState
              title={t("empty.title")}
              action={
                <ButtonLink variant="primary" href={links.library}>
                  {t("empty.action")}
                </ButtonLink>
              }
            >
              {t("empty.text")}
            </EmptyState>
          )}
          {open.length > 0 && <OpenRuns runs={open} links={links} now={now} />}
          {cases.map((one) => (
            <CaseProgress key={one.caseId} of={one} links={links} />
          ))}
          {!none && <p className={styles.note}>{t("note")}</p>}
        </div>
      </div>
    </div>
  );
}
