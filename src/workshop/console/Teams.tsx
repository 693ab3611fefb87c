import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly view: ConsoleView;
  readonly picked: string;
  readonly onPick: (team: string) => void;
  readonly lead: Lead;
}

/** Which team is in front of the facilitator, and which is on the stage. */
export function Teams({ view, picked, onPick, lead }: Props) {
  const { t } = useTranslation("workshop");
  return (
    <nav className={styles.teams} aria-label={t("teams.title")}>
      {view.teams.map(({ id, number, phase, present, size }) => (
        <button key={id} type="button" aria-pressed={picked === id} onClick={() => onPick(id)}>
          <b>{t("team", { number })}</b>
          <span>{`${t(`phase.${phase}`)} · ${present}/${size}`}</span>
        </button>
      ))}
      {picked !== view.shownTeam && (
        <button type="button" onClick={() => void lead.send({ type: "show", what: "play", team: picked })}>
          {t("teams.show")}
        </button>
      )}
    </nav>
  );
}
