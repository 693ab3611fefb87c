import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { activities } from "../activities/index.ts";
import { activitySchemas } from "../activities/schemas.ts";
import { type Play, playSchema } from "../core/attempt/play.ts";
import { type Finding, fault } from "../core/case/finding.ts";
import { caseHash } from "../core/case/hash.ts";
import { parseCase, parseTranslation } from "../core/case/parse.ts";
import { LANGUAGES } from "../core/case/primitives.ts";
import { readJson } from "../core/case/read-json.ts";
import type { Translation } from "../core/case/translation.ts";
import { zodFindings } from "../core/case/zod-findings.ts";
import type { ProvedFinding } from "../core/check/proofs/proof.ts";
import type { CompiledCase } from "../core/machine/compile.ts";
import { createEngine } from "../engine.ts";
import type { Io } from "./io.ts";

export const engine = createEngine(activities);

/** A file beside a case, and what is wrong with it. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly ProvedFinding[];
  /** The command that replays the way to a finding. */
  readonly replays?: ReadonlyMap<Finding, string>;
}

export interface LoadedCase {
  readonly compiled: CompiledCase;
  readonly hash: string;
  readonly translations: readonly Translation[];
  readonly plays: readonly { readonly file: string; readonly play: Play }[];
}

export interface CaseFiles {
  readonly loaded: LoadedCase | null;
  readonly problems: readonly FileFindings[];
}

/** Reads a case with the translations and golden plays that lie beside it. */
export async function loadCase(path: string, io: Io): Promise<CaseFiles> {
  const parsed = parseCase(await io.readFile(path), activitySchemas);
  if (!parsed.ok) return { loaded: null, problems: [{ file: path, findings: parsed.findings }] };
  const problems: FileFindings[] = [];
  const translations = [...parsed.translations];
  const folder = dirname(path);
  for (const language of LANGUAGES) {
    const file = join(folder, `${language}.json`);
    if (path === "-" || !existsSync(resolve(io.cwd, file))) continue;
    const translation = parseTranslation(await io.readFile(file));
    if (!translation.ok) problems.push({ file, findings: translation.findings });
    else if (translation.translation.case !== parsed.case.id) {
      problems.push({
        file,
        findings: [fault("translation-other-case", "/case", { name: translation.translation.case })],
      });
    } else translations.push(translation.translation);
  }
  const plays = path === "-" ? [] : await loadPlays(join(folder, "plays"), io, problems);
  const compiled = engine.compile(parsed.case);
  return { loaded: { compiled, hash: caseHash(parsed.case), translations, plays }, problems };
}

async function loadPlays(folder: string, io: Io, problems: FileFindings[]): Promise<{ file: string; play: Play }[]> {
  if (!existsSync(resolve(io.cwd, folder))) return [];
  const names = (await readdir(resolve(io.cwd, folder))).filter((name) => name.endsWith(".json")).sort();
  const plays: { file: string; play: Play }[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const play = await loadPlay(file, io);
    if (play.ok) plays.push({ file, play: play.play });
    else problems.push({ file, findings: play.findings });
  }
  return plays;
}

type LoadedPlay =
  | { readonly ok: true; readonly play: Play }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export async function loadPlay(path: string, io: Io): Promise<LoadedPlay> {
  const read = readJson(await io.readFile(path));
  if (!read.ok) return { ok: false, findings: [read.finding] };
  const play = playSchema.safeParse(read.value);
  return play.success ? { ok: true, play: play.data } : { ok: false, findings: zodFindings(play.error.issues) };
}
