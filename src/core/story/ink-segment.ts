import type { InkObject } from "inkjs/engine/Object";

export const pathOf = (object: InkObject): string => object.path.toString();

/** A choice as ink offers it, with where its own content begins. */
export interface InkChoice {
  readonly text: string;
  /** Path of the container that is played when it is taken. */
  readonly content: string;
  readonly repeatable: boolean;
  readonly fallback: boolean;
}

/** A way out of a stretch of content; a condition that decided it is its label. */
export interface Exit {
  /** Path of a container; null: the story ends. */
  readonly to: string | null;
  readonly label: string | null;
}

/** What one stretch of content says and offers before it goes on elsewhere. */
export interface Segment {
  readonly text: string[];
  readonly choices: InkChoice[];
  readonly exits: Exit[];
  /** The place that it came to where the caller said to stop. */
  joined: string | null;
}

export const segment = (): Segment => ({ text: [], choices: [], exits: [], joined: null });

/** Glue: no line break here. */
export const GLUE = "\uE001";

/** The pieces of a segment's text as paragraphs, one a line of ink. */
export function paragraphs({ text }: Segment): string[] {
  return text
    .join("")
    .replace(new RegExp(`\\s*(?:${GLUE}\\s*)+`, "g"), " ")
    .split("\n")
    .map(inMarkdown)
    .filter((line) => line !== "");
}

/** Players of ink show its text as HTML; a case has a tiny markdown. */
export const inMarkdown = (line: string): string =>
  line
    .replace(/<(b|strong)>(.*?)<\/\1>/gi, "**$2**")
    .replace(/<(i|em)>(.*?)<\/\1>/gi, "*$2*")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/[ \t]+/g, " ")
    .trim();

/** The exits without repeats: the same way on is one. */
export function uniqueExits(exits: readonly Exit[]): Exit[] {
  const seen = new Set<string | null>();
  return exits.filter(({ to }) => !seen.has(to) && seen.add(to));
}
