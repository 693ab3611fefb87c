import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ErrorBanner } from "../ui/ErrorBanner.tsx";
import { exportEverything } from "./exportEverything.ts";
import styles from "./StorageNotice.module.css";
import { useStorageStatus } from "./storage/status.ts";

/** Says, before anybody plays for an hour, that nothing of it will stay. */
export function StorageNotice() {
  const { t } = useTranslation("app");
  const { kind } = useStorageStatus();
  if (kind !== "memory") return null;
  return (
    <div className={styles.notice}>
      <ErrorBanner
        title={t("storage.memory")}
        actions={
          <Button size="small" iconBefore="download" onClick={exportEverything}>
            {t("storage.export")}
          </Button>
        }
      >
        {t("storage.memoryText")}
      </ErrorBanner>
    </div>
  );
}
