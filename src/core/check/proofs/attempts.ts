import { advance, start } from "../../attempt/advance.ts";
import { ENGINE_VERSION } from "../../attempt/log.ts";
import { project } from "../../attempt/project.ts";
import type { AttemptState } from "../../attempt/state.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import { Random } from "../../solver/seeded.ts";
import type { Solution } from "../../solver/solution.ts";

/** Nobody plays longer than this. */
const MOVES = 200;

/** What a trainee sees between two decisions. */
export interface Moment {
  readonly state: AttemptState;
  /** Places whose lines could be heard here: the beat, the choice that led to it, reactions that answered. */
  readonly at: readonly string[];
  /** Ids of the lines that were heard, and of the options. */
  readonly lines: readonly string[];
  readonly options: readonly string[];
}

export interface Attempt {
  readonly moments: readonly Moment[];
}

/** Plays attempts at random through the engine itself: what is read is exactly what a trainee would be shown. */
export function playAttempts(compiled: CompiledCase, hash: string, count: number): Attempt[] {
  const random = new Random(40_001);
  return Array.from({ length: count }, (_, i) => {
    const moments: Moment[] = [];
    let before: AttemptState | null = null;
    let state: AttemptState | null = start(compiled, headerOf(compiled, hash, i + 1));
    while (state !== null && moments.length < MOVES) {
      moments.push(momentOf(compiled, before, state));
      before = state;
      state = randomMove(compiled, state, random);
    }
    return { moments };
  });
}

const headerOf = ({ case: frame }: CompiledCase, caseHash: string, seed: number) => ({
  attemptId: "check",
  caseId: frame.id,
  caseHash,
  engineVersion: ENGINE_VERSION,
  seed,
  mode: "practice" as const,
  language: frame.language,
});

function momentOf(compiled: CompiledCase, before: AttemptState | null, state: AttemptState): Moment {
  const { heard, activity } = project(compiled, state, "trainee");
  const made = before === null ? [] : state.world.chose.slice(before.world.chose.length);
  const reactions = heard.flatMap(({ id }) => (id.includes("/reactions/") ? [id.slice(0, id.lastIndexOf("/"))] : []));
  const beat = state.activity === null ? [] : [`${state.sceneId}/${String(state.activity.value)}`];
  return {
    state,
    at: [...beat, ...made, ...new Set(reactions)],
    lines: [...heard, ...(activity?.lines ?? [])].map(({ id }) => id),
    options: activity?.choices.map(({ say }) => say) ?? [],
  };
}

function randomMove(compiled: CompiledCase, state: AttemptState, random: Random): AttemptState | null {
  const scene = compiled.scenes.get(state.sceneId);
  if (scene === undefined || state.activity === null) return null;
  const legal = scene.rules.choices(scene.scene.activity, scene.context, state.activity);
  if (legal.length === 0) return null;
  const next = advance(compiled, state, random.pick(legal));
  return next.ok ? next.state : null;
}

/** Per beat the choice that is the one best in most of the states in which the attempts stood there. */
export function bestByBeat(attempts: readonly Attempt[], solution: Solution): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { state } of attempts.flatMap(({ moments }) => moments)) {
    const choices = solution.valueAt(state)?.choices ?? [];
    const [best, ...others] = choices.filter(({ loss }) => loss !== null && loss <= 1e-9);
    // Where several are best, no rule of thumb can be after one of them.
    if (best === undefined || others.length > 0 || choices.length < 2) continue;
    const beat = `${state.sceneId}/${String(state.activity?.value)}`;
    const counts = votes.get(beat) ?? new Map<string, number>();
    counts.set(best.choice, (counts.get(best.choice) ?? 0) + 1);
    votes.set(beat, counts);
  }
  return new Map([...votes].map(([beat, counts]) => [beat, winner(counts)]));
}

const winner = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as [string, number])[0];
