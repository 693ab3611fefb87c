import { outcomeCount, type Pair, utilityRange } from "../core/bargaining/domain.ts";
import { type ReadDomain, readDomain } from "../core/bargaining/domain-file.ts";
import { ENUMERATION_LIMIT, oppositionUnscaled, rationalCount } from "../core/bargaining/enumerate.ts";
import type { FrontierPoint } from "../core/bargaining/frontier.ts";
import { analyse, type Concept } from "../core/bargaining/solutions.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { asJson, printFindings, terminalLanguage } from "./report.ts";

/** `parley domain`: outcome counts, the exact Pareto frontier and the named points of a two-party domain. */
export const domain: Command = {
  name: "domain",
  usage: "<domain.json> [--json]",
  summary: "Analyses a negotiation domain: Pareto frontier, Nash and the other points, with all ties.",
  async run(args, io) {
    const path = args.find((arg) => !arg.startsWith("--"));
    if (path === undefined) throw new UsageError("Which domain file?");
    const read = readDomain(await io.readFile(path));
    const language = terminalLanguage(process.env);
    const json = args.includes("--json");
    if (!read.ok) {
      const problems = [{ file: path, findings: read.findings }];
      if (json) io.out(JSON.stringify({ findings: asJson(problems, language) }, null, 2));
      else printFindings(io, problems, language);
      return EXIT.caseHasErrors;
    }
    const report = reportOf(read);
    if (json) io.out(JSON.stringify(report, null, 2));
    else for (const row of asText(report)) io.out(row);
    return EXIT.fine;
  },
};

type Read = Extract<ReadDomain, { ok: true }>;

/** The most tied outcomes that are written out for one point. */
const TIES_LISTED = 100;

function reportOf({ domain: space, title, names, readings }: Read) {
  const { frontier, rational, disagreement, opposition, ...concepts } = analyse(space);
  const outcomes = outcomeCount(space);
  const countable = outcomes <= ENUMERATION_LIMIT;
  const named = (point: FrontierPoint) =>
    point.outcomes(TIES_LISTED).map((outcome) => ({
      utilities: point.utilities,
      outcome: Object.fromEntries(space.issues.map((issue, i) => [issue.name, issue.values[outcome[i] ?? 0]])),
    }));
  const told = (concept: Concept | null) =>
    concept && {
      value: concept.value,
      tieCount: concept.points.reduce((n, point) => n + point.count, 0),
      points: concept.points.flatMap(named),
    };
  return {
    title,
    parties: names,
    readings,
    outcomeCount: outcomes,
    utilityRange: [utilityRange(space, 0), utilityRange(space, 1)],
    reservation: space.reservation,
    disagreement,
    // Counting what is rational needs every outcome; the frontier and its points do not.
    rationalOutcomeCount: countable ? rationalCount(space) : null,
    enumerationRefused: !countable,
    zopa: rational.length > 0,
    paretoOutcomeCount: frontier.reduce((n, point) => n + point.count, 0),
    paretoDistinctPoints: frontier.length,
    nash: told(concepts.nash),
    kalaiEgalitarian: told(concepts.egalitarian),
    kalaiSmorodinsky: told(concepts.kalaiSmorodinsky),
    kalaiSmorodinskyMaxMin: told(concepts.kalaiSmorodinskyMaxMin),
    minAsymmetryGenius: told(concepts.leastAsymmetry),
    maxWelfare: told(concepts.welfare),
    maxRelativeWelfare: told(concepts.relativeWelfare),
    opposition,
    oppositionUnscaled: countable ? oppositionUnscaled(space) : null,
    paretoFrontier: frontier.flatMap(named),
  };
}

type Report = ReturnType<typeof reportOf>;

function asText(report: Report): string[] {
  const pair = ([a, b]: Pair) => `(${a.toFixed(4)}, ${b.toFixed(4)})`;
  const concept = (label: string, found: Report["nash"]): string[] => {
    if (found === null) return [`${label}: none: no outcome is rational for both`];
    const first = `${label}: ${found.value.toFixed(6)}${found.tieCount > 1 ? `, ${found.tieCount} outcomes tie` : ""}`;
    return [first, ...found.points.map((p) => `    ${pair(p.utilities)}  ${Object.values(p.outcome).join(" / ")}`)];
  };
  return [
    `${report.title}: ${report.parties.join(" and ")} (A, B)`,
    `values read as: ${report.readings.join(", ")}`,
    `outcomes: ${report.outcomeCount}, rational for both: ${report.rationalOutcomeCount ?? "not counted, too many"}`,
    `Pareto outcomes: ${report.paretoOutcomeCount} at ${report.paretoDistinctPoints} points`,
    `disagreement (reservation values): ${pair(report.disagreement)}`,
    ...concept("Nash", report.nash),
    ...concept("Kalai egalitarian", report.kalaiEgalitarian),
    ...concept("Kalai-Smorodinsky (least gap of relative gains)", report.kalaiSmorodinsky),
    ...concept("Kalai-Smorodinsky (largest smaller relative gain)", report.kalaiSmorodinskyMaxMin),
    ...concept("least |uA - uB| (GENIUS)", report.minAsymmetryGenius),
    ...concept("welfare", report.maxWelfare),
    ...concept("relative welfare", report.maxRelativeWelfare),
    `opposition: ${report.opposition?.toFixed(6) ?? "none"}`,
  ];
}
