import { memo } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/icons.tsx";
import styles from "./Outline.module.css";
import type { Row } from "./rows.ts";

interface Props {
  readonly row: Row;
  /** The language of the case's own texts. */
  readonly lang: string;
  /** Undefined where there is nothing to open. */
  readonly open: boolean | undefined;
  readonly selected: boolean;
  /** The one row that Tab reaches; arrows go on from there. */
  readonly reachable: boolean;
  readonly worst: "error" | "warning" | "note" | undefined;
}

/** Rows are made anew with the case; what they say is what counts. */
const equal = (a: Props, b: Props): boolean =>
  (Object.keys(a) as (keyof Props)[]).every((key) => key === "row" || a[key] === b[key]) &&
  (a.row === b.row || (Object.keys(a.row) as (keyof Row)[]).every((key) => a.row[key] === b.row[key]));

/** One row of the outline. The tree around it hears its clicks and keys. */
export const OutlineRow = memo(function OutlineRow({ row, lang, open, selected, reachable, worst }: Props) {
  const { t } = useTranslation("studio");
  return (
    <div
      role="treeitem"
      data-row={row.place}
      aria-level={row.level}
      aria-selected={selected}
      {...(open === undefined ? {} : { "aria-expanded": open })}
      tabIndex={reachable ? 0 : -1}
      className={classes(styles.row, styles[`level${row.level}`], selected && styles.current)}
    >
      <span
        className={classes(styles.twist, open === true && styles.open)}
        {...(open === undefined ? {} : { "data-twist": "" })}
      >
        {open !== undefined && <Icon name="next" size={13} />}
      </span>
      {row.letter !== undefined && <span className={styles.letter}>{row.letter}</span>}
      <span className={styles.name} lang={row.own ? lang : undefined}>
        {row.name}
      </span>
      {(worst === "error" || worst === "warning") && (
        <span className={styles.mark} role="img" aria-label={t(`problem.${worst}`)}>
          {worst === "error" ? "◆" : "◇"}
        </span>
      )}
      {row.count !== undefined && row.count > 0 && <span className={styles.count}>{row.count}</span>}
    </div>
  );
}, equal);
