import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import { dayAndTime } from "../ui/when.ts";
import styles from "./OpenRuns.module.css";
import type { OpenRun, ProgressLinks } from "./types.ts";

/** Runs that wait to be gone on with. */
export function OpenRuns({ runs, links, now }: { runs: readonly OpenRun[]; links: ProgressLinks; now: number }) {
  const { t, i18n } = useTranslation("progress");
  return (
    <section className={styles.open}>
      <h2>{t("open.title")}</h2>
      <ul>
        {runs.map(({ attemptId, at, decisions, title, scene, portrait }) => (
          <li key={attemptId} className={styles.run}>
            <Portrait className={styles.face} person={portrait} />
            <div>
              <h3 lang={title.lang}>{title.text}</h3>
              <p>
                <span lang={scene.lang}>{scene.text}</span>
                <span>{t("open.decisions", { count: decisions })}</span>
                <span>{t("open.saved", dayAndTime(at, now, i18n.language))}</span>
              </p>
            </div>
            <ButtonLink size="small" href={links.play(attemptId)}>
              {t("open.resume")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
