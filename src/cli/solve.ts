import type { AttemptEvent } from "../core/attempt/log.ts";
import type { Estimate, Line, Range, Solution } from "../core/solver/solution.ts";
import { solve as solveCase } from "../core/solver/solve.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { loadCase } from "./load-case.ts";
import { printFindings, terminalLanguage } from "./report.ts";

/** Time that a solution may take, in milliseconds; what is not decided by then is said to be undecided. */
const BUDGET = 20_000;

/** `parley solve`: what a case can give, its best line, and how typical plays end. */
export const solve: Command = {
  name: "solve",
  usage: "<case.json> [--json]",
  summary: "Attainable scores, best line, endings of typical plays, what was proved and what not.",
  async run(args, io) {
    const path = args.find((arg) => !arg.startsWith("--"));
    if (path === undefined) throw new UsageError("Which case file?");
    const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json");
    if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}.`);
    const { loaded, problems } = await loadCase(path, io);
    if (loaded === null) {
      printFindings(io, problems, terminalLanguage(process.env));
      return EXIT.caseHasErrors;
    }
    const solution = solveCase(loaded.compiled, { now: () => performance.now(), budget: BUDGET });
    const report = reportOf(solution);
    if (args.includes("--json")) io.out(JSON.stringify(report, null, 2));
    else for (const row of asText(report)) io.out(row);
    return EXIT.fine;
  },
};

const told = (event: AttemptEvent): string =>
  "choice" in event ? String(event.choice) : "document" in event ? `(reads ${String(event.document)})` : event.type;

/** JSON has no infinity: a score that a loop can raise for ever is told in words. */
const bounded = ({ min, max }: Range) => ({ min: finite(min), max: finite(max) });
const finite = (value: number | null) => (value === null ? "undecided" : Number.isFinite(value) ? value : "unbounded");

const lineOf = (line: Line | null) => line && { weighted: line.weighted, events: line.witness.events };

const estimateOf = (estimate: Estimate | null) =>
  estimate && {
    attempts: estimate.attempts,
    weighted: estimate.weighted,
    standardError: estimate.standardError,
    decisions: estimate.decisions,
    endings: Object.fromEntries(estimate.endings),
  };

function reportOf(solution: Solution) {
  const verdicts = [...solution.possible.values()].flatMap((paths) => [...paths.values()]);
  return {
    engine: solution.engine,
    complete: solution.complete,
    upTo: solution.upTo,
    explored: solution.explored,
    total: bounded(solution.range.total),
    expectedBest: solution.expectedBest,
    competencies: Object.fromEntries([...solution.range.byCompetency].map(([id, range]) => [id, bounded(range)])),
    bestLine: lineOf(solution.bestLine),
    worstLine: lineOf(solution.worstLine),
    estimates: { uniform: estimateOf(solution.estimates.uniform), typical: estimateOf(solution.estimates.typical) },
    proved: verdicts.filter(({ can }) => can !== "undecided").length,
    undecided: verdicts.filter(({ can }) => can === "undecided").length,
    pointsForEver: solution.pointsForEver.length,
    milliseconds: solution.milliseconds,
  };
}

type Report = ReturnType<typeof reportOf>;

function asText(report: Report): string[] {
  const upTo = report.upTo ? "up to " : "";
  const time = Object.entries(report.milliseconds).map(([stage, ms]) => `${stage} ${ms.toFixed(0)}`);
  const endings = (estimate: Report["estimates"]["uniform"]): string =>
    Object.entries(estimate?.endings ?? {})
      .sort(([, a], [, b]) => b - a)
      .map(([id, share]) => `${id} ${(share * 100).toFixed(1)} %`)
      .join(", ");
  const estimates = (["uniform", "typical"] as const).flatMap((policy) => {
    const estimate = report.estimates[policy];
    if (estimate === null) return [`${policy} play: not estimated, the values are undecided`];
    const mean = `${estimate.weighted.toFixed(1)} ± ${estimate.standardError.toFixed(1)}`;
    return [`${policy} play, estimated from ${estimate.attempts} attempts: ${mean} points; ${endings(estimate)}`];
  });
  return [
    `weighted points: ${upTo}${report.total.min} to ${report.total.max}, best expected ${report.expectedBest ?? "undecided"}`,
    ...Object.entries(report.competencies).map(([id, range]) => `  ${id}: ${range.min} to ${range.max}`),
    `best line (${report.bestLine?.weighted ?? "undecided"}): ${report.bestLine?.events.map(told).join(" > ") ?? ""}`,
    ...estimates,
    `${report.proved} questions decided, ${report.undecided} not; ${report.explored} ${report.engine === "explicit" ? "states" : "diagram nodes"}; ms: ${time.join(", ")}`,
  ];
}
