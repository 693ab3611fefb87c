import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { SegmentedRadio } from "../../../ui/SegmentedRadio.tsx";
import { points } from "../parts/numbers.ts";
import type { TableView } from "../view.ts";
import { type Draft, faultsOf, remove, spreadOf, worthIn } from "./draft.ts";
import styles from "./Options.module.css";

const LETTERS = ["A", "B", "C"] as const;
export const letterOf = (index: number): string => LETTERS[index] ?? "";

interface Props {
  readonly view: TableView;
  readonly draft: Draft;
  onDraft(draft: Draft): void;
}

/** Two or three offers that are worth the same to oneself: the other may take any of them. Which is in hand, and whether they are equal. */
export function Package({ view, draft, onDraft }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const say = (value: number): string => points(value, i18n.language);
  const worths = draft.outcomes.map((terms) => worthIn(view.issues, terms));
  const fault = faultsOf(draft, view).find(({ code }) => code.startsWith("package"));
  const verdict =
    fault === undefined
      ? t("package.equal")
      : fault.code === "package-unequal"
        ? t("package.unequal", { letter: letterOf(fault.at), gap: say(fault.gap), most: say(spreadOf(view)) })
        : t("refused.package-repeats");
  return (
    <div className={styles.option}>
      <div className={styles.line}>
        <SegmentedRadio
          legend={t("package.which")}
          hideLegend
          segments={draft.outcomes.map((_, i) => ({
            value: String(i),
            label: (
              <>
                {letterOf(i)}{" "}
                <small className={styles.small}>{t("package.worth", { worth: say(worths[i] ?? 0) })}</small>
              </>
            ),
          }))}
          value={String(draft.at)}
          onChange={(at) => onDraft({ ...draft, at: Number(at) })}
        />
        <Button variant="link" size="small" onClick={() => onDraft(remove(draft, draft.at))}>
          {t("package.remove", { letter: letterOf(draft.at) })}
        </Button>
      </div>
      <p className={styles.rule}>{t("package.rule", { spread: say(spreadOf(view)) })}</p>
      <p
        role="status"
        className={fault === undefined ? styles.good : fault.code === "package-repeats" ? styles.rule : styles.fault}
      >
        {verdict}
      </p>
    </div>
  );
}
