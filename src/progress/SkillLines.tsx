import { useTranslation } from "react-i18next";
import { StepLine } from "../ui/charts/StepLine.tsx";
import { TableTwin } from "../ui/charts/TableTwin.tsx";
import { skillLine } from "./figures.ts";
import { percentIn } from "./percent.ts";
import styles from "./SkillLines.module.css";
import type { ProgressCase } from "./types.ts";

/** Small pictures on the same scale: the score, then each skill, run by run, with the pass mark across. */
export function SkillLines({ of: { runs, skills, passMark } }: { of: ProgressCase }) {
  const { t, i18n } = useTranslation("progress");
  const percent = percentIn(i18n.language);
  const score = runs.flatMap(({ number, percent: value }) => (value === null ? [] : [{ number, percent: value }]));
  const lines = [
    { id: "score", label: { text: t("score"), lang: i18n.language }, points: score },
    ...skills.map(({ id, label }) => ({ id: `skill-${id}`, label, points: skillLine(runs, id) })),
  ].filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;
  return (
    <>
      <ul className={styles.lines}>
        {lines.map(({ id, label, points }) => {
          const [from, to] = [points[0]?.percent ?? 0, points.at(-1)?.percent ?? 0];
          return (
            <li key={id} data-score={id === "score"}>
              <p className={styles.name}>
                <span lang={label.lang}>{label.text}</span>
                <b>{percent(to)}</b>
              </p>
              <StepLine
                label={t("line", { name: label.text, from: percent(from), to: percent(to), count: points.length })}
                values={points.map((point) => point.percent)}
                marks={points.map(() => null)}
                ticks={points.map(({ number }) => String(number))}
                min={0}
                max={100}
                height={128}
                target={passMark}
                hasStart={false}
                whole
              />
            </li>
          );
        })}
      </ul>
      <TableTwin
        caption={t("skills")}
        columns={[
          { key: "number", label: t("column.run") },
          ...lines.map(({ id, label }) => ({ key: id, label: label.text, numeric: true })),
        ]}
        rows={runs.map(({ number }) => ({
          key: String(number),
          number,
          ...Object.fromEntries(
            lines.map(({ id, points }) => {
              const point = points.find((one) => one.number === number);
              return [id, point === undefined ? "" : percent(point.percent)];
            }),
          ),
        }))}
      />
    </>
  );
}
