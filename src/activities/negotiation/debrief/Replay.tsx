import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { exchanges } from "../../../core/attempt/exchanges.ts";
import { Transcript } from "../parts/Transcript.tsx";
import { entriesOf } from "../parts/transcript.ts";
import { useTable } from "./reading.tsx";

/** The whole talk, to be read again. */
export function Replay() {
  const { t } = useTranslation("negotiation");
  const { Chapter, compiled, state, visit, table, texts, names, nameOf } = useTable();
  const entries = useMemo(
    () =>
      entriesOf(
        exchanges(compiled, state).filter((exchange) => exchange.visit === visit),
        table,
      ),
    [compiled, state, visit, table],
  );
  return (
    <Chapter title={t("debrief.replay.title")} sub={t("debrief.replay.sub")} folds>
      <Transcript entries={entries} view={table} texts={texts} names={names} nameOf={nameOf} />
    </Chapter>
  );
}
