import { useTranslation } from "react-i18next";
import { Courses } from "../../../ui/charts/Courses.tsx";
import { TableTwin } from "../../../ui/charts/TableTwin.tsx";
import { useTable } from "./reading.tsx";

const FEELINGS = [
  ["relationship", "solid"],
  ["patience", "dashed"],
  ["irritation", "dotted"],
] as const;

/** How the other felt, move by move. Nobody records that of a person. */
export function Temper() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal } = useTable();
  const { tempers } = reveal;
  if (tempers.length === 0) return null;
  return (
    <Chapter title={t("debrief.temper.title")} sub={t("debrief.temper.sub")} folds>
      <Courses
        label={t("debrief.temper.label")}
        courses={FEELINGS.map(([feeling, look]) => ({
          look,
          label: t(`debrief.temper.${feeling}`),
          points: tempers.map((temper, i) => [i + 1, temper[feeling]] as const),
        }))}
        range={[0, 100]}
        along={[1, tempers.length]}
        foot={t("debrief.temper.move")}
      />
      <TableTwin
        caption={t("debrief.temper.label")}
        columns={[
          { key: "move", label: t("debrief.temper.move"), numeric: true },
          ...FEELINGS.map(([feeling]) => ({ key: feeling, label: t(`debrief.temper.${feeling}`), numeric: true })),
        ]}
        rows={tempers.map(({ seq, patience, irritation, relationship }, i) => ({
          key: String(seq),
          move: i + 1,
          patience: Math.round(patience),
          irritation: Math.round(irritation),
          relationship: Math.round(relationship),
        }))}
      />
    </Chapter>
  );
}
