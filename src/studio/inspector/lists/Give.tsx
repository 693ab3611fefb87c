import { useTranslation } from "react-i18next";
import { classes } from "../../../ui/classes.ts";
import { useRun, useStudio, useValue } from "../../context.ts";
import { setPoints } from "../../document/commands/rules.ts";
import type { Place } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import sentence from "../builders/Sentence.module.css";
import { NumberField } from "../fields/Picks.tsx";
import styles from "./Lists.module.css";

const NONE: Readonly<Record<string, number>> = {};

/** Points per competency; nothing is zero. */
export function Give({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const give = useValue<Readonly<Record<string, number>>>(`${place}/give`) ?? NONE;
  const competencies = useStudio(({ doc }) => doc.case.competencies);
  const lang = useStudio(({ doc }) => doc.case.language);
  return (
    <div className={styles.points}>
      {competencies.map(({ id, label }) => {
        const points = give[id] ?? 0;
        const name = shown(label) || id;
        return (
          <span key={id} className={styles.competency}>
            <span className={points === 0 ? styles.none : styles.badge} lang={lang}>
              {name}
            </span>
            <NumberField
              bare
              label={t("field.pointsFor", { name })}
              value={points}
              min={-100}
              max={100}
              className={classes(sentence.chip, points < 0 && sentence.loss)}
              onChange={(next) => run(setPoints(place, id, next))}
            />
          </span>
        );
      })}
    </div>
  );
}
