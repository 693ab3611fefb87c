import { type ReadDomain, readDomain } from "../core/bargaining/domain-file.ts";
import { type Duel, duel as fight } from "../core/bargaining/duel.ts";
import { isStrategy, STRATEGIES, type StrategyName, strategy } from "../core/bargaining/strategy/catalogue.ts";
import { readJson } from "../core/case/read-json.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { duelTables, tableReport, tableRows } from "./duel-table.ts";
import type { Io } from "./io.ts";
import { loadCase } from "./load-case.ts";
import { asJson, printFindings, terminalLanguage } from "./report.ts";

/** `parley duel`: plays two strategies against each other on a domain, one table for each seed. */
export const duel: Command = {
  name: "duel",
  usage: "<domain.json | case.json> --seat <strategy> --against <strategy | case> [--seeds N] [--rounds R] [--json]",
  summary: `Plays strategies against each other: ${STRATEGIES.join(", ")}.`,
  async run(args, io) {
    const { path, seat, against, seeds, rounds, json } = settings(args);
    const bytes = await io.readFile(path);
    if (isCase(bytes)) return onCase(path, args, io);
    if (against === "case") throw new UsageError("--against case is for a case file; this is a domain.");
    const read = readDomain(bytes);
    if (!read.ok) {
      const problems = [{ file: path, findings: read.findings }];
      const language = terminalLanguage(process.env);
      if (json) io.out(JSON.stringify({ findings: asJson(problems, language) }, null, 2));
      else printFindings(io, problems, language);
      return EXIT.caseHasErrors;
    }
    const numbers = Array.from({ length: seeds }, (_, i) => i + 1);
    const result = fight(read.domain, strategy(seat), strategy(against), numbers, { rounds });
    const names: Names = [seat, against];
    if (json) io.out(JSON.stringify(reportOf(read, names, rounds, result), null, 2));
    else for (const row of asText(read, names, rounds, result)) io.out(row);
    return EXIT.fine;
  },
};

/** A case has scenes, a domain has parties. What is neither is told as a domain that is wrong. */
function isCase(bytes: Uint8Array): boolean {
  const read = readJson(bytes);
  const value = read.ok ? read.value : null;
  return typeof value === "object" && value !== null && ("scenes" in value || "case" in value);
}

async function onCase(path: string, args: readonly string[], io: Io): Promise<number> {
  const { seat, against, seeds, json } = settings(args);
  const { loaded, problems } = await loadCase(path, io);
  if (loaded === null) {
    printFindings(io, problems, terminalLanguage(process.env));
    return EXIT.caseHasErrors;
  }
  const tables = duelTables(
    loaded,
    seat,
    against,
    Array.from({ length: seeds }, (_, i) => i + 1),
  );
  if (tables.length === 0) throw new UsageError("The case has no negotiation table.");
  if (json)
    io.out(
      JSON.stringify(
        tables.map((table) => tableReport(table, seat, against)),
        null,
        2,
      ),
    );
  else for (const row of tables.flatMap((table) => tableRows(table, seat, against))) io.out(row);
  return EXIT.fine;
}

type Names = readonly [StrategyName, StrategyName];
type Read = Extract<ReadDomain, { ok: true }>;

const OPTIONS = ["--seat", "--against", "--seeds", "--rounds"];
const MOST = { seeds: 100_000, rounds: 1000 };

function settings(args: readonly string[]) {
  const given = new Map<string, string>();
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (OPTIONS.includes(arg)) {
      const value = args[++i];
      if (value === undefined) throw new UsageError(`${arg} needs a value.`);
      given.set(arg, value);
    } else if (arg.startsWith("--") && arg !== "--json") throw new UsageError(`There is no option ${arg}.`);
    else if (arg !== "--json") paths.push(arg);
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError("Which domain file? One, please.");
  return {
    path,
    seat: named(given, "--seat"),
    against: given.get("--against") === "case" ? ("case" as const) : named(given, "--against"),
    seeds: counted(given, "--seeds", 10, MOST.seeds),
    rounds: counted(given, "--rounds", 20, MOST.rounds),
    json: args.includes("--json"),
  };
}

function named(given: ReadonlyMap<string, string>, option: string): StrategyName {
  const name = given.get(option) ?? "";
  if (!isStrategy(name)) throw new UsageError(`${option} takes one of: ${STRATEGIES.join(", ")}.`);
  return name;
}

function counted(given: ReadonlyMap<string, string>, option: string, usual: number, most: number): number {
  const text = given.get(option);
  if (text === undefined) return usual;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new UsageError(`${option} takes a whole number from 1 to ${most}.`);
  return count;
}

function reportOf({ title, names, domain }: Read, strategies: Names, rounds: number, result: Duel) {
  const { played, ...summary } = result;
  return {
    title,
    parties: names,
    strategies,
    rounds,
    reservation: domain.reservation,
    tables: played.length,
    ...summary,
    played: played.map((one) => ({
      seed: one.seed,
      opener: one.opener === 0 ? "A" : "B",
      ending: one.ending.how,
      utilities: one.utilities,
      rounds: one.rounds,
      outcome:
        one.outcome &&
        Object.fromEntries(domain.issues.map((issue, i) => [issue.name, issue.values[one.outcome?.[i] ?? 0]])),
      toFrontier: one.toFrontier,
      toNash: one.toNash,
    })),
  };
}

function asText({ title, names }: Read, [seat, against]: Names, rounds: number, result: Duel): string[] {
  const number = (value: number | null) => (value === null ? "none" : value.toFixed(4));
  const pair = (value: readonly [number, number] | null) => (value === null ? "none" : value.map(number).join(", "));
  return [
    `${title}: ${names[0]} (A) as ${seat}, ${names[1]} (B) as ${against}`,
    `tables: ${result.played.length} of at most ${rounds} rounds; A opens on even seeds, B on odd ones`,
    `agreements: ${result.agreements}`,
    `mean utilities (A, B), no deal at the reservation values: ${pair(result.meanUtilities)}`,
    `mean utilities of the deals: ${pair(result.meanDeal)}`,
    `mean distance of the deals to the frontier: ${number(result.meanToFrontier)}, to Nash: ${number(result.meanToNash)}`,
    `mean rounds: ${result.meanRounds.toFixed(1)}`,
  ];
}
