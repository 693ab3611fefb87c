import type { TextLine } from "../../core/activity.ts";
import { createWording } from "../../core/case/wording.ts";
import { mean, type Preference, Trials } from "../../core/check/proofs/trials.ts";
import { manners } from "../../core/check/rules/manners.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";

/** Trainees who do not read for sense, only for one mark of the answer. */
export const THUMBS = ["chance", "longest", "shortest", "politest", "first", "last"] as const;
export type Thumb = (typeof THUMBS)[number];

/** What a rule of thumb comes to, over simulated attempts: an estimate. */
export interface ThumbResult {
  readonly thumb: Thumb;
  /** Mean weighted total of the attempts that came to an end; null where none did. */
  readonly weighted: number | null;
  readonly standardError: number;
  /** Share of attempts per ending, 0 to 1. */
  readonly endings: ReadonlyMap<string, number>;
}

const ATTEMPTS = 300;

/** Simulates each rule of thumb, one a step. By the texts of the case's own language. */
export function* thumbResults(compiled: CompiledCase, texts: readonly TextLine[]): Generator<number, ThumbResult[]> {
  const trials = new Trials(compiled);
  const wording = createWording(texts, undefined);
  const say = (path: string): string => wording.text(`${path}.say`);
  const order = orderOf(compiled);
  const preferences: Readonly<Record<Thumb, Preference | undefined>> = {
    chance: undefined,
    longest: most((path) => say(path).length),
    shortest: most((path) => -say(path).length),
    politest: most((path) => manners(say(path))),
    first: most((path) => -(order.get(path) ?? 0)),
    last: most((path) => order.get(path) ?? 0),
  };
  const results: ThumbResult[] = [];
  for (const thumb of THUMBS) {
    const all = trials.run(ATTEMPTS, preferences[thumb]);
    const ended = all.filter(({ ending }) => ending !== null);
    const totals = ended.map(({ weighted }) => weighted);
    const middle = mean(totals);
    const variance = mean(totals.map((total) => (total - middle) ** 2));
    const endings = new Map<string, number>();
    for (const { ending } of ended) {
      if (ending !== null) endings.set(ending, (endings.get(ending) ?? 0) + 1 / all.length);
    }
    results.push({
      thumb,
      weighted: ended.length === 0 ? null : middle,
      standardError: Math.sqrt(variance / Math.max(1, ended.length)),
      endings,
    });
    yield results.length / THUMBS.length;
  }
  return results;
}

/** Where several have as much of it, nothing tells them apart and one of them is picked by chance. */
export const most =
  (measure: (path: string) => number): Preference =>
  (open, random) => {
    const top = Math.max(...open.map(measure));
    return random.pick(open.filter((path) => measure(path) === top));
  };

/** The order in which the file has the choices. */
function orderOf({ case: frame, scenes }: CompiledCase): Map<string, number> {
  const order = new Map<string, number>();
  for (const scene of frame.scenes) {
    const found = scenes.get(scene.id);
    const graph = found?.rules.graph?.(scene.activity, found.context);
    for (const { choices } of graph?.nodes ?? []) for (const [i, { path }] of choices.entries()) order.set(path, i);
  }
  return order;
}
