import type { BranchView, StageView } from "../../core/room/view.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";
import { TeamRows } from "./TeamsScene.tsx";

/** How it ended: for one room in large, for teams side by side, for a fork both ways. */
export function DebriefScene({ view }: { view: StageView }) {
  const { t } = useWords();
  const ending = view.play?.ending ?? null;
  const percent = view.teams.find(({ id }) => id === view.play?.team)?.percent ?? null;
  return (
    <section className={styles.sheet}>
      <p className={styles.title} lang={ending?.title.lang ?? view.title.lang}>
        {view.teams.length > 1 ? t("teams.title") : (ending?.title.text ?? view.title.text)}
      </p>
      <div className={styles.table}>
        {view.branches !== null ? (
          <Branches branches={view.branches} view={view} />
        ) : view.teams.length > 1 ? (
          <TeamRows teams={view.teams} />
        ) : (
          <>
            {ending !== null && (
              <p className={styles.text} lang={ending.text.lang}>
                {ending.text.text}
              </p>
            )}
            {percent !== null && <p className={styles.verdict}>{t("end.percent", { percent })}</p>}
          </>
        )}
        {view.phase === "closed" && <p className={styles.label}>{t("end.over")}</p>}
      </div>
    </section>
  );
}

function Branches({ branches, view }: { branches: readonly [BranchView, BranchView]; view: StageView }) {
  const { t } = useWords();
  const labels = view.play?.branch?.options;
  return (
    <div className={styles.branches}>
      {branches.map(({ ending, percent, decisions }, i) => (
        <div key={labels?.[i]?.text ?? i}>
          <p className={styles.label} lang={labels?.[i]?.lang}>
            {labels?.[i]?.text}
          </p>
          <p className={styles.verdict} lang={ending?.lang}>
            {ending?.text ?? t("fork.unknown")}
          </p>
          {percent !== null && <p className={styles.text}>{t("end.percent", { percent })}</p>}
          <ol className={styles.small}>
            {decisions.slice(0, 6).map(({ text, lang }) => (
              <li key={text} lang={lang}>
                {text}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
