import type { Mode } from "../core/attempt/log.ts";
import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";

/** A text and the language it is in. */
export interface Named {
  readonly text: string;
  readonly lang: Language;
}

/** A finished run. */
export interface ProgressRun {
  readonly attemptId: string;
  /** Counts the runs of its case from 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mode: Mode;
  readonly ending: Named;
  /** Share of what the case could give, in percent; null where that is not known. */
  readonly percent: number | null;
  /** By competency. */
  readonly skills: ReadonlyMap<string, number | null>;
}

/** A run that goes on. */
export interface OpenRun {
  readonly attemptId: string;
  readonly at: number;
  readonly decisions: number;
  readonly title: Named;
  readonly scene: Named;
  readonly portrait: CaseFrame["cast"][number]["portrait"];
}

/** A case and one's runs of it, the first first. */
export interface ProgressCase {
  readonly caseId: string;
  readonly title: Named;
  readonly portrait: CaseFrame["cast"][number]["portrait"];
  readonly passMark: number;
  readonly skills: readonly { readonly id: string; readonly label: Named }[];
  readonly runs: readonly ProgressRun[];
}

export interface ProgressLinks {
  readonly library: string;
  readonly briefing: (caseId: string) => string;
  readonly play: (attemptId: string) => string;
  readonly score: (attemptId: string) => string;
}
