import type { ReactNode } from "react";
import styles from "./Desk.module.css";

/** The table with nothing to decide on it: something to read, perhaps, and the way on. */
export function OpenDesk({ aside, children, onward }: { aside?: ReactNode; children?: ReactNode; onward: ReactNode }) {
  return (
    <div className={styles.open}>
      <div className={styles.head}>{aside}</div>
      {children}
      <div className={styles.foot}>{onward}</div>
    </div>
  );
}
