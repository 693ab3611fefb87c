import { basename, extname } from "node:path";
import { activitySchemas } from "../activities/schemas.ts";
import { parseCaseValue } from "../core/case/parse.ts";
import { slug } from "../core/script/ids.ts";
import { PLACEHOLDERS } from "../core/story/blank.ts";
import { caseOf } from "../core/story/case.ts";
import { type Draft, type Lost, NoStory } from "../core/story/draft.ts";
import { readStory } from "../core/story/read.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { printFindings, terminalLanguage } from "./report.ts";
import { storyParsers } from "./story-parsers.ts";

/** `parley import`: a draft of a case from a story in Twee 3 or compiled ink. */
export const importStory: Command = {
  name: "import",
  usage: "<story> --to <case.json> [--json]",
  summary: "Makes a draft of a case from Twee 3 or compiled ink JSON, and lists what it could not carry.",
  async run(args, io) {
    const { story, to, json } = argumentsOf(args);
    const bytes = await io.readFile(story);
    const name = basename(story, extname(story)).replace(/\.ink$/, "");
    let draft: Draft;
    try {
      draft = await readStory(bytes, textOf(bytes), name, storyParsers);
    } catch (error) {
      if (!(error instanceof NoStory)) throw error;
      io.err(`${story}: ${error.message}`);
      return EXIT.caseHasErrors;
    }
    const value = caseOf(draft, slug(draft.title) || slug(name) || "imported");
    const parsed = parseCaseValue(value, activitySchemas);
    if (!parsed.ok) {
      printFindings(io, [{ file: to, findings: parsed.findings }], terminalLanguage(process.env));
      return EXIT.caseHasErrors;
    }
    await io.writeFile(to, `${JSON.stringify(value, null, 2)}\n`);
    tell(io, to, draft, json);
    return EXIT.fine;
  },
};

function argumentsOf(args: readonly string[]): { story: string; to: string; json: boolean } {
  const at = args.indexOf("--to");
  const to = at < 0 ? undefined : args[at + 1];
  if (to === undefined || to.startsWith("--")) throw new UsageError("Where to? --to <case.json>");
  const [story, ...rest] = args.filter((arg, i) => arg !== "--json" && i !== at && i !== at + 1);
  if (story === undefined || story.startsWith("--") || rest.length > 0) throw new UsageError("One story file, please.");
  return { story, to, json: args.includes("--json") };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new NoStory("The file is not UTF-8 text.");
  }
}

function tell(io: Io, to: string, draft: Draft, json: boolean): void {
  const choices = draft.passages.reduce((sum, passage) => sum + passage.choices.length, 0);
  const carried = { passages: draft.passages.length, choices };
  if (json) {
    io.out(JSON.stringify({ case: to, carried, placeholders: PLACEHOLDERS, lost: draft.lost }, null, 2));
    return;
  }
  io.out(`${to}: ${carried.passages} passages, ${carried.choices} choices`);
  io.out(`  to be written: ${PLACEHOLDERS.join(", ")}`);
  if (draft.lost.length > 0) io.out("  not carried:");
  for (const [what, things] of byKind(draft.lost)) {
    io.out(`    ${what}`);
    for (const [name, places] of things) io.out(`      ${name}  (${shortened(places)})`);
  }
  io.out(`Next: npm run -s parley -- check ${to}`);
}

/** Kinds of what was lost, each with its names, each with its places. */
function byKind(lost: readonly Lost[]): Map<string, Map<string, string[]>> {
  const kinds = new Map<string, Map<string, string[]>>();
  for (const { what, name, where } of lost) {
    const things = kinds.get(what) ?? new Map<string, string[]>();
    things.set(name, [...(things.get(name) ?? []), where]);
    kinds.set(what, things);
  }
  return kinds;
}

const PLACES = 3;
const shortened = (places: readonly string[]): string =>
  places.length <= PLACES
    ? places.join(", ")
    : `${places.slice(0, PLACES).join(", ")} and ${places.length - PLACES} more`;
