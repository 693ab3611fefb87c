import { type Play, playLog, playSchema } from "../core/attempt/play.ts";
import { replay as replayLog } from "../core/attempt/replay.ts";
import { playFindings, playOut } from "../core/check/plays.ts";
import { casePath } from "./case-path.ts";
import { type Command, EXIT } from "./command.ts";
import type { Io } from "./io.ts";
import { engine, loadCase, loadPlay } from "./load-case.ts";
import { type ReplayOptions, replayOptions } from "./replay-options.ts";
import { asJson, countOf, printFindings, terminalLanguage } from "./report.ts";

/** `parley replay`: plays a log or golden play through a case and prints where it ends and what it earned. */
export const replay: Command = {
  name: "replay",
  usage: "<case> (<play.json> | --way <choice,…> [--seed <n>]) [--json] [--update]",
  summary: "Plays a recorded play: final scene, variables, outcome, evidence, score.",
  async run(args, io) {
    const options = replayOptions(args);
    const { json } = options;
    const language = terminalLanguage(process.env);
    const { loaded, problems } = await loadCase(casePath(options.casePath, io.cwd), io);
    const playPath = "file" in options.play ? options.play.file : "--way";
    const play = await playOf(options.play, loaded?.compiled.case.id ?? "", io);
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
    if (options.update) return update(playPath, compiled, play.play, hash, io);
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

/** The play of a file, or the one that was typed. */
async function playOf(play: ReplayOptions["play"], caseId: string, io: Io): ReturnType<typeof loadPlay> {
  if ("file" in play) return loadPlay(play.file, io);
  const typed: Play = playSchema.parse({ format: 1, case: caseId, name: "way", ...play });
  return { ok: true, play: typed };
}

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
