import { classes } from "../../../ui/classes.ts";
import { share } from "./numbers.ts";
import styles from "./Scale.module.css";

export interface Tick {
  readonly kind: "walkAway" | "target" | "theirs" | "last" | "now";
  readonly value: number;
  /** Written at it; what has none is told by its shape and in the words around. */
  readonly label?: string | undefined;
}

interface Props {
  readonly worst: number;
  readonly best: number;
  readonly ticks: readonly Tick[];
}

/** Own points from the worst to the best of all deals. What lies short of the walk-away is hatched. Words beside it say the same. */
export function Scale({ worst, best, ticks }: Props) {
  const at = (value: number): React.CSSProperties =>
    ({
      "--at": `${share(value, worst, best)}`,
      insetInlineStart: `${share(value, worst, best)}%`,
    }) as React.CSSProperties;
  const limit = ticks.find(({ kind }) => kind === "walkAway");
  return (
    <div className={styles.scale} aria-hidden="true">
      {limit !== undefined && (
        <span className={styles.short} style={{ inlineSize: `${share(limit.value, worst, best)}%` }} />
      )}
      <span className={styles.rail} />
      {ticks.map(({ kind, value }) => (
        <span key={kind} className={classes(styles.tick, styles[kind])} style={at(value)} />
      ))}
      {ticks.map(
        ({ kind, value, label }) =>
          label !== undefined && (
            <span key={kind} className={classes(styles.label, styles[`${kind}Label`])} style={at(value)}>
              {label}
            </span>
          ),
      )}
    </div>
  );
}
