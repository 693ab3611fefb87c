import { assignmentRows } from "./assignment-csv.ts";
import { csvField, percent } from "./csv-field.ts";
import type { Report, ReportedDecision } from "./report.ts";

const row = (...fields: readonly (string | number | null | undefined)[]): string => fields.map(csvField).join(",");

/**
 * A report as one table for a spreadsheet: each row says in its first column what it is. UTF-8 with a mark, because a
 * spreadsheet otherwise reads Chinese as noise.
 */
export function reportCsv(report: Report): string {
  const rows = report.kind === "assignment" ? assignmentRows(report) : sessionRows(report);
  return `\uFEFF${rows.join("\r\n")}\r\n`;
}

function sessionRows(report: Report): string[] {
  const skills = report.skills.map(({ id }) => id);
  const rows = [
    row("kind", "name", "team", "number", "scene", "text", "round", "votes", "total", "percent", ...skills),
  ];
  const line = (fields: Line, competencies: Readonly<Record<string, number | null>> = {}): void => {
    const { kind, name, team, number, scene, text, round, votes, total } = fields;
    const scores = skills.map((id) => percent(competencies[id]));
    rows.push(row(kind, name, team, number, scene, text, round, votes, total, percent(fields.percent), ...scores));
  };
  line({ kind: "session", name: report.code, text: report.case.title });
  for (const { name, team, seat } of report.people) line({ kind: "participant", name, team, text: seat });
  for (const attempt of report.attempts) {
    const { team, ending, fork } = attempt;
    line({ kind: "attempt", name: fork, team, text: ending, percent: attempt.percent }, attempt.competencies);
    for (const decision of attempt.decisions) for (const each of linesOf(decision, team)) line(each);
  }
  for (const { number, agreed, at, offer } of report.map?.dots ?? []) {
    const text = offer.map(({ issue, value }) => `${issue.text}: ${value.text}`).join("; ");
    for (const [side, share] of at.entries()) {
      const name = report.map?.sides[side]?.text;
      line({ kind: agreed ? "deal" : "no-deal", name, team: number, text, percent: share * 100 });
    }
  }
  for (const { team, where, skill, given, engine } of report.observed) {
    for (const [band, votes] of given.entries()) {
      if (votes > 0)
        line({
          kind: "observed",
          name: skill.text,
          team: numberOf(report, team),
          scene: where.text,
          number: band + 1,
          votes,
        });
    }
    if (engine !== null)
      line({
        kind: "engine-band",
        name: skill.text,
        team: numberOf(report, team),
        scene: where.text,
        number: engine + 1,
      });
  }
  for (const { scene, note } of report.observations) line({ kind: "observation", scene, text: note });
  for (const { column, text } of report.boards) line({ kind: "card", name: column, text });
  if (report.note !== "") line({ kind: "note", text: report.note });
  return rows;
}

/** As everywhere in the report: 0 where the whole room is one team. */
const numberOf = ({ attempts }: Report, id: string): number =>
  attempts.some(({ team }) => team === 0) ? 0 : Number(id.slice(1));

interface Line {
  readonly kind: string;
  readonly name?: string | null | undefined;
  readonly team?: number;
  readonly number?: number;
  readonly scene?: string;
  readonly text?: string | null;
  readonly round?: string;
  readonly votes?: number | null;
  readonly total?: number;
  readonly percent?: number | null;
}

function linesOf({ number, scene, options, splits, decided, arguments: said }: ReportedDecision, team: number): Line[] {
  const textOf = (option: string | null): string | null => options.find(({ id }) => id === option)?.text ?? null;
  const lines: Line[] = [{ kind: "decision", team, number, scene, text: textOf(decided) }];
  for (const [round, split] of Object.entries(splits)) {
    if ("hidden" in split) lines.push({ kind: "split", team, number, scene, round, total: split.total });
    else {
      for (const [option, votes] of Object.entries(split.counts)) {
        const text = textOf(option) ?? option;
        lines.push({ kind: "split", team, number, scene, text, round, votes, total: split.total });
      }
    }
  }
  for (const { by, text, kind } of said) lines.push({ kind, name: by, team, number, scene, text });
  return lines;
}
