import type { Label } from "../../core/scoring/labels.ts";
import styles from "./Mark.module.css";

/** `null`: a decision that is not measured, or not yet; "stretch": a scene whose moves count together. */
export type MarkKind = Label | "stretch" | null;

const diamond = (x: number, y: number, r: number): string =>
  `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;

/** The mark of a decision. Shape first: it reads without its colour. */
export function Mark({ kind, x, y, scale = 1 }: { kind: MarkKind; x: number; y: number; scale?: number }) {
  const r = (radius: number): number => radius * scale;
  switch (kind) {
    case "best":
      return <circle cx={x} cy={y} r={r(9)} className={styles.best} />;
    case "excellent":
      return (
        <g>
          <circle cx={x} cy={y} r={r(8)} className={styles.ring} />
          <circle cx={x} cy={y} r={r(3.5)} className={styles.best} />
        </g>
      );
    case "good":
      return <circle cx={x} cy={y} r={r(8)} className={styles.ink} />;
    case "slip":
      return <path d={diamond(x, y, r(10))} className={styles.outline} />;
    case "mistake":
      return (
        <g>
          <path d={diamond(x, y, r(10))} className={styles.outline} />
          <path d={`M${x} ${y - r(10)}L${x - r(10)} ${y}L${x} ${y + r(10)}Z`} className={styles.risk} />
        </g>
      );
    case "deal-risk":
      return <path d={diamond(x, y, r(13))} className={styles.risk} />;
    case "stretch":
      return <rect x={x - r(12)} y={y - r(5)} width={r(24)} height={r(10)} rx={r(2)} className={styles.ink} />;
    case null:
      return <circle cx={x} cy={y} r={r(5)} className={styles.unknown} />;
  }
}

/** The mark alone, beside words. */
export function MarkIcon({ kind, size = 22 }: { kind: MarkKind; size?: number }) {
  return (
    <svg aria-hidden="true" className={styles.icon} width={size} height={size} viewBox="0 0 28 28">
      <Mark kind={kind} x={14} y={14} />
    </svg>
  );
}
