import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { classes } from "./classes.ts";

/** gain is jade, loss is vermilion; plain says something that is neither. */
export function Chip({ tone = "plain", children }: { tone?: "gain" | "loss" | "plain"; children: ReactNode }) {
  return <span className={classes(styles.chip, styles[tone])}>{children}</span>;
}
