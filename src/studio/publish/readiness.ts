import type { Problems } from "../problems/problems.ts";

/** What an author should know before somebody plays the case. */
export interface Readiness {
  readonly errors: number;
  /** Without those of `texts`. */
  readonly warnings: number;
  /** Texts that are still to be written or translated, or were translated from an older wording. */
  readonly texts: number;
  readonly proved: boolean;
}

const TEXTS: ReadonlySet<string> = new Set(["text-unwritten", "translation-missing", "translation-stale"]);

export function readiness({ list, state }: Pick<Problems, "list" | "state">): Readiness {
  const count = (fits: (code: string, severity: string) => boolean): number =>
    list.filter(({ finding }) => fits(finding.code, finding.severity)).length;
  return {
    errors: count((_, severity) => severity === "error"),
    warnings: count((code, severity) => severity === "warning" && !TEXTS.has(code)),
    texts: count((code, severity) => severity !== "error" && TEXTS.has(code)),
    proved: state === "proved",
  };
}
