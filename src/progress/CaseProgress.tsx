import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ButtonLink } from "../ui/Button.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import styles from "./CaseProgress.module.css";
import { figuresOf } from "./figures.ts";
import { LatestSkills } from "./LatestSkills.tsx";
import { percentIn } from "./percent.ts";
import { RunTable } from "./RunTable.tsx";
import { SkillLines } from "./SkillLines.tsx";
import type { ProgressCase, ProgressLinks, ProgressRun } from "./types.ts";

/** A case: its best run leads, first and latest beside it; then every skill over the runs. */
export function CaseProgress({ of, links }: { of: ProgressCase; links: ProgressLinks }) {
  const { t, i18n } = useTranslation("progress");
  const { caseId, title, portrait, runs } = of;
  const { first, latest, best } = figuresOf(runs);
  const percent = percentIn(i18n.language);
  const figure = (run: ProgressRun | undefined): string => (run?.percent == null ? "–" : percent(run.percent));
  return (
    <section className={styles.case}>
      <header className={styles.head}>
        <Portrait className={styles.face} person={portrait} />
        <div className={styles.name}>
          <h2 lang={title.lang}>{title.text}</h2>
          <p>
            {t("runs", { count: runs.length })}
            <ButtonLink variant="link" size="small" href={links.briefing(caseId)}>
              {t("again")}
            </ButtonLink>
          </p>
        </div>
        <dl className={styles.figures}>
          <div className={styles.best}>
            <dt>{t("best")}</dt>
            <dd>{best === undefined ? "–" : <Link href={links.score(best.attemptId)}>{figure(best)}</Link>}</dd>
          </div>
          {runs.length > 1 && (
            <>
              <div>
                <dt>{t("latest")}</dt>
                <dd>{figure(latest)}</dd>
              </div>
              <div>
                <dt>{t("first")}</dt>
                <dd>{figure(first)}</dd>
              </div>
            </>
          )}
        </dl>
      </header>
      <LatestSkills of={of} />
      {runs.length > 1 ? <SkillLines of={of} /> : <p className={styles.once}>{t("once")}</p>}
      <RunTable runs={runs} links={links} />
    </section>
  );
}
