import { useId } from "react";
import { useTranslation } from "react-i18next";
import { points } from "../parts/numbers.ts";
import styles from "./PointsField.module.css";

interface Props {
  readonly label: string;
  readonly help?: string;
  /** Undefined while it is left blank. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  onValue(value: number): void;
}

/** A number of own points: a slider, and the figure beside it to type. */
export function PointsField({ label, help, value, min, max, onValue }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const id = useId();
  const shown = value ?? Math.round((min + max) / 2);
  return (
    <div className={styles.field} data-blank={value === undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={shown}
        aria-valuetext={
          value === undefined ? t("prepare.blank") : t("prepare.worth", { worth: points(value, i18n.language) })
        }
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onValue(Number(event.target.value))}
        // Where it stands already is a choice too.
        onClick={() => value === undefined && onValue(shown)}
      />
      <input
        type="number"
        inputMode="numeric"
        aria-label={t("prepare.figure", { label })}
        min={min}
        max={max}
        step={1}
        value={value ?? ""}
        placeholder="–"
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isFinite(next)) onValue(Math.min(max, Math.max(min, Math.round(next))));
        }}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
