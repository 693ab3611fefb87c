import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { Report } from "../../core/room/report/report.ts";
import { standings } from "../../core/room/report/standing.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";

/** People down, skills across: what a trainer looks for first. Of several attempts the best counts, or the latest. */
export function HandedIn({ report, language }: { report: Report; language: Language }) {
  const { t } = useTranslation("workshop");
  const [which, setWhich] = useState<"best" | "latest">("best");
  const when = (at: number): string =>
    new Date(at).toLocaleString(language, { dateStyle: "short", timeStyle: "short" });
  const share = (value: number | null | undefined): string => (value == null ? "–" : `${Math.round(value)} %`);
  const people = standings(report);
  return (
    <>
      {people.some(({ attempts }) => attempts > 1) && (
        <SegmentedRadio
          legend={t("assignment.which")}
          segments={(["best", "latest"] as const).map((value) => ({ value, label: t(`assignment.${value}`) }))}
          value={which}
          onChange={setWhich}
        />
      )}
      <DataTable
        caption={t("assignment.people")}
        columns={[
          { key: "name", label: t("report.name") },
          { key: "attempts", label: t("assignment.tries"), numeric: true },
          { key: "at", label: t("report.at") },
          { key: "ending", label: t("report.ending") },
          { key: "percent", label: t("assignment.share"), numeric: true },
          ...report.skills.map(({ id, label }) => ({ key: `skill-${id}`, label, numeric: true })),
        ]}
        rows={people.map((person) => {
          const one = person[which];
          return {
            key: person.name,
            name: person.name,
            attempts: person.attempts,
            at: one === null ? "–" : one.late ? `${when(one.at)} · ${t("report.late")}` : when(one.at),
            ending: one?.ending ?? "–",
            percent: share(one?.percent),
            ...Object.fromEntries(report.skills.map(({ id }) => [`skill-${id}`, share(one?.competencies[id])])),
          };
        })}
      />
    </>
  );
}
