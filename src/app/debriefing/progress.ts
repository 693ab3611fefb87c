import type { Language } from "../../core/case/primitives.ts";
import { totalPoints } from "../../core/scoring/points.ts";
import { type Range, share } from "../../core/scoring/share.ts";
import type { Range as Attainable } from "../../core/solver/solution.ts";
import type { Named, OpenRun, ProgressCase, ProgressRun } from "../../progress/types.ts";
import { engine } from "../session/engine.ts";
import { type OpenedAttempt, openAttempt } from "../session/open.ts";
import type { Scale } from "../solver/protocol.ts";
import { knownScale, solved } from "../solver/solver.ts";
import type { AttemptRecord, Named as Stored } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { elsewhere } from "./bundled.ts";
import { isRetry, numberOf } from "./runs.ts";
import { shippedScale } from "./scale.ts";

/** In the language asked for, or in whichever there is. */
const named = (text: Stored, language: Language): Named => {
  const lang = text[language] === undefined ? ((Object.keys(text)[0] as Language | undefined) ?? language) : language;
  return { text: text[lang] ?? "", lang };
};

type Portrait = OpenRun["portrait"];

/** The runs that go on, the latest first. Decisions tried again from a debrief are none. */
export const openRuns = (all: readonly AttemptRecord[], language: Language): OpenRun[] =>
  all
    .filter((one) => one.summary.ending === null && !isRetry(one))
    .sort((a, b) => b.summary.updatedAt - a.summary.updatedAt)
    .map(({ id, summary }) => ({
      attemptId: id,
      at: summary.updatedAt,
      decisions: summary.decisions,
      title: named(summary.title, language),
      scene: named(summary.scene, language),
      portrait: summary.face?.portrait as Portrait,
    }));

/** The ids of the cases with a finished run, the one played last first; and their runs in the order of play. */
export function finishedByCase(
  all: readonly AttemptRecord[],
): readonly (readonly [string, readonly AttemptRecord[]])[] {
  const cases = new Map<string, AttemptRecord[]>();
  for (const one of all.toSorted((a, b) => a.summary.startedAt - b.summary.startedAt)) {
    if (one.summary.ending === null || isRetry(one)) continue;
    cases.set(one.header.caseId, [...(cases.get(one.header.caseId) ?? []), one]);
  }
  const latest = (runs: readonly AttemptRecord[]): number => Math.max(...runs.map(({ summary }) => summary.updatedAt));
  return [...cases].sort(([, a], [, b]) => latest(b) - latest(a));
}

/** A case with its runs replayed and measured. Undefined where none of them can be read. */
export async function readCase(
  store: Store,
  all: readonly AttemptRecord[],
  runs: readonly AttemptRecord[],
  language: Language,
): Promise<ProgressCase | undefined> {
  const read = await Promise.all(runs.map((record) => openAttempt(store, record.id, elsewhere).catch(() => undefined)));
  const opened = read.filter((one) => one !== undefined);
  const last = opened.at(-1);
  if (last === undefined) return undefined;
  const measured = await Promise.all(opened.map(async (one) => asRun(all, one, await scaleOf(one), language)));
  const { frame } = last.kase;
  const wording = last.texts.get(language) ?? last.texts.get(frame.language);
  const lang = last.texts.has(language) ? language : frame.language;
  const text = (id: string): Named => ({ text: wording?.text(id) ?? "", lang });
  return {
    caseId: frame.id,
    title: text("title"),
    portrait: frame.cast[0]?.portrait,
    passMark: frame.passMark,
    skills: frame.competencies.map(({ id }) => ({ id, label: text(`competencies/${id}.label`) })),
    runs: measured,
  };
}

type Ranges = Pick<Scale, "range">;

/** From the build, from an earlier debrief, or solved now. */
async function scaleOf({ kase }: OpenedAttempt): Promise<Ranges | undefined> {
  const known = shippedScale(kase.frame.id, kase.hash) ?? (await knownScale(kase.hash));
  if (known !== undefined) return known;
  return solved({ hash: kase.hash, frame: kase.frame, stands: [] }).then(
    ({ scale }) => scale,
    () => undefined,
  );
}

function asRun(
  all: readonly AttemptRecord[],
  { record, compiled, state, texts, kase }: OpenedAttempt,
  scale: Ranges | undefined,
  language: Language,
): ProgressRun {
  const points = totalPoints(compiled, engine.evidence(compiled, state));
  const lang = texts.has(language) ? language : kase.frame.language;
  return {
    attemptId: record.id,
    number: numberOf(all, record),
    at: record.summary.startedAt,
    mode: record.header.mode,
    ending: { text: texts.get(lang)?.text(`endings/${state.ending}.title`) ?? "", lang },
    percent: of(points.weighted, scale?.range.total),
    skills: new Map(
      [...points.byCompetency].map(([id, earned]) => [id, of(earned, scale?.range.byCompetency.get(id))]),
    ),
  };
}

function of(points: number, range: Attainable | undefined): number | null {
  const { min = null, max = null } = range ?? {};
  if (min === null || max === null || !Number.isFinite(max - min)) return null;
  return share(points, { min, max } satisfies Range);
}
