import type { Possibility, Range, Report, Solution, Witness } from "../core/solver/solution.ts";
import { solve as solveCase } from "../core/solver/solve.ts";
import { casePath } from "./case-path.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { loadCase } from "./load-case.ts";
import { asJson, printFindings, terminalLanguage } from "./report.ts";
import { replayCommand } from "./way.ts";

/** Milliseconds after which what is not decided stays so. */
const BUDGET = 20_000;

/** `parley solve`: what a case can give, the best line, how plays usually end, and what was proved. */
export const solve: Command = {
  name: "solve",
  usage: "<case> [--json] [--budget <ms>]",
  summary: "Solves a case: attainable scores, best line, endings, what was proved.",
  async run(args, io) {
    const { path: argument, json, budget } = optionsOf(args);
    const path = casePath(argument, io.cwd);
    const language = terminalLanguage(process.env);
    const { loaded, problems } = await loadCase(path, io);
    if (loaded === null) {
      if (json) io.out(JSON.stringify({ case: path, findings: asJson(problems, language) }, null, 2));
      else printFindings(io, problems, language);
      return EXIT.caseHasErrors;
    }
    const solution = solveCase(loaded.compiled, { now: () => performance.now(), budget });
    if (json) io.out(JSON.stringify({ case: path, ...plainReport(solution) }, null, 2));
    else print(io, path, solution);
    return solution.pointsForEver.length > 0 ? EXIT.caseHasErrors : EXIT.fine;
  },
};

function optionsOf(args: readonly string[]): { path: string; json: boolean; budget: number } {
  const rest = [...args];
  let budget = BUDGET;
  const at = rest.indexOf("--budget");
  if (at >= 0) {
    budget = Number(rest[at + 1]);
    if (!(budget > 0)) throw new UsageError("--budget needs a number of milliseconds.");
    rest.splice(at, 2);
  }
  const unknown = rest.find((arg) => arg.startsWith("--") && arg !== "--json");
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}.`);
  const [path, more] = rest.filter((arg) => !arg.startsWith("--"));
  if (path === undefined || more !== undefined) throw new UsageError("One case file, please.");
  return { path, json: rest.includes("--json"), budget };
}

/** What was asked of every subject, and how it came out. */
function counts(report: Report): { proved: number; undecided: number } {
  const verdicts = [...report.possible.values()].flatMap((paths) => [...paths.values()]);
  const all: Possibility[] = [...verdicts, ...report.softLocks.values()];
  const standings = [...report.choices.values()];
  const ranges = [report.range.total, ...report.range.byCompetency.values()];
  const bounds = ranges.flatMap(({ min, max }) => [min, max]);
  const undecided =
    all.filter(({ can }) => can === "undecided").length +
    standings.filter((standing) => standing === "undecided").length +
    // Without a way to an ending there is no range, and that is decided.
    (report.complete ? 0 : bounds.filter((bound) => bound === null).length);
  return { proved: all.length + standings.length + bounds.length - undecided, undecided };
}

/** The report for other programs: maps as objects, and infinity by name, which JSON has no number for. */
function plainReport(solution: Solution): Readonly<Record<string, unknown>> {
  const told = Object.entries(solution).filter(([, value]) => typeof value !== "function");
  const report = told.map(([key, value]): [string, unknown] => [key, plain(value)]);
  return { ...Object.fromEntries(report), ...counts(solution) };
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key, plain(each)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "number" && !Number.isFinite(value)) return value > 0 ? "unbounded" : "unbounded below";
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function print(io: Io, path: string, report: Report): void {
  const { range, estimates, milliseconds } = report;
  const upTo = report.upTo ? "  (up to: some of it is known by its range only)" : "";
  io.out(`${path}${upTo}`);
  io.out("  points           least   most   typical");
  const row = (name: string, { min, max }: Range, mean: number | undefined) =>
    io.out(
      `  ${name.padEnd(14)} ${cell(min)} ${cell(max)} ${(mean === undefined ? "–" : mean.toFixed(1)).padStart(9)}`,
    );
  row("total", range.total, estimates.typical?.weighted);
  for (const [id, each] of range.byCompetency) row(id, each, estimates.typical?.byCompetency.get(id));
  if (report.chance) io.out(`  best that can be expected, luck averaged: ${number(report.expectedBest)}`);
  if (report.bestLine !== null) {
    io.out(`  best line  ${way(report.bestLine.witness)}`);
    const command = replayCommand(path, report.bestLine.witness);
    if (command !== null) io.out(`             ${command}`);
  }
  io.out("  endings (shares of simulated attempts, estimates)");
  for (const [id, share] of estimates.uniform.endings) {
    const typical = estimates.typical?.endings.get(id);
    const usual = typical === undefined ? "not known" : percent(typical);
    io.out(`    ${id.padEnd(28)} typical ${usual}   any choice as likely ${percent(share)}`);
  }
  for (const { direction, competency, witness, loop } of report.pointsForEver) {
    io.out(`  points for ever: ${competency ?? "total"} ${direction}, ${way(witness)}, then again and again`);
    io.out(`    ${loop.map((event) => String("choice" in event ? event.choice : event.type)).join(" → ")}`);
  }
  const { proved, undecided } = counts(report);
  io.out(`  ${proved} proved, ${undecided} not decided; ${report.explored} ${UNIT[report.engine]}`);
  io.out(`  ${Math.round(milliseconds.total ?? 0)} ms`);
}

const UNIT = { explicit: "states", diagrams: "diagram nodes" } as const;

const number = (value: number | null): string =>
  value === null ? "not decided" : Number.isFinite(value) ? String(Math.round(value * 100) / 100) : "for ever";
const cell = (value: number | null): string => (value === null ? "?" : number(value)).padStart(6);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`.padStart(5);

function way({ events, seed }: Witness): string {
  const steps = events.map((event) => {
    if ("choice" in event) return String(event.choice);
    return "document" in event ? `(reads ${String(event.document)})` : event.type;
  });
  const luck = seed === 1 ? "" : seed === null ? "  (no seed found with which chance falls so)" : `  (seed ${seed})`;
  return `${steps.join(" → ") || "at the start"}${luck}`;
}
