import { useTranslation } from "react-i18next";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/icons.tsx";
import { useStudio, useStudioStore } from "../../context.ts";
import { NumberField } from "../fields/Picks.tsx";
import { LazySelect } from "./LazySelect.tsx";
import styles from "./Sentence.module.css";
import { subjectName, subjectsOf, type ValueSort } from "./sentence.ts";

interface ChipProps {
  /** Spoken; the sentence around it says it to the eye. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly look?: "subject" | "verb" | "joiner" | undefined;
  readonly onChange: (value: string) => void;
}

/** A word of a sentence that can be changed. With one option it is just the word. */
export function Chip({ label, value, options, look, onChange }: ChipProps) {
  const readOnly = useStudio((state) => state.readOnly);
  if (options.length === 1 && options[0]?.value === value && look !== "subject") return <span>{options[0].label}</span>;
  return (
    <select
      className={classes(styles.chip, look && styles[look])}
      aria-label={label}
      value={value}
      disabled={readOnly}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface SubjectProps {
  readonly label: string;
  readonly value: string;
  /** Only what can be changed, for effects. */
  readonly changeable?: boolean;
  readonly onChange: (value: string) => void;
}

/** What a sentence is about: everything of the case that can be asked about, by kind. */
export function SubjectChip({ label, value, changeable = false, onChange }: SubjectProps) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const current = useStudio(({ doc }) => subjectName(doc.case, value));
  const groups = () =>
    subjectsOf(store.getState().doc.case)
      .filter(({ group }) => !changeable || group === "variable" || group === "promise")
      .map(({ group, subjects }) => ({ label: t(`subject.${group}`), options: subjects }));
  return (
    <LazySelect
      className={classes(styles.chip, styles.subject)}
      label={label}
      value={value}
      current={current}
      groups={groups}
      onChange={onChange}
    />
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: number | string | undefined;
  readonly sort: ValueSort;
  readonly loss?: boolean;
  /** For amounts, which are not bounded by the variable's own range. */
  readonly bounds?: { readonly min: number; readonly max: number } | undefined;
  readonly onChange: (value: number | string) => void;
}

/** With what a sentence compares, or to what it sets something. */
export function ValueChip({ label, value, sort, loss = false, bounds, onChange }: ValueProps) {
  const { t } = useTranslation("studio");
  if (sort === undefined) return null;
  if (sort.sort === "number") {
    return (
      <NumberField
        bare
        label={label}
        value={Number(value)}
        min={bounds?.min ?? sort.min}
        max={bounds?.max ?? sort.max}
        className={classes(styles.chip, loss && styles.loss)}
        onChange={onChange}
      />
    );
  }
  const options =
    sort.sort === "flag"
      ? [
          { value: "1", label: t("sentence.true") },
          { value: "0", label: t("sentence.false") },
        ]
      : sort.values.map((name) => ({ value: name, label: name }));
  return (
    <Chip
      label={label}
      value={String(value)}
      options={options}
      onChange={(next) => onChange(sort.sort === "flag" ? Number(next) : next)}
    />
  );
}

export function Out({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.out} aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" size={14} />
    </button>
  );
}
