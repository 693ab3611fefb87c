import { useTranslation } from "react-i18next";
import { useProblems } from "../context.ts";
import { ProblemNote } from "./ProblemNote.tsx";
import styles from "./Problems.module.css";

/** More than this are not drawn: whoever has them mends the first ones first. */
const SHOWN = 200;

/** Everything that is wrong with the case, worst first, as one types. */
export function ProblemsPanel() {
  const { t } = useTranslation("studio");
  const { list, state } = useProblems();
  const told = list.filter(({ finding }) => finding.severity !== "note");
  const notes = list.length - told.length;
  return (
    <section className={styles.panel} aria-label={t("problem.title")}>
      <div className={styles.summary}>
        <h2>{t("problem.count", { count: told.length })}</h2>
        <p className={styles.state} role="status">
          {t(`problem.state.${state}`)}
          {notes > 0 && ` · ${t("problem.notes", { count: notes })}`}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrolled by keyboard. */}
      <ul className={styles.list} tabIndex={0}>
        {list.length === 0 && (
          <li className={styles.empty}>{t(state === "proved" ? "problem.none" : "problem.noneYet")}</li>
        )}
        {list.slice(0, SHOWN).map((problem) => (
          <ProblemNote key={problem.key} problem={problem} wide />
        ))}
      </ul>
    </section>
  );
}
