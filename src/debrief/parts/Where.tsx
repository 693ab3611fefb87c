import { useTranslation } from "react-i18next";
import { DecisionLine } from "../../ui/charts/DecisionLine.tsx";
import { DecisionList } from "../../ui/charts/DecisionList.tsx";
import { UNNUMBERED } from "../../ui/charts/decision-steps.ts";
import { TableTwin } from "../../ui/charts/TableTwin.tsx";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { useNarrow } from "../useNarrow.ts";
import { Chapter } from "./Chapter.tsx";
import { phasesOf, stepsOf } from "./steps.ts";

interface Props {
  readonly selected: number | null;
  onSelect(number: number, pressed: boolean): void;
}

/** The decision line: where it went. */
export function Where({ selected, onSelect }: Props) {
  const { t } = useTranslation("debrief");
  const numbers = useNumbers();
  const narrow = useNarrow();
  const { port, texts, result, states } = useRead();
  const steps = stepsOf(result, states, texts, numbers, t);
  const Line = narrow ? DecisionList : DecisionLine;
  const measured = port.measuring.status === "solved" && result.decisions.every(({ loss }) => loss !== null);
  return (
    <Chapter title={t("where.title")} sub={t(measured ? "where.sub" : "where.unmeasured")}>
      <Line
        label={t("where.title")}
        steps={steps}
        phases={phasesOf(port.run.compiled, result, t)}
        end={result.percent === null ? "" : numbers.percent(result.percent)}
        percent={numbers.percent}
        selected={selected}
        onSelect={onSelect}
      />
      <TableTwin
        caption={t("where.title")}
        columns={[
          { key: "number", label: t("column.decision") },
          { key: "said", label: t("column.said") },
          { key: "label", label: t("column.label") },
          { key: "loss", label: t("column.loss"), numeric: true },
          { key: "reach", label: t("column.reachAfter"), numeric: true },
        ]}
        rows={steps.map(({ number, key, said, lang, label, loss, after }) => ({
          key,
          number: number ?? UNNUMBERED,
          said: <span lang={lang}>{said}</span>,
          label,
          loss,
          reach: after === null ? "" : numbers.percent(after),
        }))}
      />
    </Chapter>
  );
}
