import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { dayAndTime } from "../ui/when.ts";
import styles from "./RunRow.module.css";
import { size } from "./size.ts";
import type { RunItem } from "./types.ts";

interface Props {
  readonly run: RunItem;
  readonly now: number;
  readonly href: string;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

export function RunRow({ run, now, href, onExport, onDelete }: Props) {
  const { t, i18n } = useTranslation("data");
  const when = dayAndTime(run.updatedAt, now, i18n.language);
  const state = run.finished ? "runs.finished" : "runs.open";
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <p>{t("runs.when", when)}</p>
        <p className="cap">
          {t(`runs.mode.${run.mode}`)}
          {run.retry && `, ${t("runs.retry")}`}
        </p>
      </div>
      <div className={styles.what}>
        <p>{t(state, { count: run.decisions })}</p>
        {!run.finished && run.scene && (
          <p className="cap" lang={run.scene.lang}>
            {run.scene.text}
          </p>
        )}
      </div>
      <p className={styles.size}>{size(run.bytes, i18n.language)}</p>
      <div className={styles.ways}>
        <ButtonLink variant="link" size="small" href={href}>
          {t(run.finished ? "runs.look" : "runs.goOn")}
        </ButtonLink>
        <Button
          variant="link"
          size="small"
          className={styles.other}
          aria-label={t("runs.exportOf", when)}
          onClick={onExport}
        >
          {t("runs.export")}
        </Button>
        <Button
          variant="link"
          size="small"
          className={styles.other}
          aria-label={t("runs.deleteOf", when)}
          onClick={onDelete}
        >
          {t("runs.delete")}
        </Button>
      </div>
    </li>
  );
}
