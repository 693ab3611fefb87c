import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { placeOfPath } from "../balance/places.ts";
import { usePercent, usePoints } from "../balance/usePoints.ts";
import { useSession } from "../context.ts";
import { letterOf, nameOf } from "../document/names.ts";
import { statisticsCsv } from "./csv.ts";
import { ENOUGH } from "./discrimination.ts";
import { type ColumnOf, SortTable } from "./SortTable.tsx";
import styles from "./Statistics.module.css";
import type { BeatRow, ChoiceRow, Tally } from "./tally.ts";
import type { VersionRecord } from "./versions.ts";

/** The figures of one version, by choice or by decision, and the same as a file for a spreadsheet. */
export function Figures({ tally, version }: { tally: Tally; version: VersionRecord }) {
  const { t } = useTranslation("studio");
  const session = useSession();
  const [by, setBy] = useState<"choices" | "beats">("choices");
  const { doc } = version;
  const names = useMemo(() => {
    const name = (path: string) => nameOf(doc, placeOfPath(path));
    const choice = (path: string) => `${letterOf(doc, placeOfPath(path))} ${name(path)}`.trim();
    return { scene: name, beat: name, choice };
  }, [doc]);
  const columns = useColumns();
  return (
    <section className={styles.section}>
      <div className={styles.bar}>
        <h3>{t("trainees.counted", { attempts: tally.attempts, finished: tally.finished, votes: tally.votes })}</h3>
        <SegmentedRadio
          legend={t("trainees.by")}
          hideLegend
          value={by}
          segments={[
            { value: "choices", label: t("trainees.choices") },
            { value: "beats", label: t("trainees.beats") },
          ]}
          onChange={setBy}
        />
        <Button
          size="small"
          iconBefore="download"
          onClick={() =>
            void session.saveText(`${doc.id}-statistics.csv`, statisticsCsv(tally, names), "text/csv;charset=utf-8")
          }
        >
          {t("trainees.csv")}
        </Button>
      </div>
      {tally.finished < ENOUGH && (
        <p className={styles.note}>{t("trainees.tooFew", { finished: tally.finished, enough: ENOUGH })}</p>
      )}
      {by === "choices" ? (
        <SortTable
          label={t("trainees.choices")}
          rows={tally.choices}
          columns={columns.choices}
          name={names.choice}
          lang={doc.language}
          nameLabel={t("trainees.col.choice")}
        />
      ) : (
        <SortTable
          label={t("trainees.beats")}
          rows={tally.beats}
          columns={columns.beats}
          name={names.beat}
          lang={doc.language}
          nameLabel={t("trainees.col.beat")}
        />
      )}
      <p className={styles.note}>{t(by === "choices" ? "trainees.help.choices" : "trainees.help.beats")}</p>
    </section>
  );
}

function useColumns() {
  const { t, i18n } = useTranslation("studio");
  const percent = usePercent();
  const points = usePoints();
  const { language } = i18n;
  return useMemo(() => {
    const whole = (value: number | null) => (value === null ? "–" : new Intl.NumberFormat(language).format(value));
    const seconds = (value: number | null) =>
      value === null ? "–" : t("trainees.seconds", { seconds: whole(Math.round(value)) });
    const index = (value: number | null) =>
      value === null
        ? "–"
        : new Intl.NumberFormat(language, {
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
            signDisplay: "exceptZero",
          })
            .format(value)
            .replace("-", "\u2212");
    const choices: ColumnOf<ChoiceRow>[] = [
      { id: "offered", of: (row) => row.offered, show: whole },
      { id: "taken", of: (row) => row.taken, show: whole },
      { id: "frequency", of: (row) => row.frequency, show: percent },
      { id: "points", of: (row) => row.points, show: points },
      {
        id: "discrimination",
        of: (row) => row.discrimination.index,
        show: index,
        beside: (row) => row.discrimination.n,
      },
      { id: "seconds", of: (row) => row.seconds, show: seconds },
    ];
    const beats: ColumnOf<BeatRow>[] = [
      { id: "came", of: (row) => row.came, show: whole },
      { id: "difficulty", of: (row) => row.difficulty, show: percent },
      { id: "dropOff", of: (row) => row.dropOff, show: percent },
      {
        id: "discrimination",
        of: (row) => row.discrimination.index,
        show: index,
        beside: (row) => row.discrimination.n,
      },
      { id: "seconds", of: (row) => row.seconds, show: seconds },
    ];
    return { choices, beats };
  }, [t, language, percent, points]);
}
