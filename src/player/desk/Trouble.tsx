import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import type { CommitFault } from "../port.ts";
import styles from "./Trouble.module.css";

interface FailedProps {
  readonly fault: CommitFault | "refused";
  onRetry(): void;
  onExport(): void;
  onAbandon(): void;
  onTakeOver(): void;
}

/** A decision could not be stored. It is still in hand: try again, or save everything as a file first. */
export function Failed({ fault, onRetry, onExport, onAbandon, onTakeOver }: FailedProps) {
  const { t } = useTranslation("player");
  return (
    <div className={styles.trouble}>
      <ErrorBanner
        title={t(`failed.${fault}.title`)}
        actions={
          <>
            {fault === "taken-over" ? (
              <Button variant="primary" size="small" onClick={onTakeOver}>
                {t("readOnly.takeOver")}
              </Button>
            ) : (
              fault !== "refused" && (
                <Button variant="primary" size="small" onClick={onRetry}>
                  {t("failed.retry")}
                </Button>
              )
            )}
            <Button variant="link" size="small" onClick={onExport}>
              {t("failed.export")}
            </Button>
            {fault !== "taken-over" && (
              <Button variant="link" size="small" onClick={onAbandon}>
                {t("failed.abandon")}
              </Button>
            )}
          </>
        }
      >
        {t(`failed.${fault}.text`)}
      </ErrorBanner>
    </div>
  );
}

/** Another tab holds the attempt. */
export function ReadOnly({ onTakeOver }: { onTakeOver: () => void }) {
  const { t } = useTranslation("player");
  return (
    <div className={styles.trouble}>
      <div role="status" className={styles.notice}>
        <p>
          <b>{t("readOnly.title")}</b> {t("readOnly.text")}
        </p>
        <Button size="small" onClick={onTakeOver}>
          {t("readOnly.takeOver")}
        </Button>
      </div>
    </div>
  );
}
