import { useTranslation } from "react-i18next";
import { bandFor } from "../../core/scoring/share.ts";
import { type Skill, SkillBars } from "../../ui/charts/SkillBars.tsx";
import { TableTwin } from "../../ui/charts/TableTwin.tsx";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import { Words } from "./Said.tsx";

/** The skills of the case as sorted bars, their results in words, and the run before as a ghost. */
export function Skills() {
  const { t } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { port, texts, result, before } = useRead();
  const { competencies, passMark } = port.run.compiled.case;
  const skills = result.competencies
    .toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1))
    .map(({ id, percent: value, points }): Skill & { points: number } => {
      const competency = competencies.find((one) => one.id === id);
      const band = value === null ? undefined : bandFor(competency?.bands ?? [], value);
      return {
        id,
        points,
        label: <Words of={texts.of(`competencies/${id}.label`)} />,
        weight: t("skills.weight", { weight: competency?.weight ?? 1 }),
        value,
        shown: value === null ? "" : percent(value),
        band:
          band === undefined ? (
            t(port.measuring.status === "solving" ? "skills.solving" : "skills.untested")
          ) : (
            <Words of={texts.of(`competencies/${id}/bands/${band.from}.text`)} />
          ),
        ghost: before?.result.competencies.find((one) => one.id === id)?.percent ?? null,
      };
    });
  return (
    <Chapter title={t("skills.title")} sub={t("skills.sub")}>
      <SkillBars
        skills={skills}
        target={passMark}
        key_={{
          now: t("skills.now"),
          ghost: before === null ? null : t("skills.ghost"),
          target: t("skills.target", { mark: percent(passMark) }),
        }}
      />
      <TableTwin
        caption={t("skills.title")}
        columns={[
          { key: "label", label: t("column.skill") },
          { key: "weight", label: t("column.weight") },
          { key: "points", label: t("column.points"), numeric: true },
          { key: "shown", label: t("column.share"), numeric: true },
          { key: "ghost", label: t("skills.ghost"), numeric: true },
        ]}
        rows={skills.map(({ id, label, weight, points, shown, ghost }) => ({
          key: id,
          label,
          weight,
          points,
          shown,
          ghost: ghost === null ? "" : percent(ghost),
        }))}
      />
    </Chapter>
  );
}
