import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRun, useStudio, useValue } from "../../context.ts";
import type { Command } from "../../document/command.ts";
import { addTo } from "../../document/commands/list.ts";
import type { Place } from "../../document/types.ts";
import styles from "../builders/Sentence.module.css";
import lists from "../lists/Lists.module.css";
import { Tools } from "../lists/Tools.tsx";
import table from "./Table.module.css";

type Entry = { readonly id?: string } & Readonly<Record<string, unknown>>;

interface Props<T> {
  readonly list: Place;
  /** Names the words for adding one and for having none: `table.add.<of>`, `table.none.<of>`. */
  readonly of: string;
  readonly nameOf: (entry: T, index: number) => string;
  /** Its name is in the case's language. */
  readonly spoken?: boolean;
  readonly children: (place: Place, entry: T) => ReactNode;
}

const NONE: readonly Entry[] = [];

/** The entries of a list of the table, each folded to its name until it is opened. */
export function Entries<T extends object>({ list, of, nameOf, spoken = false, children }: Props<T>) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const entries = (useValue<readonly Entry[]>(list) ?? NONE) as readonly (Entry & T)[];
  const readOnly = useStudio((state) => state.readOnly);
  const lang = useStudio(({ doc }) => doc.case.language);
  const [open, setOpen] = useState<string | null>(null);
  const command = addTo(list);
  // The form stays where it is, and the new entry opens in it.
  const add: Command = {
    ...command,
    apply(edit) {
      const place = command.apply(edit);
      setOpen(place ?? null);
      return undefined;
    },
  };
  return (
    <div className={lists.list}>
      {entries.length === 0 && <p className={lists.none}>{t(`table.none.${of}`)}</p>}
      {entries.map((entry, i) => {
        const place = `${list}/${entry.id ?? i}`;
        const name = nameOf(entry, i);
        return (
          <div key={place} className={lists.card}>
            <div className={lists.head}>
              <button
                type="button"
                className={table.entry}
                aria-expanded={open === place}
                onClick={() => setOpen(open === place ? null : place)}
              >
                <span className={table.name} lang={spoken ? lang : undefined}>
                  {name}
                </span>
              </button>
              <Tools place={place} name={name} />
            </div>
            {open === place && <div className={table.inside}>{children(place, entry)}</div>}
          </div>
        );
      })}
      {!readOnly && (
        <div>
          <button type="button" className={styles.add} onClick={() => run(add)}>
            {t(`table.add.${of}`)}
          </button>
        </div>
      )}
    </div>
  );
}
