import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { useSession, useStudio } from "../context.ts";
import styles from "./SavingBanner.module.css";

/** What stands between the author and a draft that is kept: another tab, a full disk. Each with a way out. */
export function SavingBanner() {
  const { t } = useTranslation("studio");
  const session = useSession();
  const saving = useStore(session.saving);
  const readOnly = useStudio((state) => state.readOnly);
  const save = (
    <Button size="small" onClick={() => void session.saveFile()}>
      {t("bar.saveFile")}
    </Button>
  );
  if (readOnly) {
    return (
      <div className={styles.banner}>
        <ErrorBanner
          title={t("saving.otherTab")}
          actions={
            <Button size="small" onClick={session.takeOver}>
              {t("saving.takeOver")}
            </Button>
          }
        >
          {t("saving.otherTabText")}
        </ErrorBanner>
      </div>
    );
  }
  if (saving.state !== "failed") return null;
  return (
    <div className={styles.banner}>
      <ErrorBanner title={t("saving.failed")} actions={save}>
        {t(`saving.fault.${saving.fault}`)}
      </ErrorBanner>
    </div>
  );
}
