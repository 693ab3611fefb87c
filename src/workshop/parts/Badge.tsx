import styles from "./Badge.module.css";
import { markAt } from "./marks.ts";

/** Shape and colour of an option; its letter stands beside it in ink, where its contrast is beyond doubt. */
export function Badge({ position, letter }: { position: number; letter: string }) {
  const { colour, path } = markAt(position);
  return (
    <span className={styles.badge}>
      <svg viewBox="-2 -2 104 104" aria-hidden="true">
        <path d={path} fill={colour} stroke="#111" strokeWidth="3" strokeLinejoin="round" />
      </svg>
      <span>{letter}</span>
    </span>
  );
}
