import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { useNow } from "../parts/useNow.ts";
import styles from "./Console.module.css";
import { isStuck, minutesThere } from "./stuck.ts";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly view: ConsoleView;
  readonly picked: string;
  readonly onPick: (team: string) => void;
  readonly lead: Lead;
  readonly ahead: number;
}

/** Which team is in front of the facilitator, and which is on the stage. */
export function Teams({ view, picked, onPick, lead, ahead }: Props) {
  const { t } = useTranslation("workshop");
  const now = useNow(ahead, view.phase === "play");
  return (
    <nav className={styles.teams} aria-label={t("teams.title")}>
      {view.teams.map((team) => {
        const { id, number, phase, present, size } = team;
        const minutes = view.phase === "play" ? minutesThere(team, now) : null;
        const stuck = minutes !== null && isStuck(team, view.plan, now);
        const time =
          minutes === null || minutes === 0 ? "" : t(stuck ? "teams.stuck" : "teams.there", { count: minutes });
        return (
          <button
            key={id}
            type="button"
            aria-pressed={picked === id}
            data-stuck={stuck || undefined}
            onClick={() => onPick(id)}
          >
            <b>{t("team", { number })}</b>
            <span>{[t(`phase.${phase}`), `${present}/${size}`, time].filter((part) => part !== "").join(" · ")}</span>
          </button>
        );
      })}
      {picked !== view.shownTeam && (
        <button type="button" onClick={() => void lead.send({ type: "show", what: "play", team: picked })}>
          {t("teams.show")}
        </button>
      )}
    </nav>
  );
}
