import type { Language } from "../../core/case/primitives.ts";
import type { RunInfo } from "../../debrief/port.ts";
import type { AttemptRecord } from "../storage/records.ts";

/** One decision tried again from a debrief, and not played on: no run of its own. */
export const isRetry = ({ header, revision }: Pick<AttemptRecord, "header" | "revision">): boolean =>
  header.from !== undefined && revision <= header.from.seq + 1;

/** The runs of a case in the order they were begun; a run is named by its place among them. */
export const runsOf = (all: readonly AttemptRecord[], caseId: string): AttemptRecord[] =>
  all
    .filter((one) => one.header.caseId === caseId && !isRetry(one))
    .sort((a, b) => a.summary.startedAt - b.summary.startedAt || (a.id < b.id ? -1 : 1));

/** Counts from 1; a retry has the number of the run that would come next. */
export function numberOf(all: readonly AttemptRecord[], record: Pick<AttemptRecord, "id" | "header">): number {
  const runs = runsOf(all, record.header.caseId);
  const index = runs.findIndex(({ id }) => id === record.id);
  return (index < 0 ? runs.length : index) + 1;
}

/** The attempts that tried a decision of this one again. */
export const retriesOf = (all: readonly AttemptRecord[], attemptId: string): AttemptRecord[] =>
  all.filter(({ header, revision }) => header.from?.attemptId === attemptId && revision > header.from.seq);

interface Siblings {
  /** Ids of the cases that practise one of the same rows of the outline. */
  readonly caseIds: readonly string[];
}

/** Finished runs to compare one with, the latest first: of the same case, then of its siblings. */
export function comparable(
  all: readonly AttemptRecord[],
  record: AttemptRecord,
  siblings: Siblings,
  language: Language,
): RunInfo[] {
  const finished = all
    .filter((one) => one.id !== record.id && one.summary.ending !== null && !isRetry(one))
    .sort((a, b) => b.summary.startedAt - a.summary.startedAt);
  const asInfo = (one: AttemptRecord): RunInfo => {
    const { title } = one.summary;
    const titleLang = title[language] === undefined ? (Object.keys(title)[0] as Language | undefined) : language;
    return {
      attemptId: one.id,
      at: one.summary.startedAt,
      mode: one.header.mode,
      number: numberOf(all, one),
      sibling: one.header.caseId !== record.header.caseId,
      title: (titleLang && title[titleLang]) ?? one.header.caseId,
      titleLang: titleLang ?? language,
    };
  };
  const same = finished.filter(({ header }) => header.caseId === record.header.caseId);
  const others = finished.filter(({ header }) => siblings.caseIds.includes(header.caseId));
  return [...same, ...others].map(asInfo);
}
