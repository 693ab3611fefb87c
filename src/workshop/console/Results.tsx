import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";

/** Teams compared, and both ways of a fork. */
export function Results({ view }: { view: ConsoleView }) {
  const { t } = useTranslation("workshop");
  const rows = view.teams.flatMap(({ id, number, ending, percent, decisions }) => {
    const name = number === 0 ? t("results.room") : t("team", { number });
    const both = view.branches[id];
    if (both === undefined) {
      return [{ key: id, team: name, ending: ending?.title.text ?? "–", percent: shown(percent), decisions }];
    }
    return both.map((branch, i) => ({
      key: `${id}-${i}`,
      team: `${name} · ${branch.option.text}`,
      ending: branch.ending?.text ?? "–",
      percent: shown(branch.percent),
      decisions: branch.decisions.length,
    }));
  });
  return (
    <DataTable
      caption={t("results.title")}
      columns={[
        { key: "team", label: t("results.team") },
        { key: "ending", label: t("results.ending") },
        { key: "decisions", label: t("results.decisions"), numeric: true },
        { key: "percent", label: t("results.percent"), numeric: true },
      ]}
      rows={rows}
    />
  );
}

const shown = (percent: number | null): string => (percent === null ? "–" : `${percent} %`);
