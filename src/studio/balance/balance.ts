import type { TextLine } from "../../core/activity.ts";
import { dominated } from "../../core/check/proofs/dominated.ts";
import { locator } from "../../core/check/proofs/locate.ts";
import { decisionsOf } from "../../core/check/rules/decisions.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Estimate, Range, Solution, Standing } from "../../core/solver/solution.ts";
import { solving } from "../../core/solver/solve.ts";
import { type ThumbResult, thumbResults } from "./thumbs.ts";

/** How a choice stands among those of its beat. */
export interface ChoiceStanding {
  /** Scene, beat and choice, joined by slashes. */
  readonly path: string;
  readonly standing: Standing;
  /** The choice that is as good or better in everything and leads to the same. */
  readonly by: string | undefined;
}

/** What an author asks of a case's score. Plain data: it comes from a worker. */
export interface Balance {
  /** Everything was decided within the budget; else what is null was not. */
  readonly complete: boolean;
  /** Some of it passes through an activity that is known by its range only: bounds may not be reached. */
  readonly upTo: boolean;
  readonly explored: number;
  readonly range: Solution["range"];
  readonly expectedBest: number | null;
  readonly typical: Estimate | null;
  readonly uniform: Estimate;
  readonly choices: readonly ChoiceStanding[];
  readonly thumbs: readonly ThumbResult[];
}

export const STAGES = ["solving", "thumbs"] as const;
export interface BalanceProgress {
  readonly stage: (typeof STAGES)[number];
  /** 0 to 1, of the whole. */
  readonly done: number;
}

/** Simulated attempts per policy: the standard error of a share is then 1.4 percentage points at most. */
const WALKS = 1200;

interface Options {
  /** A clock in milliseconds, and how many of them proving may take. */
  readonly now: () => number;
  readonly budget: number;
}

const SOLVING = ["tables", "explore", "walks", "values", "claims", "dominance", "estimates"];
/** Share of the work that is proving, in the bar. */
const PROVING = 0.85;

/** Measures a case step by step: the caller drains it in slices and cancels by not asking for more. */
export function* balancing(
  compiled: CompiledCase,
  texts: readonly TextLine[],
  options: Options,
): Generator<BalanceProgress, Balance> {
  const steps = solving(compiled, { ...options, walks: WALKS });
  let solution: Solution;
  for (let furthest = 0; ; ) {
    const step = steps.next();
    if (step.done) {
      solution = step.value;
      break;
    }
    const { stage, done } = step.value;
    furthest = Math.max(furthest, (SOLVING.indexOf(stage) + done) / SOLVING.length);
    yield { stage: "solving", done: furthest * PROVING };
  }
  const thumbs = thumbResults(compiled, texts);
  for (;;) {
    const step = thumbs.next();
    if (step.done) return balanceOf(compiled, solution, step.value);
    yield { stage: "thumbs", done: PROVING + step.value * (1 - PROVING) };
  }
}

function balanceOf(compiled: CompiledCase, solution: Solution, thumbs: readonly ThumbResult[]): Balance {
  const decisions = decisionsOf(compiled);
  const proof = { compiled, solution, decisions, at: locator(compiled.case) };
  const by = new Map(dominated(proof).map(({ params }) => [String(params.choice), String(params.by)] as const));
  return {
    complete: solution.complete,
    upTo: solution.upTo,
    explored: solution.explored,
    range: solution.range,
    expectedBest: solution.expectedBest,
    typical: solution.estimates.typical,
    uniform: solution.estimates.uniform,
    choices: [...solution.choices].map(([path, standing]) => ({ path, standing, by: by.get(path) })),
    thumbs,
  };
}

/** Share of a range, 0 to 1; null where the range is not decided, has no end, or is a single number. */
export function shareOf(value: number | null, { min, max }: Range): number | null {
  if (value === null || min === null || max === null) return null;
  return Number.isFinite(max - min) && max > min ? (value - min) / (max - min) : null;
}
