import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { asClock, isUp, secondsLeft } from "../parts/clock.ts";
import { useNow } from "../parts/useNow.ts";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

const SHOWS = ["play", "join", "teams", "ranking", "map", "boards"] as const;

/** The clock, off unless somebody starts it; and what the stage shows. */
export function Watch({ lead, view, ahead }: { lead: Lead; view: ConsoleView; ahead: number }) {
  const { t } = useTranslation("workshop");
  const { timer } = view;
  const now = useNow(ahead, timer?.endsAt != null);
  return (
    <section className={styles.panel}>
      <h2>{t("stage.title")}</h2>
      <div className={styles.row}>
        {SHOWS.filter((what) => what !== "map" || view.map !== null)
          // Nobody joins a room that is in this browser.
          .filter((what) => what !== "join" || view.code !== "")
          .filter((what) => (what !== "teams" && what !== "ranking") || view.teams.length > 1)
          // Nobody is ranked unless somebody asks for it, and not before there are results.
          .filter((what) => what !== "ranking" || view.teams.some(({ percent }) => percent !== null))
          .map((what) => (
            <Button
              key={what}
              size="small"
              aria-pressed={view.show === what}
              onClick={() => void lead.send({ type: "show", what })}
            >
              {t(`stage.${what}`)}
            </Button>
          ))}
      </div>
      {view.show === "map" && view.map !== null && (
        <fieldset className={styles.row}>
          <legend className={styles.cap}>{t("stage.dot")}</legend>
          {view.map.dots.map(({ table, number }) => (
            <Button
              key={table}
              size="small"
              aria-label={t("stage.table", { number })}
              aria-pressed={view.dot === table}
              onClick={() => void lead.send({ type: "show", what: "map", dot: view.dot === table ? undefined : table })}
            >
              {number}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={styles.row}>
        {timer === null ? (
          <span className={styles.cap}>{t("timer.off")}</span>
        ) : (
          <b className={styles.clock} role="timer" data-up={isUp(timer, now) || undefined}>
            {asClock(secondsLeft(timer, now))}
          </b>
        )}
        {timer === null ? (
          [60, 180, 300].map((seconds) => (
            <Button key={seconds} size="small" onClick={() => void lead.send({ type: "timer", seconds })}>
              {t("timer.start", { count: seconds / 60 })}
            </Button>
          ))
        ) : (
          <>
            <Button size="small" onClick={() => void lead.send({ type: "extend", seconds: 60 })}>
              {t("timer.extend")}
            </Button>
            <Button size="small" onClick={() => void lead.send({ type: "timer", seconds: 0 })}>
              {t("timer.stop")}
            </Button>
          </>
        )}
      </div>
      {/* Nothing closes by itself: the room may be in the middle of a sentence. */}
      <p role="status" className={styles.up}>
        {timer !== null && isUp(timer, now) && t("timer.up")}
      </p>
    </section>
  );
}
