import { useMemo, useState } from "react";
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { placeOfPath } from "../balance/places.ts";
import { useStudioStore } from "../context.ts";
import { find } from "../document/place.ts";
import styles from "./Statistics.module.css";

export interface ColumnOf<R> {
  /** Its heading is `trainees.col.<id>`. */
  readonly id: string;
  readonly of: (row: R) => number | null;
  readonly show: (value: number | null) => string;
  /** How many it was taken from, shown small. */
  readonly beside?: (row: R) => number;
}

interface Props<R> {
  readonly label: string;
  readonly nameLabel: string;
  readonly rows: readonly R[];
  readonly columns: readonly ColumnOf<R>[];
  readonly name: (path: string) => string;
  readonly lang: string;
}

const FILE_ORDER: SortDescriptor = { column: "name", direction: "ascending" };

/** Sorted by any column; a row leads to its place. */
export function SortTable<R extends { readonly path: string }>(props: Props<R>) {
  const { label, nameLabel, rows, columns, name, lang } = props;
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const [sort, setSort] = useState<SortDescriptor>(FILE_ORDER);
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column);
    const sign = sort.direction === "descending" ? -1 : 1;
    // The first column has the order of play; what has no figure stands at the end, whichever way it is sorted.
    if (column === undefined) return sign === 1 ? rows : [...rows].reverse();
    return [...rows].sort((a, b) => {
      const [x, y] = [column.of(a), column.of(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return sign * (x - y);
    });
  }, [rows, columns, sort]);
  return (
    <div className={styles.scroll}>
      <Table
        aria-label={label}
        className={styles.table}
        sortDescriptor={sort}
        onSortChange={setSort}
        onRowAction={(key) => {
          const place = placeOfPath(String(key));
          if (find(store.getState().doc.case, place) !== undefined) store.select(place);
        }}
      >
        <TableHeader>
          <Column id="name" isRowHeader allowsSorting>
            {nameLabel}
          </Column>
          {columns.map(({ id }) => (
            <Column key={id} id={id} allowsSorting>
              {t(`trainees.col.${id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {sorted.map((row) => (
            <Row key={row.path} id={row.path} textValue={name(row.path)}>
              <Cell>
                <span className={styles.said} lang={lang}>
                  {name(row.path)}
                </span>
              </Cell>
              {columns.map(({ id, of, show, beside }) => (
                <Cell key={id}>
                  {show(of(row))}
                  {beside !== undefined && <small className={styles.n}>{t("trainees.n", { n: beside(row) })}</small>}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
