import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { activitySchemas } from "../src/activities/schemas.ts";
import { terminal } from "../src/cli/io.ts";
import { loadCase } from "../src/cli/load-case.ts";
import { parseCaseValue } from "../src/core/case/parse.ts";
import type { ProvedFinding } from "../src/core/check/proofs/proof.ts";
import { check, codesOf } from "./checking.ts";
import type { CaseFile } from "./mutations/case-file.ts";
import { BESIDE, type Folder, INVALID } from "./mutations/files.ts";
import { SCORES } from "./mutations/scores.ts";
import { STORY } from "./mutations/story.ts";

// A copy of a bundled case with one defect must be reported for it; the case itself must not be.

const SCENARIOS = join(import.meta.dirname, "../scenarios");
const ids = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const fileOf = (id: string) => join(SCENARIOS, id, "case.json");
const load = (id: string) => JSON.parse(readFileSync(fileOf(id), "utf8")) as CaseFile;

/** The case with its translations and golden plays. */
async function folderOf(id: string): Promise<Folder> {
  const { loaded } = await loadCase(fileOf(id), terminal());
  if (loaded === null) throw new Error(`${id} does not parse`);
  return { kase: load(id), translations: [...loaded.translations], plays: loaded.plays.map(({ play }) => play) };
}

/** Rules that count decisions, or weigh them against each other, keep silent where a scene's moves are not listed. */
const FINITE =
  /^(competency|score-without-range|best-|path-|first-choice|time-cave|choice-dominated|expert-|novice-|play-scores)/;

const key = ({ code, pointer, params }: ProvedFinding) => JSON.stringify([code, pointer, params]);

describe.each(ids)("copies of %s with one defect", (id) => {
  let folder: Folder;
  let clean: ProvedFinding[] = [];
  let known = new Set<string>();
  beforeAll(async () => {
    folder = await folderOf(id);
    clean = check(folder.kase, folder);
    known = new Set(clean.map(key));
  }, 60_000);

  it("the case itself has no error and no warning, and every way to a finding was decided", () => {
    expect(clean.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(codesOf(clean)).not.toContain("not-decided");
  });

  const finite = load(id).scenes.every(({ activity }) => activity.kind === "dialogue");
  const fitting = <T>(defects: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(defects).filter(([code]) => finite || !FINITE.test(code));
  const added = (mutant: Folder) => codesOf(check(mutant.kase, mutant).filter((finding) => !known.has(key(finding))));
  const copy = (): Folder => ({ ...folder, kase: load(id) });

  it.each(fitting({ ...STORY, ...SCORES }))("%s", { timeout: 60_000 }, (code, spoil) => {
    // Texts that a mutation has changed would only make the translations stale.
    const mutant = { ...copy(), translations: [], plays: [] };
    spoil(mutant.kase);
    expect(added(mutant)).toContain(code);
  });

  it.each(fitting(BESIDE))("%s", { timeout: 60_000 }, (code, spoil) => {
    const mutant = copy();
    spoil(mutant);
    expect(added(mutant)).toContain(code);
  });

  it.each(fitting(INVALID))("%s", (code, spoil) => {
    const mutant = load(id);
    spoil(mutant);
    const parsed = parseCaseValue(mutant, activitySchemas);
    expect(parsed.ok ? [] : codesOf(parsed.findings)).toContain(code);
  });
});
