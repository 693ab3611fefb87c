import type { BranchView, StageView } from "../../core/room/view.ts";
import { classes } from "../../ui/classes.ts";
import { RichText } from "../../ui/RichText.tsx";
import { useWords } from "../words/Words.tsx";
import { Count } from "./motion/Count.tsx";
import { TallyBar } from "./motion/TallyBar.tsx";
import styles from "./Stage.module.css";
import team from "./Teams.module.css";
import { TeamRows } from "./TeamsScene.tsx";

/** How it ended: for one room in large, for teams side by side, for a fork both ways. */
export function DebriefScene({ view }: { view: StageView }) {
  const { t } = useWords();
  const ending = view.play?.ending ?? null;
  const percent = view.teams.find(({ id }) => id === view.play?.team)?.percent ?? null;
  const isOne = view.branches === null && view.teams.length < 2;
  const several = view.branches !== null ? t("fork.title") : t("teams.title");
  const title = isOne ? (ending?.title.text ?? view.title.text) : several;
  return (
    <section className={styles.sheet}>
      <p className={styles.title} lang={isOne ? (ending?.title.lang ?? view.title.lang) : undefined}>
        {title}
      </p>
      <div className={classes(styles.table, isOne && styles.briefing)}>
        {view.branches !== null ? (
          <Branches branches={view.branches} />
        ) : view.teams.length > 1 ? (
          <TeamRows teams={view.teams} />
        ) : (
          <div className={styles.ended}>
            {ending !== null && (
              <RichText className={styles.text ?? ""} text={ending.text.text} lang={ending.text.lang} />
            )}
            {percent !== null && <Result percent={percent} />}
          </div>
        )}
        {view.phase === "closed" && <p className={styles.label}>{t("end.over")}</p>}
      </div>
    </section>
  );
}

function Result({ percent }: { percent: number }) {
  const { t } = useWords();
  return (
    <div className={team.result}>
      <strong className={team.whole}>
        <Count from={0} to={percent} /> %
      </strong>
      <TallyBar className={classes(team.bar, team.scale)} ghost={undefined} before={undefined} now={percent / 100} />
      <p className={styles.small}>{t("teams.scale")}</p>
    </div>
  );
}

function Branches({ branches }: { branches: readonly [BranchView, BranchView] }) {
  const { t } = useWords();
  return (
    <div className={styles.branches}>
      {branches.map(({ option, ending, percent, decisions }, i) => {
        const other = branches[1 - i]?.decisions.map(({ text }) => text) ?? [];
        return (
          <div key={option.text}>
            <p className={styles.label} lang={option.lang}>
              {option.text}
            </p>
            <p className={styles.verdict} lang={ending?.lang}>
              {ending?.text ?? t("fork.unknown")}
            </p>
            {percent !== null && <p className={styles.text}>{t("end.percent", { percent })}</p>}
            <ol className={styles.small}>
              {decisions.slice(0, 6).map(({ text, lang }) => (
                <li key={text} lang={lang} data-apart={!other.includes(text) || undefined}>
                  {text}
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
}
