import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import { branchAttempt } from "./begin.ts";
import type { Trouble } from "./readLog.ts";
import styles from "./TroubleScreen.module.css";

interface Props {
  readonly attemptId: string;
  readonly title: string;
  readonly trouble: Trouble;
  /** The last entry that is sound. */
  readonly sound: number;
}

/**
 * A run whose log does not go on: says how far it is sound and why it stops, hands it out, and offers to go on from
 * there as a new run. The log itself is neither mended nor deleted.
 */
export function TroubleScreen({ attemptId, title, trouble, sound }: Props) {
  const { t } = useTranslation("data");
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(storageError(error).code);
    }
    setBusy(false);
  };
  const branch = () =>
    attempt(async () => {
      const id = await branchAttempt(await storage(), { attemptId, seq: sound }, Date.now());
      go(paths.play(id));
    });
  const hand = () => attempt(async () => (await import("./backup/download.ts")).downloadAttempt(attemptId));
  const params = trouble.kind === "refused" ? { seq: trouble.seq, code: trouble.refusal.code } : { ...trouble };
  // What a newer version meant by these entries is not for this one to guess.
  const mayBranch = trouble.kind !== "newer-engine";
  return (
    <Shell>
      <Screen title={t("trouble.title")}>
        <div className={styles.trouble}>
          <p className={styles.case}>{title}</p>
          <h1>{t("trouble.title")}</h1>
          <p>{t(`trouble.${trouble.kind}`, params)}</p>
          <p>{t("trouble.kept")}</p>
          {fault !== null && (
            <ErrorBanner title={t("fault.title")}>{t([`fault.${fault}`, "fault.unavailable"])}</ErrorBanner>
          )}
          <div className={styles.ways}>
            {mayBranch && (
              <Button variant="primary" disabled={busy} onClick={() => void branch()}>
                {t("trouble.branch")}
              </Button>
            )}
            <Button iconBefore="download" disabled={busy} onClick={() => void hand()}>
              {t("trouble.export")}
            </Button>
            <ButtonLink variant="link" href={paths.library}>
              {t("runs.toCases")}
            </ButtonLink>
          </div>
        </div>
      </Screen>
    </Shell>
  );
}
