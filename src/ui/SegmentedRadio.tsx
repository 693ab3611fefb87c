import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./SegmentedRadio.module.css";

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly lang?: string;
}

interface Props<T extends string> {
  readonly legend: string;
  /** The legend is spoken but not drawn, where something visible says it already. */
  readonly hideLegend?: boolean;
  readonly segments: readonly Segment<T>[];
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One choice of two to four, as native radios: arrows move, the chosen segment is ink (jade would say "right"). */
export function SegmentedRadio<T extends string>(props: Props<T>) {
  const { legend, hideLegend = false, segments, value, onChange, className } = props;
  const name = useId();
  return (
    <fieldset className={classes(styles.group, className)}>
      <legend className={hideLegend ? "sr" : styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment} lang={segment.lang}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            <span>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
