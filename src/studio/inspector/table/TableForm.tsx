import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../../document/types.ts";
import { CounterpartForm, Sayings, Tactics } from "./Counterpart.tsx";
import { Course } from "./Course.tsx";
import { Ends } from "./Ends.tsx";
import { Issues } from "./Issues.tsx";
import { Judging } from "./Judging.tsx";
import { Picture } from "./Picture.tsx";
import { Seats } from "./Seats.tsx";
import styles from "./Table.module.css";
import { TalkForm } from "./Talk.tsx";

const PARTS: readonly (readonly [string, (props: { table: Place }) => ReactNode])[] = [
  ["seats", Seats],
  ["course", Course],
  ["counterpart", CounterpartForm],
  ["tactics", Tactics],
  ["says", Sayings],
  ["talk", TalkForm],
  ["ends", Ends],
  ["judging", Judging],
];

/** Everything about a negotiation table: what is negotiated and its picture first, the rest folded. */
export default function TableForm({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  return (
    <div className={styles.table}>
      <h4 className={styles.part}>{t("table.part.issues")}</h4>
      <Issues table={table} />
      <Picture table={table} />
      {PARTS.map(([name, Part]) => (
        <Fold key={name} title={t(`table.part.${name}`)}>
          <Part table={table} />
        </Fold>
      ))}
    </div>
  );
}

/** What is folded is not built: a table has more fields than a beat has. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary className={styles.part}>{title}</summary>
      {open && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
