import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";

interface Props {
  readonly rows: readonly {
    readonly name: string;
    readonly at: number;
    readonly late: boolean;
    readonly ending: string | null;
    readonly percent: number | null;
    readonly competencies: Readonly<Record<string, number | null>>;
  }[];
  readonly skills: readonly { readonly id: string; readonly label: string }[];
  readonly language: Language;
}

/** People down, skills across: what a trainer looks for first. */
export function HandedIn({ rows, skills, language }: Props) {
  const { t } = useTranslation("workshop");
  const when = (at: number): string =>
    new Date(at).toLocaleString(language, { dateStyle: "short", timeStyle: "short" });
  const share = (value: number | null): string => (value === null ? "–" : `${value} %`);
  return (
    <DataTable
      caption={t("assignment.people")}
      columns={[
        { key: "name", label: t("report.name") },
        { key: "at", label: t("report.at") },
        { key: "ending", label: t("report.ending") },
        { key: "percent", label: t("report.percent"), numeric: true },
        ...skills.map(({ id, label }) => ({ key: `skill-${id}`, label, numeric: true })),
      ]}
      rows={rows.map(({ name, at, late, ending, percent, competencies }) => ({
        key: `${name} ${at}`,
        name,
        at: late ? `${when(at)} · ${t("report.late")}` : when(at),
        ending: ending ?? "–",
        percent: share(percent),
        ...Object.fromEntries(skills.map(({ id }) => [`skill-${id}`, share(competencies[id] ?? null)])),
      }))}
    />
  );
}
