import { useTranslation } from "react-i18next";
import { STEP_CLASSES } from "../../../core/bargaining/steps.ts";
import { type Course, Courses } from "../../../ui/charts/Courses.tsx";
import { TableTwin } from "../../../ui/charts/TableTwin.tsx";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** The rhythm of concessions: each offer in one's own points, round by round, and what kind of steps they were. */
export function Concessions() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, table, own, other, nameOf, say, signed, percent } = useTable();
  const { map, first, steps, plan } = reveal;
  const course = (seat: 0 | 1): Course["points"] =>
    map.path
      .filter((offer) => offer.seat === seat)
      .map(({ round, points }) => [round, Math.min(...points.map(({ utilities }) => utilities[own]))] as const);
  const sheet = plan?.sheet;
  const courses: Course[] = [
    { look: "own", label: t("debrief.steps.yours"), points: course(own) },
    { look: "theirs", label: nameOf(other).text, points: course(other) },
    ...(sheet?.plan === undefined
      ? []
      : [
          {
            look: "plan",
            label: t("debrief.plan.planned"),
            points: [
              [1, sheet.plan.first],
              [table.phases.endgame, sheet.plan.endgame],
              [table.rounds, sheet.plan.last],
            ],
          } as const,
        ]),
  ];
  const ambition = first.ambition === null ? "" : percent(first.ambition);
  const opening =
    first.ambition === null
      ? "debrief.steps.firstNone"
      : first.by === own
        ? "debrief.steps.first"
        : "debrief.steps.firstTheirs";
  return (
    <Chapter title={t("debrief.steps.title")} sub={t("debrief.steps.sub")} folds>
      {map.path.length > 0 && (
        <Courses
          label={t("debrief.steps.label")}
          courses={courses}
          lines={[
            { value: map.reservation[own], label: t("debrief.map.limit"), risk: true },
            ...(sheet?.target === undefined
              ? []
              : [{ value: sheet.target, label: t("worth.goal", { value: say(sheet.target) }), risk: false }]),
          ]}
          range={map.ranges[own]}
          along={[1, table.rounds]}
          foot={t("debrief.map.round")}
        />
      )}
      <p className={styles.note}>{t(opening, { ambition })}</p>
      {steps.length > 0 && (
        <>
          <ul className={styles.classes} aria-label={t("debrief.steps.classes")}>
            {STEP_CLASSES.map((kind) => {
              const count = steps.filter((step) => step.kind === kind).length;
              return (
                count > 0 && (
                  <li key={kind} data-risk={kind === "unfortunate"}>
                    <b>{t("debrief.steps.count", { count })}</b>
                    {t(`debrief.steps.class.${kind}`)}
                  </li>
                )
              );
            })}
          </ul>
          <TableTwin
            caption={t("debrief.steps.twin")}
            columns={[
              { key: "round", label: t("debrief.map.round"), numeric: true },
              { key: "kind", label: t("debrief.steps.kind") },
              { key: "own", label: t("debrief.steps.change"), numeric: true },
              { key: "other", label: t("debrief.steps.changeTheirs"), numeric: true },
            ]}
            rows={steps.map(({ seq, round, kind, own: mine, other: theirs }) => ({
              key: String(seq),
              round,
              kind: t(`debrief.steps.class.${kind}`),
              own: signed(mine),
              other: signed(theirs),
            }))}
          />
        </>
      )}
    </Chapter>
  );
}
