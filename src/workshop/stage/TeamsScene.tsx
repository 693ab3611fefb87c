import { m, useReducedMotion } from "framer-motion";
import type { StageView, TeamView } from "../../core/room/view.ts";
import { useWords } from "../words/Words.tsx";
import { Count } from "./motion/Count.tsx";
import stage from "./Stage.module.css";
import styles from "./Teams.module.css";

export function TeamsScene({ view }: { view: StageView }) {
  const { t } = useWords();
  const ranked = view.show === "ranking";
  return (
    <section className={stage.sheet}>
      <p className={stage.title}>{t(ranked ? "teams.ranking" : "teams.title")}</p>
      <div className={stage.table}>
        <TeamRows teams={view.teams} ranked={ranked} />
      </div>
    </section>
  );
}

interface Rows {
  readonly teams: readonly TeamView[];
  readonly ranked?: boolean;
}

/** More teams than this stand in two columns. */
const ONE_COLUMN = 8;

/** Teams in their own order, because a ranking is a game of another kind; by result where the facilitator wants that. */
export function TeamRows({ teams, ranked = false }: Rows) {
  const { t } = useWords();
  const scored = teams.some(({ percent }) => percent !== null);
  const rows = ranked ? byResult(teams) : teams;
  const perColumn = teams.length > ONE_COLUMN ? Math.ceil(teams.length / 2) : teams.length;
  return (
    <>
      <ol
        className={styles.teams}
        data-many={teams.length > ONE_COLUMN || undefined}
        style={{ gridTemplateRows: `repeat(${perColumn}, minmax(0, 1fr))` }}
      >
        {rows.map((team) => (
          <m.li
            key={team.id}
            className={styles.team}
            layout="position"
            transition={{ duration: 0.7, ease: [0.6, 0, 0.2, 1] }}
          >
            <span className={styles.name}>{t("teams.team", { number: team.number })}</span>
            {scored ? <Result team={team} /> : <Progress team={team} />}
          </m.li>
        ))}
      </ol>
      {scored && <p className={stage.small}>{t("teams.scale")}</p>}
    </>
  );
}

function Result({ team: { percent, ending, phase } }: { team: TeamView }) {
  const { t } = useWords();
  const still = useReducedMotion() === true;
  const width = `${Math.max(0, Math.min(100, percent ?? 0))}%`;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {percent !== null && <m.i initial={still ? false : { width: 0 }} animate={{ width }} />}
      </span>
      <b className={styles.figure}>
        {percent !== null && (
          <>
            <Count from={0} to={percent} /> %
          </>
        )}
      </b>
      <small className={styles.end} lang={ending?.title.lang}>
        {ending?.title.text ?? t(`teams.at.${phase}`)}
      </small>
    </>
  );
}

/** While they play: where each team stands, and how many of it have voted. */
function Progress({ team: { phase, decisions, turnout } }: { team: TeamView }) {
  const { t } = useWords();
  return (
    <>
      <span>{t(`teams.at.${phase}`)}</span>
      <b className={styles.figure}>{turnout !== null && `${turnout.voted} / ${turnout.of}`}</b>
      <small className={styles.end}>{t("teams.decisions", { count: decisions })}</small>
    </>
  );
}

/** The best first; of equals the one with the smaller number, and teams without a result last. */
const byResult = (teams: readonly TeamView[]): TeamView[] =>
  teams.toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1) || a.number - b.number);
