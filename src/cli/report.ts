import type { Finding } from "../core/case/finding.ts";
import type { Language } from "../core/case/primitives.ts";
import { explain } from "../core/check/explain.ts";
import type { Io } from "./io.ts";
import type { FileFindings } from "./load-case.ts";
import { wayThere } from "./witnesses.ts";

/** The language of the terminal, as far as its environment says. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  if (/^zh[-_](tw|hk|mo)|hant/i.test(tag)) return "zh-Hant";
  return /^zh/i.test(tag) ? "zh-Hans" : "en";
}

const MARK = { error: "✗", warning: "!", note: "·" } as const;

/** Prints findings: what, where, the sentence, and the way there if there is one. */
export function printFindings(io: Io, problems: readonly FileFindings[], language: Language): void {
  for (const { file, findings, replays } of problems) {
    for (const finding of findings) {
      io.out(`${MARK[finding.severity]} ${file}${finding.pointer === "" ? "" : `#${finding.pointer}`}`);
      io.out(`    ${explain(finding, language)}  [${finding.code}]`);
      const way = wayThere(finding);
      if (way !== undefined) io.out(`    ${way}`);
      const command = replays?.get(finding);
      if (command !== undefined) io.out(`    ${command}`);
    }
  }
}

export const countOf = (problems: readonly FileFindings[], severity: Finding["severity"]): number =>
  problems.reduce((n, { findings }) => n + findings.filter((f) => f.severity === severity).length, 0);

/** Findings for other programs. */
export const asJson = (problems: readonly FileFindings[], language: Language): object[] =>
  problems.flatMap(({ file, findings, replays }) =>
    findings.map((finding) => {
      const replay = replays?.get(finding);
      return { file, ...finding, message: explain(finding, language), ...(replay === undefined ? {} : { replay }) };
    }),
  );
