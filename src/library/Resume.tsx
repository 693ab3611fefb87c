import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import { dayAndTime } from "../ui/when.ts";
import styles from "./Resume.module.css";
import type { AttemptSummary, LibraryCase } from "./types.ts";

interface Props {
  readonly attempt: AttemptSummary;
  readonly item: LibraryCase;
  readonly href: string;
  readonly now: number;
}

/** The run that was left open: one click and one sits there again. */
export function Resume({ attempt, item, href, now }: Props) {
  const { t, i18n } = useTranslation("library");
  const when = dayAndTime(attempt.at, now, i18n.language);
  const done = item.decisions === undefined ? undefined : Math.min(1, attempt.decisions / item.decisions);
  return (
    <aside className={styles.resume} aria-labelledby="resume">
      <div className={styles.top}>
        <Portrait person={item.portrait} mood="calm" className={styles.plate} />
        <h2 id="resume">{t("resume.title")}</h2>
      </div>
      <p className={styles.case} lang={item.lang}>
        {item.title}
      </p>
      <p className={styles.scene} lang={attempt.sceneTitle.lang}>
        {attempt.sceneTitle.text}
      </p>
      {done !== undefined && (
        <div className={styles.way} aria-hidden="true">
          <i style={{ inlineSize: `${done * 100}%` }} />
        </div>
      )}
      <p className="cap">{t("resume.saved", { count: attempt.decisions, mode: t(`mode.${attempt.mode}`), ...when })}</p>
      <ButtonLink variant="link" href={href}>
        {t("resume.back")}
      </ButtonLink>
    </aside>
  );
}
