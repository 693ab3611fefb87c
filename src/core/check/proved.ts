import type { CompiledCase } from "../machine/compile.ts";
import type { Progress, Solution, SolveOptions } from "../solver/solution.ts";
import { predictableFromAct } from "./proofs/acts.ts";
import { bestByBeat, playAttempts } from "./proofs/attempts.ts";
import { allEqual, bestNeverChanges, hasRange, noRange } from "./proofs/balance.ts";
import { idleConditions } from "./proofs/conditions.ts";
import { dominated } from "./proofs/dominated.ts";
import { goldenScores } from "./proofs/golden.ts";
import { conditionalLines, idleLines, openLines } from "./proofs/lines.ts";
import { locator } from "./proofs/locate.ts";
import { probe } from "./proofs/probes.ts";
import type { Proof, ProvedFinding } from "./proofs/proof.ts";
import { clamped, pointsForEver, stuck, undecided, unreachable } from "./proofs/reach.ts";
import { readingTime } from "./proofs/reading.ts";
import { decidedAtOnce, pathLength, timeCave } from "./proofs/shape.ts";
import { Trials } from "./proofs/trials.ts";
import { decisionsOf } from "./rules/decisions.ts";
import { guessable } from "./rules/guessable.ts";
import { type CheckInput, staticFindings, wordings } from "./static.ts";

export interface ProofInput extends CheckInput {
  /** What golden plays name the case by. */
  readonly hash: string;
}

/** The solver, handed in: a test may hand in another, a worker one that can be cancelled. */
export type Solving = (compiled: CompiledCase, options: SolveOptions) => Generator<Progress, Solution>;

/** One step of the proofs: how far the solver is, or findings as they come. */
export type ProofStep =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "findings"; readonly findings: readonly ProvedFinding[] };

const SHAPES = 400;
const ATTEMPTS = 30;

/** Everything that can be said of a case at once, for every key that its author presses. */
export const structural = (input: CheckInput): ProvedFinding[] => staticFindings(input);

/**
 * Everything that has to be proved, step by step. The caller drains it at its own pace, in slices or at once, and
 * cancels by not asking for more. Pure: the clock of the budget comes with the options.
 */
export function* proofs(
  input: ProofInput,
  solving: Solving,
  options: SolveOptions = {},
): Generator<ProofStep, Solution> {
  const { compiled, texts, translations, plays, hash } = input;
  const solution = yield* solved(compiled, solving, options);
  const proof: Proof = { compiled, solution, decisions: decisionsOf(compiled), at: locator(compiled.case) };
  yield told([...unreachable(proof), ...stuck(proof), ...pointsForEver(proof), ...undecided(proof)]);
  yield told([...idleConditions(proof), ...clamped(proof)]);
  yield told([
    ...bestNeverChanges(proof),
    ...(hasRange(proof) ? [...allEqual(proof), ...dominated(proof)] : noRange(proof)),
  ]);
  yield told(goldenScores(proof, plays, hash));
  const trials = new Trials(compiled);
  const shapes = trials.run(SHAPES);
  yield told([...pathLength(proof, shapes), ...timeCave(proof, shapes), ...decidedAtOnce(proof, shapes)]);
  yield told(predictableFromAct(proof, trials));
  const attempts = playAttempts(compiled, hash, ATTEMPTS);
  yield told(readingTime(compiled, texts, translations, attempts));
  yield told(guessedByValue(input, proof, bestByBeat(attempts, solution)));
  const open = openLines(conditionalLines(compiled, texts), attempts);
  if (open.length > 0) {
    const probed = probe(compiled, open);
    yield told(idleLines(open, probed, yield* solved(probed.compiled, solving, options)));
  }
  return solution;
}

const told = (findings: readonly ProvedFinding[]): ProofStep => ({ type: "findings", findings });

function* solved(compiled: CompiledCase, solving: Solving, options: SolveOptions): Generator<ProofStep, Solution> {
  // Estimates of what trainees do are not asked for here: the rules of thumb simulate their own.
  const steps = solving(compiled, { walks: 1, ...options });
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
    yield { type: "progress", progress: value };
  }
}

/** The rules of thumb about length and place, by what is best in play rather than by what the points say. */
function guessedByValue(input: ProofInput, { decisions }: Proof, best: ReadonlyMap<string, string>): ProvedFinding[] {
  const valued = decisions.map((decision) => {
    const id = best.get(`${decision.sceneId}/${decision.place}`);
    const index = decision.choices.findIndex((choice) => choice.id === id);
    return { ...decision, best: index < 0 ? null : index };
  });
  return wordings(input).flatMap(({ language, wording }) => guessable(valued, wording, language));
}

/** Codes that `structural` guesses from the points and that `proofs` tells again by value. */
export const GUESSES: ReadonlySet<string> = new Set([
  "best-is-longest",
  "best-is-shortest",
  "best-is-politest",
  "best-is-first",
  "best-is-last",
]);
