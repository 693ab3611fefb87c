import type { Evidence } from "../../core/activity.ts";
import type { AttemptLog } from "../../core/attempt/log.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Debrief, DecisionReview } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { csvFile } from "./csv.ts";
import { isDecision, momentsOf } from "./moments.ts";
import { saidIn } from "./say.ts";

interface Source {
  readonly compiled: CompiledCase;
  /** The state after each event, by its seq: a text is read in the world of its moment. */
  readonly states: ReadonlyMap<number, AttemptState>;
  readonly log: AttemptLog;
  readonly result: Debrief;
  readonly texts: CaseTexts;
}

type Cell = string | number | null;

/** What was said at a decision, with its slots filled as they stood then. */
const saidBy =
  ({ texts, states }: Source) =>
  ({ choice, seq }: DecisionReview): string =>
    saidIn(texts, choice, states.get(seq)?.previous?.world).text;

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

/**
 * One row a point, so that every number can be summed again; a decision without points has one row of its own. What no
 * single decision earned, as at a negotiation table, has no number and names its scene.
 */
export function debriefCsv(source: Source, name: Columns): string {
  const { result, texts } = source;
  const said = saidBy(source);
  const rowsOf = (head: readonly Cell[], evidence: readonly Evidence[]): Cell[][] => {
    if (evidence.length === 0) return [[...head, null, null, null]];
    return evidence.map(({ competency, points, why }) => [
      ...head,
      texts.of(`competencies/${competency}.label`).text,
      points,
      texts.of(why).text,
    ]);
  };
  const rows = momentsOf(result).flatMap((moment) => {
    const scene = texts.of(`${moment.sceneId}.title`).text;
    const reach = [rounded(moment.loss), rounded(moment.reachBefore), rounded(moment.reachAfter)];
    if (!isDecision(moment))
      return rowsOf([null, scene, null, null, null, null, ...reach, null, null], moment.evidence);
    const { number, words, certainty, label, luck, acts, evidence } = moment;
    const head = [number, scene, said(moment), words, certainty, label, ...reach, rounded(luck), acts.join(" ")];
    return rowsOf(head, evidence);
  });
  return csvFile([COLUMNS.map(name), ...rows]);
}

/** Everything that the page says, and the log it follows from: whoever has the case can compute it again. */
export function debriefJson(source: Source): string {
  const { compiled, log, result, texts, states } = source;
  const said = saidBy(source);
  const withText = (one: Evidence) => ({ ...one, text: texts.of(one.why).text });
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
        said: said(decision),
        heard: decision.heard.map(({ id, by, mood }) => ({
          id,
          by,
          mood,
          text: texts.of(id, states.get(decision.seq)?.world).text,
        })),
        evidence: decision.evidence.map(withText),
      })),
      stretches: result.stretches.map((stretch) => ({ ...stretch, evidence: stretch.evidence.map(withText) })),
      log,
    },
    null,
    2,
  );
}
