import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ACTS } from "../../../core/case/acts.ts";
import { OUTLINE } from "../../../core/case/outline.ts";
import { useRun, useStudio, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import { sizeAt } from "../../document/schema.ts";
import type { Place } from "../../document/types.ts";
import styles from "./Field.module.css";

interface ChipsProps {
  readonly place: Place;
  readonly options: readonly string[];
  readonly nameOf: (value: string) => ReactNode;
}

/** Several of a set, as checkboxes that look like chips. The format's limits hold: the last cannot be taken away. */
function Chips({ place, options, nameOf }: ChipsProps) {
  const run = useRun();
  const chosen = useValue<readonly string[]>(place) ?? [];
  const readOnly = useStudio((state) => state.readOnly);
  const size = useStudio(({ doc }) => sizeAt(doc.case, place).max);
  const full = chosen.length >= size;
  return (
    <div className={styles.chips}>
      {options.map((option) => {
        const on = chosen.includes(option);
        return (
          <label key={option} className={styles.chip}>
            <input
              className="sr"
              type="checkbox"
              checked={on}
              disabled={readOnly || (on ? chosen.length === 1 : full)}
              onChange={() => run(set(place, on ? chosen.filter((one) => one !== option) : [...chosen, option]))}
            />
            {nameOf(option)}
          </label>
        );
      })}
    </div>
  );
}

/** What a sentence does: those chosen first, all others behind a fold. */
export function ActsAt({ place, label }: { place: Place; label: string }) {
  const { t } = useTranslation("studio");
  const chosen = useValue<readonly string[]>(place) ?? [];
  const nameOf = (act: string): string => t(`act.${act.replace(".", "-")}`);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <Chips place={place} options={ACTS.filter((act) => chosen.includes(act))} nameOf={nameOf} />
      <details className={styles.more}>
        <summary>{t("field.otherActs")}</summary>
        <Chips place={place} options={ACTS.filter((act) => !chosen.includes(act))} nameOf={nameOf} />
      </details>
    </fieldset>
  );
}

/** The rows of the course that a case practises, by module. */
export function PractisesAt({ place, label }: { place: Place; label: string }) {
  const { t } = useTranslation("studio");
  const chosen = useValue<readonly string[]>(place) ?? [];
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <Chips place={place} options={chosen} nameOf={(row) => row} />
      <details className={styles.more}>
        <summary>{t("field.otherRows")}</summary>
        {Object.entries(OUTLINE).map(([module, rows]) => (
          <div key={module}>
            <p className={styles.groupName}>{t("field.module", { module })}</p>
            <Chips place={place} options={rows} nameOf={(row) => row} />
          </div>
        ))}
      </details>
    </fieldset>
  );
}
