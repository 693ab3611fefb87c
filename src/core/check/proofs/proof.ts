import type { Finding } from "../../case/finding.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { Subject } from "../../solver/claims.ts";
import type { Possibility, Solution, Witness } from "../../solver/solution.ts";
import type { Decision } from "../rules/decisions.ts";

/** A finding that rests on exploring the case. Where something can happen, the way there comes with it. */
export interface ProvedFinding extends Finding {
  readonly witness?: Witness;
}

/** What the rules that need a solved case are given. */
export interface Proof {
  readonly compiled: CompiledCase;
  readonly solution: Solution;
  readonly decisions: readonly Decision[];
  /** JSON pointer of what a path names. */
  at(path: string): string;
}

/** One finding of a proof. */
export function proved(
  severity: Finding["severity"],
  code: string,
  pointer: string,
  params: Finding["params"],
  witness?: Witness,
): ProvedFinding {
  return { code, severity, pointer, params, ...(witness === undefined ? {} : { witness }) };
}

/** The answers about one subject. */
export const answers = ({ solution }: Proof, subject: Subject): readonly (readonly [string, Possibility])[] => [
  ...(solution.possible.get(subject) ?? []),
];

/** Whether it is proved that something never happens. What the solver was not asked counts as possible. */
export const never = ({ solution }: Proof, subject: Subject, path: string): boolean =>
  solution.possible.get(subject)?.get(path)?.can === "no";

/** Whether something can happen, with a way there. */
export const happens = ({ solution }: Proof, subject: Subject, path: string): boolean =>
  solution.possible.get(subject)?.get(path)?.can === "yes";

/** How many of a witness's events are decisions: opening a document is none. */
export const decisionsIn = ({ events }: Witness): number => events.filter(({ type }) => type !== "read").length;
