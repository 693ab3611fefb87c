import { useTranslation } from "react-i18next";
import { useRun, useStudio } from "../../context.ts";
import { addTo } from "../../document/commands/list.ts";
import { kindInList } from "../../document/kinds.ts";
import type { Place } from "../../document/types.ts";
import styles from "../builders/Sentence.module.css";

/** Adds an entry to a list; `stay` keeps the form where it is instead of opening the new entry. */
export function Add({ list, fields, stay }: { list: Place; fields?: Readonly<Record<string, unknown>>; stay?: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  if (readOnly) return null;
  const command = addTo(list, fields);
  const add =
    stay === undefined
      ? command
      : { ...command, apply: (edit: Parameters<typeof command.apply>[0]) => void command.apply(edit) };
  return (
    <div>
      <button type="button" className={styles.add} onClick={() => run(add as typeof command)}>
        {t(`add.${kindInList(list)}`)}
      </button>
    </div>
  );
}
