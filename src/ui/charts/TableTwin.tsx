import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons.tsx";
import styles from "./TableTwin.module.css";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
}
export type Row = Readonly<Record<string, ReactNode>> & { readonly key: string };

interface Props {
  /** What the table holds: its caption, and the name of the toggle. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The numbers of a chart as a table: for screen readers, for copying, and for whoever likes numbers. */
export function TableTwin({ caption, columns, rows }: Props) {
  const { t } = useTranslation("ui");
  // A table that nobody asked for is not made: a page has many.
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="table" size={18} />
        {t("asTable")}
        <span className="sr">: {caption}</span>
      </summary>
      {open && <DataTable caption={caption} columns={columns} rows={rows} />}
    </details>
  );
}

/** A plain table that scrolls sideways where it must. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard has to be able to focus it.
    <figure className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, numeric }) => (
                <td key={key} data-numeric={numeric}>
                  {row[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
