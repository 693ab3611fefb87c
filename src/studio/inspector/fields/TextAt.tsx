import { useId } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../../ui/classes.ts";
import { useRun, useSchema, useStudio, useStudioStore, useValue } from "../../context.ts";
import { write } from "../../document/commands/fields.ts";
import { parentOf } from "../../document/place.ts";
import { schemaAt } from "../../document/schema.ts";
import type { Place } from "../../document/types.ts";
import { isUnwritten, shown } from "../../document/unwritten.ts";
import styles from "./Field.module.css";

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  /** What people say or read in the story is set in the serif. */
  readonly voice?: boolean;
  /** The label is spoken but not drawn. */
  readonly bare?: boolean;
  /** More letters than this do not fit where the text is shown; counted below the field. */
  readonly soft?: number | undefined;
}

/** A text of the case, written as it is typed. Required texts that are empty are marked as owed. */
export function TextAt({ place, label, help, placeholder, voice = false, bare = false, soft }: Props) {
  const { t } = useTranslation("studio");
  const id = useId();
  const run = useRun();
  const store = useStudioStore();
  const value = useValue<string>(place);
  const lang = useStudio(({ doc }) => doc.case.language);
  const node = useSchema(place);
  const required = useStudio(({ doc }) =>
    (schemaAt(doc.case, parentOf(place))?.required ?? []).includes(place.slice(place.lastIndexOf("/") + 1)),
  );
  const readOnly = useStudio((state) => state.readOnly);
  const text = shown(value);
  const common = {
    id,
    lang,
    value: text,
    maxLength: node?.maxLength,
    readOnly,
    placeholder: placeholder ?? (required ? t("field.owed") : undefined),
    className: classes(styles.input, voice && styles.voice, required && isUnwritten(value) && styles.owed),
    "aria-label": bare ? label : undefined,
    "aria-describedby": help === undefined ? undefined : `${id}-help`,
    "data-place": place,
    onChange: (event: { target: { value: string } }) => run(write(place, event.target.value)),
    onBlur: () => store.settle(),
  };
  return (
    <div className={styles.field}>
      {!bare && (
        <label className={styles.label} htmlFor={id}>
          {label}
          {soft !== undefined && text.length > 0 && (
            <span className={classes(styles.count, text.length > soft && styles.over)}>
              {t("field.count", { count: text.length, max: soft })}
            </span>
          )}
        </label>
      )}
      {(node?.maxLength ?? 0) > 200 ? <textarea rows={2} {...common} /> : <input {...common} />}
      {help !== undefined && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
