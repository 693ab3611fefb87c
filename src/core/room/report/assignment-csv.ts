import { csvField, percent } from "./csv-field.ts";
import type { Report } from "./report.ts";
import { standings } from "./standing.ts";

/**
 * An assignment as a table for a spreadsheet: a row for each attempt that was handed in, and one for everybody who has
 * handed in none. `best` and `latest` are 1 on the attempts that count, to be filtered by. Moments are UTC (ISO 8601),
 * skills are percentages of what the case could give.
 */
export function assignmentRows(report: Report): string[] {
  const { skills, handedIn } = report;
  const heads = ["name", "attempt", "handed in", "late", "best", "latest", "ending", "percent"];
  const rows: (string | number | null)[][] = [[...heads, ...skills.map(({ label }) => label)]];
  for (const { name, best, latest, attempts } of standings(report)) {
    if (attempts === 0) rows.push([name, 0]);
    for (const [i, one] of handedIn.filter((each) => each.name === name).entries()) {
      const marks = [flag(one.late), flag(one === best), flag(one === latest)];
      const scores = skills.map(({ id }) => percent(one.competencies[id]));
      const at = new Date(one.at).toISOString();
      rows.push([name, i + 1, at, ...marks, one.ending, percent(one.percent), ...scores]);
    }
  }
  return rows.map((fields) => fields.map(csvField).join(","));
}

const flag = (on: boolean): number => (on ? 1 : 0);
