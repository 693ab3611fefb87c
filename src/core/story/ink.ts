import type { Container } from "inkjs/engine/Container";
import { readJson } from "../case/read-json.ts";
import { type Draft, type DraftChoice, type DraftPassage, losses, NoStory } from "./draft.ts";
import type { InkClasses } from "./ink-classes.ts";
import { type Exit, inMarkdown, paragraphs, pathOf, type Segment, uniqueExits } from "./ink-segment.ts";
import { destinationOf, InkWalker } from "./ink-walk.ts";

/** A story may be larger than a case, and its brackets deeper. */
export const STORY_LIMITS = { bytes: 16 * 1024 * 1024, depth: 1000 };
const DECLARATIONS = "global decl";
/** What the content before the first knot is called. */
const START = "(start)";

/** Reads compiled ink: what `inklecate` or Inky writes as JSON. */
export async function readInk(bytes: Uint8Array, title: string, classes: () => Promise<InkClasses>): Promise<Draft> {
  const read = readJson(bytes, STORY_LIMITS);
  if (!read.ok) throw new NoStory(`Not JSON that can be read (${read.finding.code}).`);
  const value = read.value as { inkVersion?: unknown; listDefs?: object };
  if (typeof value?.inkVersion !== "number") throw new NoStory("Not compiled ink: it has no inkVersion.");
  const ink = await classes();
  const lost = losses();
  const root = rootOf(ink, value);
  for (const name of Object.keys(value.listDefs ?? {})) lost.note("list", name, "the whole story");
  for (const each of root.namedContent.get(DECLARATIONS) ? variablesOf(root, ink) : []) {
    lost.note("variable", each, "the whole story");
  }
  const containers = new Map<string, Container>([["", root]]);
  for (const container of below(root, ink)) containers.set(pathOf(container), container);
  const stops = stopsOf(root, ink);
  const walker = new InkWalker(ink, (container) => stops.has(container), lost);
  const segments = readAll(walker, containers, stops);
  const start = startOf(segments);
  return { title, start: start || START, passages: passagesOf(segments, start), lost: lost.all };
}

function rootOf(ink: InkClasses, value: object): Container {
  try {
    const story = new ink.Story(JSON.stringify(value));
    return story.mainContentContainer;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NoStory(`Compiled ink that cannot be read; compile it again with a current ink. (${why})`);
  }
}

function variablesOf(root: Container, ink: InkClasses): string[] {
  const declared = root.namedContent.get(DECLARATIONS);
  if (!(declared instanceof ink.Container)) return [];
  return declared.content.flatMap((each) =>
    each instanceof ink.VariableAssignment && each.variableName !== null ? [each.variableName] : [],
  );
}

/** Every container under one, in order. */
function* below(container: Container, ink: InkClasses): Generator<Container> {
  const inside = new Set<unknown>([...container.content, ...container.namedContent.values()]);
  for (const each of inside) {
    if (!(each instanceof ink.Container)) continue;
    yield each;
    yield* below(each, ink);
  }
}

/** What becomes a passage of its own: knots and stitches that something leads to, and gathers that several do. */
function stopsOf(root: Container, ink: InkClasses): Set<Container> {
  const ways = new Map<Container, number>();
  const count = (container: unknown) => {
    if (container instanceof ink.Container) ways.set(container, (ways.get(container) ?? 0) + 1);
  };
  const all = [...below(root, ink)];
  for (const container of [root, ...all]) {
    for (const each of container.content) {
      if (each instanceof ink.Divert && !each.hasVariableTarget && !each.pushesToStack && !each.isExternal) {
        count(destinationOf(each));
      } else if (each instanceof ink.Container && each.name) count(each);
    }
  }
  const isPart = ({ name }: Container) => name === null || /^(s\d*|b|\$r\d*)$/.test(name);
  const isKnot = (container: Container) => container.parent === root && container.name !== null;
  return new Set(
    all.filter((each) => !isPart(each) && ((ways.get(each) ?? 0) > 1 || (isKnot(each) && ways.has(each)))),
  );
}

/** Reads every passage, and each choice's content that is one. */
function readAll(
  walker: InkWalker,
  containers: ReadonlyMap<string, Container>,
  stops: Set<Container>,
): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  const todo = [""];
  for (const path of todo) {
    const container = containers.get(path);
    if (container === undefined || segments.has(path)) continue;
    const found = walker.read(container, path || "the beginning");
    segments.set(path, found);
    todo.push(...found.choices.map(({ content }) => content));
    todo.push(...found.exits.flatMap(({ to }) => (to === null ? [] : [to])));
  }
  for (const stop of stops) if (!segments.has(pathOf(stop))) stops.delete(stop);
  return segments;
}

/** The first content that says or offers something: a story may begin with nothing but a divert. */
function startOf(segments: ReadonlyMap<string, Segment>): string {
  const seen = new Set<string>();
  let path = "";
  while (!seen.has(path)) {
    seen.add(path);
    const found = segments.get(path);
    const ways = found === undefined ? [] : uniqueExits(found.exits);
    const next = ways[0]?.to ?? null;
    if (found === undefined || found.choices.length > 0 || ways.length !== 1 || next === null) break;
    if (paragraphs(found).length > 0) break;
    path = next;
  }
  return path;
}

/** Content that offers nothing and goes on in one way is read on the way; all other content is a passage. */
function passagesOf(segments: ReadonlyMap<string, Segment>, start: string): DraftPassage[] {
  const made = new Map<string, DraftPassage>();
  const todo = [start];
  const follow = (from: string | null): { after: string[]; to: string | null } => {
    const after: string[] = [];
    const seen = new Set<string>();
    let to = from;
    while (to !== null && !seen.has(to)) {
      seen.add(to);
      const found = segments.get(to);
      const ways = found === undefined ? [] : uniqueExits(found.exits);
      if (found === undefined || found.choices.length > 0 || ways.length > 1) break;
      after.push(...paragraphs(found));
      to = ways[0]?.to ?? null;
    }
    if (to !== null) todo.push(to);
    return { after, to };
  };
  const onward = ({ to, label }: Exit): DraftChoice => {
    const text = label === null || label === "…" ? "…" : `[${label}]`;
    return { text, ...follow(to), repeatable: true, fallback: false };
  };
  for (const path of todo) {
    const found = segments.get(path);
    if (found === undefined || made.has(path)) continue;
    const ways = uniqueExits(found.exits);
    const choices = found.choices.map(({ text, content, repeatable, fallback }) => {
      return { text: inMarkdown(text) || "…", ...follow(content), repeatable, fallback };
    });
    // Where there are choices, coming to the end of the content only means that they are offered now.
    const out = choices.length > 0 ? ways.filter(({ to, label }) => to !== null && label !== null) : ways;
    const name = path || START;
    made.set(path, { name, paragraphs: paragraphs(found), choices: [...choices, ...out.map(onward)] });
  }
  const named = (to: string | null) => (to === "" ? START : to);
  return [...made.values()].map((passage) => ({
    ...passage,
    choices: passage.choices.map((choice) => ({ ...choice, to: named(choice.to) })),
  }));
}
