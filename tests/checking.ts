import type { Play } from "../src/core/attempt/play.ts";
import { caseHash } from "../src/core/case/hash.ts";
import type { Translation } from "../src/core/case/translation.ts";
import { playFindings } from "../src/core/check/plays.ts";
import type { ProvedFinding } from "../src/core/check/proofs/proof.ts";
import { GUESSES, type ProofInput, proofs, type Solving, structural } from "../src/core/check/proved.ts";
import type { CompiledCase } from "../src/core/machine/compile.ts";
import type { SolveOptions } from "../src/core/solver/solution.ts";
import { solving } from "../src/core/solver/solve.ts";
import { compiled, engine } from "./driver.ts";

interface Beside {
  readonly translations?: readonly Translation[];
  readonly plays?: readonly Play[];
  readonly options?: SolveOptions;
  readonly solving?: Solving;
}

/** Everything that the checker says of a compiled case, as `parley check` prints it. */
export function findingsOf(kase: CompiledCase, beside: Beside = {}): ProvedFinding[] {
  const { translations = [], plays = [], options = {} } = beside;
  const hash = caseHash(kase.case);
  const input: ProofInput = { compiled: kase, texts: engine.texts(kase), translations, plays, hash };
  const found: ProvedFinding[] = structural(input).filter(({ code }) => !GUESSES.has(code));
  for (const play of plays) found.push(...playFindings(kase, play, hash));
  for (const step of proofs(input, beside.solving ?? solving, options)) {
    if (step.type === "findings") found.push(...step.findings);
  }
  return found;
}

/** The same for a case as it stands in a file. */
export const check = (value: unknown, beside: Beside = {}): ProvedFinding[] => findingsOf(compiled(value), beside);

/** The codes of findings, each once, in order of appearance. */
export const codesOf = (findings: readonly ProvedFinding[]): string[] => [...new Set(findings.map(({ code }) => code))];
