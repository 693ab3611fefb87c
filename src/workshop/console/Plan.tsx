import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { useNow } from "../parts/useNow.ts";
import styles from "./Console.module.css";
import { planned } from "./plan.ts";

/** The session plan against the clock. */
export function Plan({ view, ahead }: { view: ConsoleView; ahead: number }) {
  const { t } = useTranslation("workshop");
  const now = useNow(ahead, view.phase === "play");
  const { entries, late } = planned(view.plan, view.startedAt, now);
  if (entries.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>{t("plan.title")}</h2>
      {late !== null && (
        <p className={styles.cap} data-late={late > 1 || undefined}>
          {late > 1
            ? t("plan.late", { count: late })
            : late < -1
              ? t("plan.early", { count: -late })
              : t("plan.onTime")}
        </p>
      )}
      <ol className={styles.plan}>
        {entries.map(({ scene, place, title, minutes, state }) => (
          <li key={`${scene}/${place}`} data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <span lang={title.lang}>{title.text}</span>
            <span className="num">{t("plan.minutes", { count: minutes })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
