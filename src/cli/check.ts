import { playFindings } from "../core/check/plays.ts";
import { GUESSES, type ProofInput, proofs, structural } from "../core/check/proved.ts";
import { solving } from "../core/solver/solve.ts";
import { casePath } from "./case-path.ts";
import { type CheckOptions, checkOptions } from "./check-options.ts";
import { type Command, EXIT } from "./command.ts";
import type { Io } from "./io.ts";
import { engine, type FileFindings, type LoadedCase, loadCase } from "./load-case.ts";
import { asJson, countOf, printFindings, terminalLanguage } from "./report.ts";
import { replaysOf, writeWitnesses } from "./witnesses.ts";

/** `parley check`: everything that is wrong with cases, their translations and their golden plays. */
export const check: Command = {
  name: "check",
  usage: "<case …> [--json] [--notes] [--no-proofs] [--budget <ms>] [--witness <folder>]",
  summary: "Says everything that is wrong with cases, with its place and the way there.",
  async run(args, io) {
    const options = checkOptions(args);
    const language = terminalLanguage(process.env);
    const reports: object[] = [];
    let errors = 0;
    for (const path of options.paths.map((each) => casePath(each, io.cwd))) {
      const all: FileFindings[] = [];
      for await (const found of findingsOf(path, options, io)) {
        all.push(found);
        if (!options.json) printFindings(io, [options.notes ? found : withoutNotes(found)], language);
      }
      errors += countOf(all, "error");
      const counts = { errors: countOf(all, "error"), warnings: countOf(all, "warning"), notes: countOf(all, "note") };
      if (options.json) reports.push({ case: path, ...counts, findings: asJson(all, language) });
      else io.out(summaryOf(path, counts, all, options.notes));
    }
    if (options.json) io.out(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2));
    return errors > 0 ? EXIT.caseHasErrors : EXIT.fine;
  },
};

/** What is found in one case, as it is found: what can be seen at once first, then the proofs. */
async function* findingsOf(path: string, options: CheckOptions, io: Io): AsyncGenerator<FileFindings> {
  const { loaded, problems } = await loadCase(path, io);
  yield* problems;
  if (loaded === null) return;
  const { compiled, translations, hash } = loaded;
  const plays = loaded.plays.map(({ play }) => play);
  const input: ProofInput = { compiled, texts: engine.texts(compiled), translations, plays, hash };
  // What is only guessed from the points is told by the proofs again, by what is best in play.
  const atOnce = structural(input).filter(({ code }) => !options.proofs || !GUESSES.has(code));
  yield { file: path, findings: atOnce };
  for (const { file, play } of loaded.plays) yield { file, findings: playFindings(compiled, play, hash) };
  if (options.proofs) yield* proofsOf(path, input, loaded, options, io);
}

async function* proofsOf(
  path: string,
  input: ProofInput,
  { compiled }: LoadedCase,
  { budget, witness }: CheckOptions,
  io: Io,
): AsyncGenerator<FileFindings> {
  const steps = proofs(input, solving, { now: () => performance.now(), budget });
  let written = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return;
    if (step.value.type === "progress") continue;
    const { findings } = step.value;
    if (witness === undefined) yield { file: path, findings, replays: replaysOf(path, findings) };
    else {
      const replays = await writeWitnesses(
        io,
        { path, id: compiled.case.id, folder: witness, first: written },
        findings,
      );
      written += replays.size;
      yield { file: path, findings, replays };
    }
  }
}

/** A note that nothing is known must never be hidden. */
const ALWAYS = "not-decided";

const withoutNotes = (found: FileFindings): FileFindings => ({
  ...found,
  findings: found.findings.filter(({ severity, code }) => severity !== "note" || code === ALWAYS),
});

function summaryOf(
  path: string,
  { errors, warnings, notes }: { errors: number; warnings: number; notes: number },
  all: readonly FileFindings[],
  shown: boolean,
): string {
  const counts = new Map<string, number>();
  for (const { findings } of all) {
    for (const { severity, code } of findings) {
      if (severity === "note") counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const which = [...counts].map(([code, count]) => `${code} ${count}`).join(", ");
  const hidden = notes === 0 || shown ? "" : ` (${which}; --notes shows them)`;
  return `${path}: ${errors} errors, ${warnings} warnings, ${notes} notes${hidden}`;
}
