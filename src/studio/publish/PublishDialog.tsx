import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useProblems, useSession } from "../context.ts";
import { ExportWays } from "../exchange/export/ExportWays.tsx";
import type { Published } from "../port.ts";
import styles from "./Publish.module.css";
import { type Readiness, readiness } from "./readiness.ts";

/** What stands between the draft and its readers, and the ways to them: this device's library, or a file. */
export function PublishDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("studio");
  return (
    <Dialog open={open} onClose={onClose} title={t("publish.title")}>
      {open && <Publish />}
    </Dialog>
  );
}

type Progress = { readonly step: "asked" | "busy" | "failed" } | { readonly step: "done"; readonly it: Published };

function Publish() {
  const { t } = useTranslation("studio");
  const session = useSession();
  const ready = readiness(useProblems());
  const [progress, setProgress] = useState<Progress>({ step: "asked" });
  const publish = (): void => {
    setProgress({ step: "busy" });
    session.publish().then(
      (it) => setProgress({ step: "done", it }),
      () => setProgress({ step: "failed" }),
    );
  };
  return (
    <div className={styles.publish}>
      <State ready={ready} />
      <section className={styles.way}>
        <h3>{t("publish.library")}</h3>
        <p>{t("publish.libraryText")}</p>
        {progress.step === "failed" && (
          <p className={styles.refused} role="alert">
            {t("publish.failed")}
          </p>
        )}
        {progress.step === "done" ? (
          <Outcome it={progress.it} />
        ) : (
          <Button
            variant="primary"
            size="small"
            disabled={ready.errors > 0 || progress.step === "busy"}
            onClick={publish}
          >
            {t("publish.put")}
          </Button>
        )}
      </section>
      <section className={styles.way}>
        <h3>{t("publish.file")}</h3>
        <p>{t("publish.fileText")}</p>
        <Button size="small" onClick={() => void session.saveFile()}>
          {t("bar.saveFile")}
        </Button>
      </section>
      <ExportWays />
    </div>
  );
}

/** Errors stop it, since a trainee would be stopped by them; warnings are the author's to weigh. */
function State({ ready }: { ready: Readiness }) {
  const { t } = useTranslation("studio");
  return (
    <ul className={styles.state}>
      <li data-bad={ready.errors > 0}>{t("publish.errors", { count: ready.errors })}</li>
      <li>{t("publish.warnings", { count: ready.warnings })}</li>
      {ready.texts > 0 && <li>{t("publish.texts", { count: ready.texts })}</li>}
      {!ready.proved && <li>{t("publish.proving")}</li>}
    </ul>
  );
}

function Outcome({ it }: { it: Published }) {
  const { t, i18n } = useTranslation("studio");
  const [retired, setRetired] = useState(false);
  if (!it.ok) {
    return (
      <ul className={styles.refused} role="alert">
        {it.findings.map((finding) => (
          <li key={`${finding.code} ${finding.pointer}`}>{explain(finding, i18n.language as Language)}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.done} role="status">
      <p>{t(it.known ? "publish.known" : "publish.done")}</p>
      <p className={styles.links}>
        <Link href={it.briefing}>{t("publish.briefing")}</Link>
        <Link href={it.room}>{t("publish.room")}</Link>
      </p>
      {it.earlier > 0 && !retired && (
        <p>
          {t("publish.earlier", { count: it.earlier })}{" "}
          <Button variant="link" size="small" onClick={() => void it.retireEarlier().then(() => setRetired(true))}>
            {t("publish.retire")}
          </Button>
        </p>
      )}
    </div>
  );
}
