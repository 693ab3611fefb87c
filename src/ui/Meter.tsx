import { Chip } from "./Chip.tsx";
import { classes } from "./classes.ts";
import styles from "./Meter.module.css";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** How much the last move changed it; shown as the bar's last segment and as a signed chip. */
  readonly change?: number;
  /** The value is written beside the bar. */
  readonly showValue?: boolean;
  readonly className?: string;
}

const MINUS = "\u2212";
/** A signed whole number with a real minus sign. */
export const signed = (value: number): string => (value < 0 ? `${MINUS}${-value}` : `+${value}`);

/** A bar with what the last move changed at its end. Never colour alone: the chip carries the sign. */
export function Meter({ label, value, min = 0, max = 100, change = 0, showValue = true, className }: Props) {
  const share = (v: number): number =>
    max === min ? 0 : ((Math.min(max, Math.max(min, v)) - min) / (max - min)) * 100;
  const low = share(Math.min(value, value - change));
  const high = share(Math.max(value, value - change));
  // A gain ends the bar in jade; a loss leaves a vermilion gap where the bar used to reach.
  return (
    <span className={classes(styles.row, className)}>
      <span aria-hidden="true" className={styles.label}>
        {label}
      </span>
      <meter className="sr" aria-label={label} value={value} min={min} max={max} />
      <span aria-hidden="true" className={styles.bar}>
        <span className={styles.fill} style={{ inlineSize: `${low}%` }} />
        {change !== 0 && (
          <span
            className={change < 0 ? styles.loss : styles.gain}
            style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }}
          />
        )}
      </span>
      {showValue && (
        <b aria-hidden="true" className={styles.value}>
          {value}
        </b>
      )}
      {change !== 0 && <Chip tone={change < 0 ? "loss" : "gain"}>{signed(change)}</Chip>}
    </span>
  );
}
