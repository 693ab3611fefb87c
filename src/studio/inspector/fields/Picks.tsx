import { useId, useState } from "react";
import { classes } from "../../../ui/classes.ts";
import { Switch } from "../../../ui/Switch.tsx";
import { useRun, useSchema, useStudio, useStudioStore, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import type { Place } from "../../document/types.ts";
import styles from "./Field.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly bare?: boolean;
}

/** One of several, as a native select. */
export function Select({ label, help, value, options, onChange, bare = false }: SelectProps) {
  const id = useId();
  const readOnly = useStudio((state) => state.readOnly);
  return (
    <div className={styles.field}>
      {!bare && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <span className={styles.select}>
        <select
          id={id}
          className={styles.input}
          value={value}
          disabled={readOnly}
          aria-label={bare ? label : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
      {help !== undefined && <p className={styles.help}>{help}</p>}
    </div>
  );
}

interface AtProps {
  readonly place: Place;
  readonly label: string;
  readonly help?: string | undefined;
}

/** A value of an enumeration. Where the format has no need of it, the first option leaves it out. */
export function EnumAt({
  place,
  label,
  help,
  none,
  nameOf,
}: AtProps & { none?: string | undefined; nameOf: (value: string) => string }) {
  const run = useRun();
  const node = useSchema(place);
  const value = useValue<string>(place) ?? (node?.default as string | undefined) ?? "";
  const options = (node?.enum ?? []).map((one) => ({ value: String(one), label: nameOf(String(one)) }));
  return (
    <Select
      label={label}
      help={help}
      value={value}
      options={none === undefined ? options : [{ value: "", label: none }, ...options]}
      onChange={(next) => run(set(place, next === "" ? undefined : next))}
    />
  );
}

interface NumberProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly onChange: (value: number) => void;
  readonly bare?: boolean;
  readonly className?: string | undefined;
}

/** A whole number. */
export function NumberField({ label, help, value, min, max, onChange, bare = false, className }: NumberProps) {
  const id = useId();
  const store = useStudioStore();
  const readOnly = useStudio((state) => state.readOnly);
  // What is typed half, or reaches beyond the bounds, stays in the field until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  return (
    <div className={styles.field}>
      {!bare && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <input
        id={id}
        type="number"
        className={className ?? classes(styles.input, styles.number)}
        value={typed ?? value}
        min={min}
        max={max}
        step={1}
        readOnly={readOnly}
        aria-label={bare ? label : undefined}
        onChange={(event) => {
          const { value: text, valueAsNumber } = event.target;
          setTyped(text);
          if (Number.isInteger(valueAsNumber) && valueAsNumber >= low && valueAsNumber <= high) onChange(valueAsNumber);
        }}
        onBlur={(event) => {
          setTyped(null);
          const { valueAsNumber } = event.target;
          if (Number.isFinite(valueAsNumber) && valueAsNumber !== value) onChange(valueAsNumber);
          store.settle();
        }}
      />
      {help !== undefined && <p className={styles.help}>{help}</p>}
    </div>
  );
}

export function NumberAt({ place, label, help }: AtProps) {
  const run = useRun();
  const node = useSchema(place);
  const value = useValue<number>(place) ?? (node?.default as number | undefined) ?? 0;
  return (
    <NumberField
      label={label}
      help={help}
      value={value}
      min={node?.minimum}
      max={node?.maximum}
      onChange={(next) => run(set(place, next))}
    />
  );
}

export function SwitchAt({ place, label, help }: AtProps) {
  const run = useRun();
  const node = useSchema(place);
  const value = useValue<boolean>(place) ?? node?.default === true;
  return <Switch label={label} help={help} checked={value} onChange={(checked) => run(set(place, checked))} />;
}
