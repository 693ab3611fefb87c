import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import { ErrorBanner } from "../ui/ErrorBanner.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Findings } from "./Findings.tsx";
import { RestoreNotice } from "./RestoreNotice.tsx";
import styles from "./TakenNotice.module.css";
import type { DataPort, TakenFile } from "./types.ts";

interface Props {
  readonly taken: TakenFile;
  readonly explain: DataPort["explain"];
  readonly onDismiss: () => void;
}

/** What became of a file that was opened. */
export function TakenNotice({ taken, explain, onDismiss }: Props) {
  const { t } = useTranslation(["data", "ui"]);
  if (taken.kind === "refused") {
    return (
      <ErrorBanner title={t("taken.refused")} onDismiss={onDismiss}>
        {t("taken.refusedText")}
        <Findings findings={taken.findings} explain={explain} />
      </ErrorBanner>
    );
  }
  return (
    <div role="status" className={styles.notice}>
      <div className={styles.words}>
        {taken.kind === "backup" ? (
          <RestoreNotice report={taken.report} explain={explain} />
        ) : (
          <>
            <p className={styles.title}>{t(taken.known ? "taken.caseKnown" : "taken.case", { title: taken.title })}</p>
            <ButtonLink variant="link" size="small" href={taken.href}>
              {t("taken.read")}
            </ButtonLink>
          </>
        )}
      </div>
      <IconButton icon="close" label={t("ui:dismiss")} onClick={onDismiss} />
    </div>
  );
}
