import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import type { TacticView } from "../view.ts";
import styles from "./TacticPanel.module.css";

interface Props {
  readonly tactic: TacticView;
  readonly texts: CaseTexts;
  readonly other: CaseText;
  readonly locked: boolean;
  onAnswer(answer: string): void;
}

/** Something was said that asks for an answer. What it is called is not told: to notice it is the skill. */
export function TacticPanel({ tactic, texts, other, locked, onAnswer }: Props) {
  const { t } = useTranslation("negotiation");
  const [picked, setPicked] = useState<string | null>(null);
  const name = useId();
  return (
    <section className={styles.panel} aria-label={t("tactic.title", { name: other.text })}>
      <fieldset disabled={locked}>
        <legend>{t("tactic.title", { name: other.text })}</legend>
        {tactic.answers.map(({ id, say }) => {
          const words = texts.of(say);
          return (
            <label key={id} className={classes(styles.answer, id === picked && styles.on)}>
              <input type="radio" name={name} checked={id === picked} onChange={() => setPicked(id)} />
              <span lang={words.lang}>{words.text}</span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.foot}>
        <Button size="small" disabled={locked || picked === null} onClick={() => picked !== null && onAnswer(picked)}>
          {t("tactic.answer")}
        </Button>
        <p>{t("tactic.or")}</p>
      </div>
    </section>
  );
}
