import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Language } from "../../core/case/primitives.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { useRun, useStudio, useStudioStore } from "../context.ts";
import { translate } from "../document/commands/other.ts";
import styles from "./Languages.module.css";
import { pseudo, pseudoShown } from "./pseudo.ts";
import { type BaseRow, LONGEST, overStage, type TextState } from "./rows.ts";
import { slotFault } from "./slots.ts";

/** One text: what it says, and how it is said in the other language. */
export const Row = memo(function Row({ row, language }: { row: BaseRow; language: Language }) {
  const { t } = useTranslation("studio");
  const id = useId();
  const run = useRun();
  const store = useStudioStore();
  const base = useStudio(({ doc }) => doc.case.language);
  const line = useStudio(({ doc }) => doc.translations[language]?.lines[row.id]);
  const readOnly = useStudio((state) => state.readOnly);
  const odd = useStore(pseudoShown, ({ on }) => on);
  const text = line?.text ?? "";
  const state: TextState =
    line === undefined ? "missing" : line.of === undefined || line.of === row.hash ? "done" : "stale";
  const write = (next: string) => run(translate(language, row.id, next, row.base));
  return (
    <div className={styles.row} data-state={state}>
      <div className={styles.base}>
        <p id={`${id}-base`} lang={odd ? undefined : base} className={styles.text}>
          {odd ? pseudo(row.base) : row.base}
        </p>
        <button type="button" className={styles.id} onClick={() => store.select(row.place)}>
          {row.id}
        </button>
      </div>
      <div className={styles.own}>
        <textarea
          className={styles.input}
          rows={2}
          lang={language}
          aria-label={t("languages.textOf", { id: row.id, language: t(`language.${language}`) })}
          aria-describedby={`${id}-base ${id}-state`}
          value={text}
          maxLength={LONGEST}
          readOnly={readOnly}
          onChange={({ target }) => write(target.value)}
          onBlur={() => store.settle()}
        />
        <p id={`${id}-state`} className={styles.note}>
          <span className={classes(styles.state, styles[state])}>{t(`languages.states.${state}`)}</span>
          <Warnings row={row} text={text} />
          {state === "stale" && !readOnly && (
            <Button variant="link" size="small" onClick={() => write(text)}>
              {t("languages.stillRight")}
            </Button>
          )}
        </p>
      </div>
    </div>
  );
});

function Warnings({ row, text }: { row: BaseRow; text: string }) {
  const { t } = useTranslation("studio");
  if (text === "") return null;
  const over = overStage(row, text);
  const slots = slotFault(row.base, text);
  return (
    <>
      {over !== undefined && <span className={styles.warn}>{t("languages.tooLong", { percent: over })}</span>}
      {(slots?.missing.length ?? 0) > 0 && (
        <span className={styles.warn}>{t("languages.slotMissing", { slots: slots?.missing.join(" ") })}</span>
      )}
      {(slots?.extra.length ?? 0) > 0 && (
        <span className={styles.warn}>{t("languages.slotExtra", { slots: slots?.extra.join(" ") })}</span>
      )}
    </>
  );
}
