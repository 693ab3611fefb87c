import { csvField } from "../../core/room/report/csv-field.ts";
import type { Tally } from "./tally.ts";

/** The words of places, as the table has them. */
export interface Names {
  scene(path: string): string;
  beat(path: string): string;
  choice(path: string): string;
}

const HEAD = [
  "kind",
  "scene",
  "beat",
  "choice",
  "text",
  "n",
  "taken",
  "frequency",
  "points",
  "difficulty",
  "drop_off",
  "discrimination",
  "discrimination_n",
  "median_seconds",
];

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
const row = (fields: readonly (string | number | null | undefined)[]): string => fields.map(csvField).join(",");

/** Both tables as one for a spreadsheet, UTF-8 with a mark so that Chinese is read as Chinese. Shares are 0 to 1. */
export function statisticsCsv(tally: Tally, names: Names): string {
  const rows = [
    row(HEAD),
    ...tally.beats.map((one) => {
      const [scene, beat] = one.path.split("/");
      const { index, n } = one.discrimination;
      const head = ["decision", scene, beat, "", names.beat(one.path), one.came, one.answers, null, null];
      return row([...head, rounded(one.difficulty), rounded(one.dropOff), rounded(index), n, rounded(one.seconds)]);
    }),
    ...tally.choices.map((one) => {
      const [scene, beat, choice] = one.path.split("/");
      const { index, n } = one.discrimination;
      const head = ["choice", scene, beat, choice, names.choice(one.path), one.offered, one.taken];
      return row([
        ...head,
        rounded(one.frequency),
        rounded(one.points),
        null,
        null,
        rounded(index),
        n,
        rounded(one.seconds),
      ]);
    }),
  ];
  return `\uFEFF${rows.join("\r\n")}\r\n`;
}
