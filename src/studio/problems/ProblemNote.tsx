import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { useRun, useStudioStore } from "../context.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import { useGuide } from "../guide/guide.ts";
import { chapterOf } from "../guide/texts.ts";
import { PlayWitness } from "../play/PlayWitness.tsx";
import { mendOf } from "./mends.ts";
import styles from "./Problems.module.css";
import type { Problem } from "./problems.ts";

const SEVERITY = { error: styles.error, warning: styles.warning, note: undefined } as const;
const SIGN = { error: "◆", warning: "◇", note: "·" } as const;

/** One problem: what is wrong in a sentence, where, the way there, and the mend if there is one. */
export const ProblemNote = memo(function ProblemNote({ problem, wide = false }: { problem: Problem; wide?: boolean }) {
  const { t, i18n } = useTranslation("studio");
  const run = useRun();
  const store = useStudioStore();
  const { finding, place, sure } = problem;
  // Named as things are called when the problem is told: a list of two hundred need not follow every letter.
  const { case: doc } = store.getState().doc;
  const mend = mendOf(problem, doc);
  const form = formPlace(place);
  const guide = useGuide();
  const chapter = chapterOf(finding.code);
  return (
    <li className={classes(wide ? styles.row : styles.note, !sure && styles.unsure)}>
      <span className={classes(styles.sign, SEVERITY[finding.severity])} aria-hidden="true">
        {SIGN[finding.severity]}
      </span>
      <span className={styles.severity}>{t(`problem.${finding.severity}`)}</span>
      <span className={styles.words}>{explain(finding, i18n.language as Language)}</span>
      {wide && (
        <button type="button" className={styles.where} onClick={() => store.select(place)}>
          {t(`kind.${kindOf(form)}`)} <span lang={doc.language}>{nameOf(doc, form)}</span>
        </button>
      )}
      <span className={styles.acts}>
        {finding.witness !== undefined && <PlayWitness witness={finding.witness} />}
        {chapter !== undefined && (
          <Button variant="link" size="small" onClick={() => guide(chapter)}>
            {t("guide.more")}
          </Button>
        )}
        {mend !== undefined ? (
          <Button
            variant="link"
            size="small"
            onClick={() => (mend.command === undefined ? store.select(mend.place) : run(mend.command))}
          >
            {t(`mend.${mend.name}`)}
          </Button>
        ) : (
          wide && (
            <Button variant="link" size="small" onClick={() => store.select(place)}>
              {t("problem.show")}
            </Button>
          )
        )}
      </span>
    </li>
  );
});
