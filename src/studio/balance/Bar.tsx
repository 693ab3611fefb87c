import { classes } from "../../ui/classes.ts";
import styles from "./Balance.module.css";

interface Props {
  /** 0 to 1; null draws nothing. */
  readonly share: number | null;
  readonly tone?: "ink" | "accent" | "risk";
  /** Where a line is drawn across, 0 to 1. */
  readonly mark?: number;
}

/** A share as a bar. Decoration: the figure stands beside it. */
export function Bar({ share, tone = "ink", mark }: Props) {
  const percent = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      {share !== null && <span className={classes(styles.fill, styles[tone])} style={{ inlineSize: percent(share) }} />}
      {mark !== undefined && <span className={styles.mark} style={{ insetInlineStart: percent(mark) }} />}
    </span>
  );
}
