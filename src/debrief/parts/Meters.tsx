import { useTranslation } from "react-i18next";
import { StepLine } from "../../ui/charts/StepLine.tsx";
import { TableTwin } from "../../ui/charts/TableTwin.tsx";
import { type MeterLine, meterLines, meterName } from "../model/meters.ts";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import styles from "./Meters.module.css";

/** What the case shows as a meter, e.g. trust, over the run. */
export function Meters() {
  const { t } = useTranslation("debrief");
  const { port, texts, states, result } = useRead();
  const { compiled } = port.run;
  const lines = meterLines(compiled, states, result.decisions);
  const name = ({ id }: MeterLine): string => {
    const called = meterName(texts, compiled.case, id);
    return called.name === null ? called.label : t("meters.of", { label: called.label, name: called.name });
  };
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <Chapter title={lines.length === 1 ? name(first) : t("meters.title")} sub={t("meters.sub")}>
      <div className={styles.meters}>
        {lines.map((line) => (
          <figure key={line.id}>
            {lines.length > 1 && <figcaption className={styles.name}>{name(line)}</figcaption>}
            <StepLine
              label={t("meters.label", { name: name(line), from: line.values[0], to: line.values.at(-1) })}
              values={line.values}
              marks={result.decisions.map(({ label }) => label)}
              ticks={result.decisions.map(({ number }) => String(number))}
              min={line.min}
              max={line.max}
              height={lines.length > 1 ? 160 : 210}
            />
          </figure>
        ))}
      </div>
      <TableTwin
        caption={t("meters.title")}
        columns={[
          { key: "number", label: t("column.decision") },
          ...lines.map((line) => ({ key: line.id, label: name(line), numeric: true })),
        ]}
        rows={[null, ...result.decisions].map((decision, i) => ({
          key: String(i),
          number: decision === null ? t("meters.start") : decision.number,
          ...Object.fromEntries(lines.map(({ id, values }) => [id, values[i]])),
        }))}
      />
    </Chapter>
  );
}
