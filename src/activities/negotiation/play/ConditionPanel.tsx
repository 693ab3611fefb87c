import { useTranslation } from "react-i18next";
import type { CaseText } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import type { Names } from "../parts/names.tsx";
import type { TableView } from "../view.ts";
import { type Draft, faultsOf, tie } from "./draft.ts";
import styles from "./Options.module.css";

interface Props {
  readonly view: TableView;
  readonly names: Names;
  readonly draft: Draft;
  onDraft(draft: Draft): void;
}

/** "If you ..., then we ...": which terms hang on which. The sentence is written as it is put together. */
export function ConditionPanel({ view, names, draft, onDraft }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const terms = draft.outcomes[0] ?? {};
  const shown = (issue: string): CaseText => names.value(issue, terms[issue] ?? "");
  const listed = (ids: readonly string[]): string =>
    ids.length === 0
      ? "…"
      : new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(
          ids.map((id) => t("condition.term", { issue: names.issue(id).text, value: shown(id).text })),
        );
  const faults = faultsOf(draft, view).filter(({ code }) => code.startsWith("condition"));
  return (
    <div className={styles.option}>
      {(["ifYou", "thenWe"] as const).map((side) => (
        <fieldset key={side} className={styles.side}>
          <legend>{t(`condition.${side}`)}</legend>
          <div className={styles.terms}>
            {view.issues.map(({ id }) => (
              <label key={id} className={classes(styles.term, draft[side].includes(id) && styles.on)}>
                <input
                  type="checkbox"
                  checked={draft[side].includes(id)}
                  onChange={() => onDraft(tie(draft, id, side))}
                />
                <span lang={names.issue(id).lang}>{names.issue(id).text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className={styles.sentence}>
        {t("condition.sentence", { asked: listed(draft.ifYou), given: listed(draft.thenWe) })}
      </p>
      <p role="status" className={styles.fault}>
        {faults.map(({ code }) => t(`refused.${code}`)).join(" ")}
      </p>
    </div>
  );
}
