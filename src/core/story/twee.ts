import { type Draft, type DraftPassage, type Losses, losses, NoStory } from "./draft.ts";
import { BACK, readPassage } from "./twee-text.ts";

/** Passages that a story format runs or shows around the others; nobody plays them. */
const SPECIAL = new Set([
  "StoryTitle",
  "StoryData",
  "StoryAuthor",
  "StoryBanner",
  "StoryCaption",
  "StoryDisplayTitle",
  "StoryIncludes",
  "StoryInit",
  "StoryInterface",
  "StoryMenu",
  "StorySettings",
  "StoryShare",
  "StorySubtitle",
  "PassageDone",
  "PassageFooter",
  "PassageHeader",
  "PassageReady",
]);
/** Twee's own two: read, not lost. */
const READ = new Set(["StoryTitle", "StoryData"]);
const SPECIAL_TAGS = ["script", "stylesheet", "widget", "startup", "header", "footer", "init", "Twine.image"];

/** What is read of extwee's classes; its own declarations are not reachable under its exports. */
interface Passage {
  readonly name: string;
  readonly tags: readonly string[];
  readonly text: string;
}
interface Story {
  readonly name: string;
  readonly start: string;
  readonly storyJavaScript: string;
  readonly storyStylesheet: string;
  readonly passages: Passage[];
}
/** What parses Twee: extwee, or anything that makes the same of it. */
export interface TweeParser {
  parseTwee(source: string): Story;
}

/** Reads Twee 3 as Harlowe, SugarCube, Chapbook and Snowman write it. */
export async function readTwee(source: string, parser: () => Promise<TweeParser>): Promise<Draft> {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!/^::/m.test(text)) throw new NoStory("No passage: a line that starts with two colons.");
  const { parseTwee } = await parser();
  let story: Story;
  try {
    story = parseTwee(`${text}\n`);
  } catch (error) {
    throw new NoStory(`Not Twee 3: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = losses();
  if (story.storyJavaScript !== "") found.note("code", "the story's script", "the whole story");
  if (story.storyStylesheet !== "") found.note("code", "the story's stylesheet", "the whole story");
  const all: Passage[] = story.passages;
  const played = all.filter((passage) => isPlayed(passage, found));
  const names = new Set(played.map(({ name }) => name));
  const inserted = new Set<string>();
  const read = played.map(({ name, text: body }) => readPassage(name, withInserts(body, all, inserted), names, found));
  const linked = new Set(read.flatMap(({ choices }) => choices.map(({ to }) => to)));
  const passages = withWaysBack(
    // What only stands inside others is no place of its own.
    read.filter(({ name }) => !inserted.has(name) || linked.has(name)),
    found,
  );
  const start = [story.start, "Start"].find((name) => names.has(name)) ?? passages[0]?.name;
  if (start === undefined) throw new NoStory("No passage that anybody plays.");
  return { title: story.name || "Imported story", start, passages, lost: found.all };
}

const INSERT = /<<(?:include|display)\s+(?:(["'])(.*?)\1|\[\[(.*?)\]\])\s*>>|\(display:\s*(["'])(.*?)\4\s*\)/g;
/** Passages inside passages inside passages. */
const INSERTS = 4;

/** What a passage shows of others stands in it like its own words. An insert that cannot be found stays a macro. */
function withInserts(body: string, all: readonly Passage[], inserted: Set<string>, depth = 0): string {
  if (depth >= INSERTS) return body;
  return body.replace(INSERT, (whole, ...found: (string | undefined)[]) => {
    const name = found[1] ?? found[2] ?? found[4];
    const other = all.find((passage) => passage.name === name);
    if (other === undefined) return whole;
    inserted.add(other.name);
    return withInserts(other.text, all, inserted, depth + 1);
  });
}

/** "Back" is a choice where only one passage leads here; where several do, a case cannot say which it was. */
function withWaysBack(passages: readonly DraftPassage[], found: Losses): DraftPassage[] {
  const from = new Map<string, Set<string>>();
  for (const { name, choices } of passages) {
    for (const { to } of choices) if (to !== null) from.set(to, (from.get(to) ?? new Set()).add(name));
  }
  return passages.map((passage) => {
    const choices = passage.choices.flatMap((choice) => {
      if (choice.to !== BACK) return [choice];
      const [only, ...others] = from.get(passage.name) ?? [];
      if (only !== undefined && others.length === 0) return [{ ...choice, to: only }];
      found.note("way back", `to ${[only, ...others].filter(Boolean).join(" or ") || "nowhere"}`, passage.name);
      return [];
    });
    return { ...passage, choices };
  });
}

function isPlayed({ name, tags }: Passage, found: Losses): boolean {
  const tag = tags.find((each) => SPECIAL_TAGS.includes(each));
  if (!SPECIAL.has(name) && tag === undefined) return true;
  if (!READ.has(name)) found.note("special passage", name, tag ?? name);
  return false;
}
