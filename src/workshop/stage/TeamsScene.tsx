import type { StageView, TeamView } from "../../core/room/view.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

export function TeamsScene({ view }: { view: StageView }) {
  const { t } = useWords();
  return (
    <section className={styles.sheet}>
      <p className={styles.title}>{t("teams.title")}</p>
      <div className={styles.table}>
        <TeamRows teams={view.teams} />
      </div>
    </section>
  );
}

/** Teams in their own order: a ranking would be a game of another kind. */
export function TeamRows({ teams }: { teams: readonly TeamView[] }) {
  const { t } = useWords();
  const scored = teams.some(({ percent }) => percent !== null);
  return (
    <>
      <ol className={styles.teams} data-many={teams.length > 6 || undefined}>
        {teams.map(({ id, number, ending, percent, decisions, phase }) => (
          <li key={id}>
            <span>{t("teams.team", { number })}</span>
            <span className={styles.bar} aria-hidden="true">
              {percent !== null && <i style={{ inlineSize: `${Math.max(0, Math.min(100, percent))}%` }} />}
            </span>
            <b>{percent === null ? "" : t("teams.percent", { percent })}</b>
            <small lang={ending?.title.lang}>
              {ending?.title.text ?? `${t("teams.decisions", { count: decisions })} · ${t(`phase.${phase}`)}`}
            </small>
          </li>
        ))}
      </ol>
      {scored && <p className={styles.small}>{t("teams.scale")}</p>}
    </>
  );
}
