import styles from "./ShareDots.module.css";

export interface ShareRow {
  readonly id: string;
  readonly label: string;
  readonly you: number;
  readonly skilled: number;
  readonly average: number;
  readonly text: string;
}

interface Props {
  readonly rows: readonly ShareRow[];
  readonly names: { readonly you: string; readonly skilled: string; readonly average: string };
}

/** Three shares on one scale a row: yours a disc, the skilled negotiators' a ring, the average ones' a square. */
export function ShareDots({ rows, names }: Props) {
  const most = Math.max(25, ...rows.map(({ you }) => you));
  const at = (value: number) => ({ insetInlineStart: `${(value / most) * 100}%` });
  return (
    <div>
      <p className={styles.key} aria-hidden="true">
        <span>
          <i className={styles.you} />
          {names.you}
        </span>
        <span>
          <i className={styles.skilled} />
          {names.skilled}
        </span>
        <span>
          <i className={styles.average} />
          {names.average}
        </span>
      </p>
      <ul className={styles.list}>
        {rows.map(({ id, label, you, skilled, average, text }) => (
          <li key={id} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.track} aria-hidden="true">
              <i className={styles.average} style={at(average)} />
              <i className={styles.skilled} style={at(skilled)} />
              <i className={styles.you} style={at(you)} />
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
