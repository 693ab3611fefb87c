import type { ProgressCase, ProgressRun } from "./types.ts";

export interface Figures {
  readonly first: ProgressRun | undefined;
  readonly latest: ProgressRun | undefined;
  /** The earliest of the best. */
  readonly best: ProgressRun | undefined;
}

/** First, latest and best of the runs of a case, which come in the order of play. */
export function figuresOf(runs: readonly ProgressRun[]): Figures {
  let best: ProgressRun | undefined;
  for (const run of runs) {
    if (run.percent !== null && (best?.percent ?? -1) < run.percent) best = run;
  }
  return { first: runs[0], latest: runs.at(-1), best };
}

/** One skill over the runs in which it was measured. */
export const skillLine = (runs: readonly ProgressRun[], id: string): { number: number; percent: number }[] =>
  runs.flatMap(({ number, skills }) => {
    const percent = skills.get(id) ?? null;
    return percent === null ? [] : [{ number, percent }];
  });

export interface SkillBar {
  readonly id: string;
  readonly label: ProgressCase["skills"][number]["label"];
  /** Percent, in the latest run and in the one before it; null where that one did not measure the skill. */
  readonly value: number;
  readonly ghost: number | null;
}

/** The measured skills of the latest run, the highest first; equal ones in the order of the case. */
export function latestSkills(runs: readonly ProgressRun[], skills: ProgressCase["skills"]): SkillBar[] {
  const [latest, before] = [runs.at(-1), runs.at(-2)];
  return skills
    .flatMap(({ id, label }): SkillBar[] => {
      const value = latest?.skills.get(id) ?? null;
      return value === null ? [] : [{ id, label, value, ghost: before?.skills.get(id) ?? null }];
    })
    .sort((a, b) => b.value - a.value);
}
