import type { AttemptState } from "../../core/attempt/state.ts";
import type { Language } from "../../core/case/primitives.ts";
import { createWording, type Wording } from "../../core/case/wording.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { AttemptSummary, CaseRecord, Named } from "../storage/records.ts";
import { engine } from "./engine.ts";

/** The case's texts in every language that is stored with it. */
export function wordings(compiled: CompiledCase, kase: CaseRecord): ReadonlyMap<Language, Wording> {
  const base = engine.texts(compiled);
  const all = new Map<Language, Wording>([[kase.frame.language, createWording(base, undefined)]]);
  for (const one of kase.translations) all.set(one.language, createWording(base, one));
  return all;
}

interface Times {
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** What lists show of an attempt. */
export function summarise(
  compiled: CompiledCase,
  texts: ReadonlyMap<Language, Wording>,
  state: AttemptState,
  { startedAt, updatedAt }: Times,
): AttemptSummary {
  const named = (id: string): Named => Object.fromEntries([...texts].map(([l, wording]) => [l, wording.text(id)]));
  const view = engine.project(compiled, state, "trainee");
  const face = faceOf(compiled, [...view.heard, ...(view.activity?.lines ?? [])]);
  return {
    startedAt,
    updatedAt,
    title: named("title"),
    sceneId: state.sceneId,
    scene: named(`${state.sceneId}.title`),
    decisions: view.decisions,
    rewinds: view.rewinds,
    ending: state.ending,
    points: engine.points(compiled, state).weighted,
    ...(face === undefined ? {} : { face }),
  };
}

type Spoken = NonNullable<ReturnType<typeof engine.project>["activity"]>["lines"][number];

function faceOf(compiled: CompiledCase, lines: readonly Spoken[]): AttemptSummary["face"] {
  for (const { by, mood } of [...lines].reverse()) {
    const portrait = compiled.case.cast.find(({ id }) => id === by)?.portrait;
    if (portrait !== undefined) return { portrait, mood };
  }
  return undefined;
}

/** For a log whose case is not here: what can be said without it. */
export function bareSummary({ startedAt, updatedAt }: Times, decisions: number): AttemptSummary {
  return {
    startedAt,
    updatedAt,
    title: {},
    sceneId: "",
    scene: {},
    decisions,
    rewinds: 0,
    ending: null,
    points: 0,
  };
}
