import type { AttemptLog } from "../../core/attempt/log.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Debrief } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { csvFile } from "./csv.ts";

interface Source {
  readonly compiled: CompiledCase;
  readonly log: AttemptLog;
  readonly result: Debrief;
  readonly texts: CaseTexts;
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** The names of the columns, as the reader's language has them. */
export type Columns = (column: (typeof COLUMNS)[number]) => string;
export const COLUMNS = [
  "decision",
  "scene",
  "said",
  "words",
  "certainty",
  "label",
  "loss",
  "reachBefore",
  "reachAfter",
  "luck",
  "acts",
  "competency",
  "points",
  "why",
] as const;

/** One row a point, so that every number can be summed again; a decision without points has one row of its own. */
export function debriefCsv({ result, texts }: Source, name: Columns): string {
  const rows = result.decisions.flatMap((decision) => {
    const say = texts.of(`${decision.choice}.say`).text;
    const head = [
      decision.number,
      texts.of(`${decision.sceneId}.title`).text,
      say,
      decision.words,
      decision.certainty,
      decision.label,
      rounded(decision.loss),
      rounded(decision.reachBefore),
      rounded(decision.reachAfter),
      rounded(decision.luck),
      decision.acts.join(" "),
    ];
    if (decision.evidence.length === 0) return [[...head, null, null, null]];
    return decision.evidence.map(({ competency, points, why }) => [
      ...head,
      texts.of(`competencies/${competency}.label`).text,
      points,
      texts.of(why).text,
    ]);
  });
  return csvFile([COLUMNS.map(name), ...rows]);
}

/** Everything that the page says, and the log it follows from: whoever has the case can compute it again. */
export function debriefJson({ compiled, log, result, texts }: Source): string {
  const { ending, percent, passed, weighted, accuracy, luck, rewinds, upTo } = result;
  return JSON.stringify(
    {
      format: 1,
      kind: "parley-debrief",
      case: { id: compiled.case.id, hash: log.header.caseHash, title: texts.of("title").text },
      language: texts.language,
      result: { ending, percent, passed, weighted, accuracy, luck, rewinds, upTo, competencies: result.competencies },
      decisions: result.decisions.map((decision) => ({
        ...decision,
        said: texts.of(`${decision.choice}.say`).text,
        heard: decision.heard.map(({ id, by, mood }) => ({ id, by, mood, text: texts.of(id).text })),
        evidence: decision.evidence.map((one) => ({ ...one, text: texts.of(one.why).text })),
      })),
      log,
    },
    null,
    2,
  );
}
