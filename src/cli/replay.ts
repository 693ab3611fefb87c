import { playLog } from "../core/attempt/play.ts";
import { replay as replayLog } from "../core/attempt/replay.ts";
import { playFindings, playOut } from "../core/check/plays.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { engine, loadCase, loadPlay } from "./load-case.ts";
import { asJson, countOf, printFindings, terminalLanguage } from "./report.ts";

/** `parley replay`: plays a log or golden play through a case and prints where it ends and what it earned. */
export const replay: Command = {
  name: "replay",
  usage: "<case.json> <play.json> [--json] [--update]",
  summary: "Plays a recorded play: final scene, variables, outcome, evidence, score.",
  async run(args, io) {
    const [casePath, playPath] = args.filter((arg) => !arg.startsWith("--"));
    if (casePath === undefined || playPath === undefined) throw new UsageError("A case file and a play file, please.");
    const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json" && arg !== "--update");
    if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}.`);
    const language = terminalLanguage(process.env);
    const json = args.includes("--json");
    const { loaded, problems } = await loadCase(casePath, io);
    const play = await loadPlay(playPath, io);
    if (loaded === null || !play.ok) {
      const all = [
        ...(loaded === null ? problems : []),
        ...(play.ok ? [] : [{ file: playPath, findings: play.findings }]),
      ];
      if (json) io.out(JSON.stringify({ findings: asJson(all, language) }, null, 2));
      else printFindings(io, all, language);
      return EXIT.caseHasErrors;
    }
    const { compiled, hash } = loaded;
    if (args.includes("--update")) return update(playPath, compiled, play.play, hash, io);
    const { state, refused } = replayLog(compiled, playLog(play.play, hash));
    const evidence = engine.evidence(compiled, state);
    const { byCompetency, weighted } = engine.points(compiled, state);
    const findings = [{ file: playPath, findings: playFindings(compiled, play.play, hash) }];
    const result = {
      case: compiled.case.id,
      caseHash: hash,
      play: play.play.name,
      scene: state.sceneId,
      ending: state.ending,
      outcomes: state.world.outcomes,
      variables: state.world.variables,
      promises: state.world.promises,
      decisions: state.visits.reduce((n, v) => n + v.steps.length, 0),
      points: Object.fromEntries(byCompetency),
      weighted,
      evidence,
      ...(refused === undefined ? {} : { refused }),
      findings: asJson(findings, language),
    };
    if (json) io.out(JSON.stringify(result, null, 2));
    else {
      io.out(
        `${result.case} / ${result.play}: ${result.decisions} decisions, ending ${result.ending ?? "none yet"} (scene ${result.scene})`,
      );
      io.out(`  outcomes   ${pairs(result.outcomes)}`);
      io.out(`  variables  ${pairs(result.variables)}`);
      io.out(`  promises   ${pairs(result.promises)}`);
      io.out(`  points     ${pairs(result.points)}   weighted ${weighted}`);
      for (const e of evidence) io.out(`  ${String(e.seq).padStart(4)}  ${signed(e.points)} ${e.competency}  ${e.why}`);
      printFindings(io, findings, language);
    }
    return countOf(findings, "error") > 0 ? EXIT.caseHasErrors : EXIT.fine;
  },
};

const pairs = (record: Readonly<Record<string, unknown>>): string =>
  Object.entries(record)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(" ");

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points)).padStart(3);

type Update = (
  path: string,
  ...rest: [...Parameters<typeof playOut>, Parameters<Command["run"]>[1]]
) => Promise<number>;

/** Writes down what the play comes to now. For authors, after a change that they meant. */
const update: Update = async (path, compiled, play, hash, io) => {
  const played = playOut(compiled, play, hash);
  if (!played.ok) {
    printFindings(io, [{ file: path, findings: [played.finding] }], terminalLanguage(process.env));
    return EXIT.caseHasErrors;
  }
  const score = play.expect.score === undefined ? {} : { score: play.expect.score };
  const expect = { ...played.result, ...score };
  await io.replaceFile(path, `${JSON.stringify({ ...play, expect }, null, 2)}\n`);
  io.out(`${path}: ending ${played.result.ending ?? "none"}, weighted ${played.result.weighted}`);
  return EXIT.fine;
};
