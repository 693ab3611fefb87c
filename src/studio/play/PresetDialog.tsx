import { type FormEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useStudio } from "../context.ts";
import { cardOf, kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import type { Place, VariableDoc } from "../document/types.ts";
import { shown } from "../document/unwritten.ts";
import styles from "./Play.module.css";
import { usePlayStart } from "./play.ts";
import type { Preset } from "./preset.ts";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The values that were asked for last. */
  readonly before: Preset;
}

const PLAYABLE: ReadonlySet<string> = new Set(["scene", "beat", "choice", "reaction"]);
const NONE: readonly VariableDoc[] = [];

/** Sets what variables are at the moment that is to be tried out, and begins there. */
export function PresetDialog({ open, onClose, before }: Props) {
  const { t } = useTranslation("studio");
  const start = usePlayStart();
  const form = useId();
  const doc = useStudio((state) => state.doc.case);
  const focus = useStudio(({ selection }) => cardOf(selection.focus));
  const from: Place | undefined = PLAYABLE.has(kindOf(focus)) ? focus : undefined;
  const variables = doc.variables ?? NONE;
  const play = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const preset = Object.fromEntries(
      variables.map((one) => {
        const value = String(given.get(one.id) ?? one.start);
        return [one.id, "values" in one ? value : Number(value)];
      }),
    );
    start?.({ preset, ...(from === undefined ? {} : { from }) });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("play.preset.title")}
      actions={
        <Button variant="primary" type="submit" form={form}>
          {t("play.preset.play")}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={play}>
        <p className={styles.note}>{t("play.preset.note")}</p>
        <p>
          {from === undefined ? (
            t("play.preset.fromStart")
          ) : (
            <>
              {t("play.preset.from")} <span lang={doc.language}>{nameOf(doc, from)}</span>
            </>
          )}
        </p>
        {variables.length === 0 && <p className={styles.note}>{t("play.preset.none")}</p>}
        {variables.map((one) => (
          <Variable key={one.id} one={one} value={before[one.id] ?? one.start} lang={doc.language} />
        ))}
      </form>
    </Dialog>
  );
}

function Variable({ one, value, lang }: { one: VariableDoc; value: number | string; lang: string }) {
  const id = useId();
  return (
    <div className={styles.variable}>
      <label htmlFor={id} lang={lang}>
        {shown(one.label) || one.id}
      </label>
      {"values" in one ? (
        <select id={id} name={one.id} defaultValue={String(value)}>
          {one.values.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      ) : (
        <span className={styles.number}>
          <input
            id={id}
            type="number"
            name={one.id}
            required
            min={one.min}
            max={one.max}
            step={1}
            defaultValue={value}
          />
          <small>
            {one.min} – {one.max}
          </small>
        </span>
      )}
    </div>
  );
}
