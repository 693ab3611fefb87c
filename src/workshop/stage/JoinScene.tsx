import type { StageView } from "../../core/room/view.ts";
import { spokenCode } from "../parts/clock.ts";
import { Qr } from "../parts/Qr.tsx";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

/** How to come in, as large as the picture allows. No code is drawn where only this computer could follow it. */
export function JoinScene({ view }: { view: StageView }) {
  const { t } = useWords();
  // A room in one browser has no code: nobody joins it.
  if (view.code === "") {
    return (
      <section className={styles.joining}>
        <p className={styles.verdict} lang={view.title.lang}>
          {view.title.text}
        </p>
      </section>
    );
  }
  return (
    <section className={styles.joining}>
      <div>
        <p className={styles.title} lang={view.title.lang}>
          {view.title.text}
        </p>
        <p className={styles.label}>{t("join.title")}</p>
        {view.joinUrl === null ? (
          <p className={styles.text}>{t("join.noAddress")}</p>
        ) : (
          <>
            <p className={styles.url}>{view.joinUrl.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "")}</p>
            <p className={styles.text}>{t("join.scan")}</p>
          </>
        )}
        <p className={styles.label}>{t("room")}</p>
        <p className={styles.code}>{spokenCode(view.code)}</p>
        <p className={styles.here} role="status">
          {view.locked ? t("join.locked") : t("join.here", { count: view.people.joined })}
        </p>
      </div>
      {view.joinUrl !== null && (
        <Qr className={styles.bigQr} text={view.joinUrl} label={t("qr", { url: view.joinUrl })} />
      )}
    </section>
  );
}
