import type { ReactNode } from "react";
import styles from "./SkillBars.module.css";

export interface Skill {
  readonly id: string;
  readonly label: ReactNode;
  /** `weighs 3` */
  readonly weight?: string;
  /** 0 to 100; null: not tested. */
  readonly value: number | null;
  readonly shown: string;
  /** The result in words. */
  readonly band?: ReactNode;
  /** The run before it. */
  readonly ghost: number | null;
}

interface Props {
  readonly skills: readonly Skill[];
  readonly target: number;
  readonly key_: { readonly now: string; readonly ghost: string | null; readonly target: string };
}

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

/** One bar a skill; what a run before gave is a ghost behind it, and the pass mark a tick across. */
export function SkillBars({ skills, target, key_ }: Props) {
  return (
    <div>
      <ol className={styles.list}>
        {skills.map(({ id, label, weight, value, shown, band, ghost }) => (
          <li key={id} className={styles.skill}>
            <span className={styles.label}>
              {label} {weight !== undefined && <small>{weight}</small>}
            </span>
            <span className={styles.bar} aria-hidden="true">
              {ghost !== null && <i style={{ inlineSize: `${clamp(ghost)}%` }} />}
              {value !== null && <b style={{ inlineSize: `${clamp(value)}%` }} />}
              <u style={{ insetInlineStart: `${target}%` }} />
            </span>
            <span className={styles.value}>{shown}</span>
            {band !== undefined && <span className={styles.band}>{band}</span>}
          </li>
        ))}
      </ol>
      <p className={styles.key} aria-hidden="true">
        <span>
          <b />
          {key_.now}
        </span>
        {key_.ghost !== null && (
          <span>
            <i />
            {key_.ghost}
          </span>
        )}
        <span>
          <u />
          {key_.target}
        </span>
      </p>
    </div>
  );
}
