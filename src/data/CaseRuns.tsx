import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import { dayAndTime } from "../ui/when.ts";
import styles from "./CaseRuns.module.css";
import { RunRow } from "./RunRow.tsx";
import { size } from "./size.ts";
import type { CaseItem, DataPort, RunItem } from "./types.ts";

interface Props {
  readonly item: CaseItem;
  readonly now: number;
  readonly links: DataPort["links"];
  readonly onExport: (run: RunItem) => void;
  readonly onDelete: (run: RunItem) => void;
  readonly onRemove: () => void;
}

/** Somebody who trains a lot has dozens of runs of one case: the latest are enough to begin with. */
const FIRST = 5;

export function CaseRuns({ item, now, links, onExport, onDelete, onRemove }: Props) {
  const { t, i18n } = useTranslation("data");
  const [all, setAll] = useState(false);
  const { imported, runs } = item;
  const shown = all ? runs : runs.slice(0, FIRST);
  const rest = runs.length - shown.length;
  return (
    <section className={styles.case} aria-labelledby={`case-${item.key}`}>
      <header className={styles.head}>
        <Portrait person={item.portrait} mood="calm" className={styles.plate} />
        <div className={styles.title}>
          <h3 id={`case-${item.key}`} lang={item.title === "" ? undefined : item.lang}>
            {item.title === "" ? t("runs.gone") : item.title}
          </h3>
          {imported && (
            <p className="cap">
              {t("runs.imported", dayAndTime(imported.importedAt, now, i18n.language))}
              <span className={styles.dot} aria-hidden="true" />
              {size(imported.bytes, i18n.language)}
            </p>
          )}
        </div>
        {imported && (
          <Button variant="link" size="small" className={styles.remove} onClick={onRemove}>
            {t("runs.deleteCase")}
          </Button>
        )}
      </header>
      {runs.length === 0 && <p className={styles.none}>{t("runs.noRuns")}</p>}
      <ol>
        {shown.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            now={now}
            href={run.finished ? links.score(run.id) : links.play(run.id)}
            onExport={() => onExport(run)}
            onDelete={() => onDelete(run)}
          />
        ))}
      </ol>
      {rest > 0 && (
        <Button variant="link" size="small" onClick={() => setAll(true)}>
          {t("runs.more", { count: rest })}
        </Button>
      )}
    </section>
  );
}
