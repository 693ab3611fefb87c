import { OUTLINE } from "../core/case/outline.ts";
import type { AttemptSummary, LibraryCase } from "./types.ts";

export const MODULES = Object.keys(OUTLINE);

export const moduleOf = (row: string): string => row.slice(0, 1);

/** The module a case belongs to: that of the row it names first. */
export const homeModule = (item: LibraryCase): string | undefined => item.practises.map(moduleOf)[0];

/** Cases that practise anything of a module; those at home there first. */
export function casesOf(module: string, cases: readonly LibraryCase[]): readonly LibraryCase[] {
  const here = cases.filter((item) => item.practises.some((row) => moduleOf(row) === module));
  return here.toSorted((a, b) => Number(homeModule(b) === module) - Number(homeModule(a) === module));
}

export type Standing =
  | { readonly kind: "new" }
  | { readonly kind: "open"; readonly decisions: number }
  | { readonly kind: "finished"; readonly times: number; readonly best: number | undefined };

/** How far somebody has come with a case. A finished run outweighs one that stands open. */
export function standingOf(caseId: string, attempts: readonly AttemptSummary[]): Standing {
  const mine = attempts.filter((attempt) => attempt.caseId === caseId);
  const finished = mine.filter((attempt) => attempt.finished);
  if (finished.length > 0) {
    const scores = finished.flatMap(({ percent }) => percent ?? []);
    return { kind: "finished", times: finished.length, best: scores.length > 0 ? Math.max(...scores) : undefined };
  }
  const open = latest(mine);
  return open === undefined ? { kind: "new" } : { kind: "open", decisions: open.decisions };
}

const latest = (attempts: readonly AttemptSummary[]): AttemptSummary | undefined =>
  attempts.toSorted((a, b) => b.at - a.at)[0];

/** The run to go back into: the latest that is not finished and whose case is still here. */
export function resumable(attempts: readonly AttemptSummary[], cases: readonly LibraryCase[]) {
  const attempt = latest(attempts.filter((one) => !one.finished && cases.some(({ id }) => id === one.caseId)));
  const item = cases.find(({ id }) => id === attempt?.caseId);
  return attempt === undefined || item === undefined ? undefined : { attempt, item };
}

/**
 * The case of the hero: the first of the programme that was never opened, else the first that was
 * not finished, else the first. A run that stands open has its own place beside it.
 */
export function featured(cases: readonly LibraryCase[], attempts: readonly AttemptSummary[]): LibraryCase | undefined {
  const programme = cases.filter((item) => !item.imported);
  const first = (kind: Standing["kind"]) => programme.find(({ id }) => standingOf(id, attempts).kind === kind);
  return first("new") ?? first("open") ?? programme[0];
}

/** Cases in which every word of the query occurs somewhere; Chinese needs no spaces. */
export function search(query: string, cases: readonly LibraryCase[]): readonly LibraryCase[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return cases.filter((item) => {
    const { title, tagline, hook, competencies, lead, practises } = item;
    const all = [title, tagline, hook, ...competencies, ...practises, lead.name, lead.title, lead.organisation];
    const text = all.join("\n").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
