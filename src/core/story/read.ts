import { type Draft, NoStory } from "./draft.ts";
import { readInk, STORY_LIMITS } from "./ink.ts";
import type { InkClasses } from "./ink-classes.ts";
import { readTwee, type TweeParser } from "./twee.ts";

/** The parsers of others, loaded when a story of theirs comes. */
export interface StoryParsers {
  twee(): Promise<TweeParser>;
  ink(): Promise<InkClasses>;
}

/**
 * Reads a story in Twee 3 or compiled ink; which of the two it is shows in its first character.
 *
 * @param bytes the file, and `text` what it says in UTF-8
 * @throws NoStory where it is neither; its message says why
 */
export async function readStory(bytes: Uint8Array, text: string, name: string, parsers: StoryParsers): Promise<Draft> {
  if (bytes.length > STORY_LIMITS.bytes) throw new NoStory(`More than ${STORY_LIMITS.bytes} bytes.`);
  return text.trimStart().startsWith("{") ? readInk(bytes, name, parsers.ink) : readTwee(text, parsers.twee);
}
