import { useTranslation } from "react-i18next";
import type { ObservedView } from "../../core/room/view.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";

/** What observers gave beside what the engine's points come to: worth talking about where they lie apart. */
export function ObservedTable({ observed }: { observed: readonly ObservedView[] }) {
  const { t } = useTranslation("workshop");
  const several = new Set(observed.map(({ team }) => team)).size > 1;
  const band = (number: number, of: number): string => t("report.band", { number: number + 1, of });
  return (
    <DataTable
      caption={t("report.observed")}
      columns={[
        ...(several ? [{ key: "team", label: t("results.team") }] : []),
        { key: "scene", label: t("report.scene") },
        { key: "skill", label: t("report.skill") },
        { key: "given", label: t("report.observer") },
        { key: "engine", label: t("report.engine") },
      ]}
      rows={observed.map(({ team, scene, where, competency, skill, given, engine }) => ({
        key: `${team} ${scene} ${competency}`,
        team: t("team", { number: team.slice(1) }),
        scene: where.text,
        skill: skill.text,
        given: given
          .flatMap((count, i) =>
            count === 0 ? [] : [count === 1 ? band(i, given.length) : `${count} × ${band(i, given.length)}`],
          )
          .join(", "),
        engine: engine === null ? "–" : band(engine, given.length),
      }))}
    />
  );
}
