import { slug } from "../../../core/script/ids.ts";
import { caseOf } from "../../../core/story/case.ts";
import { type Lost, NoStory } from "../../../core/story/draft.ts";
import type { InkClasses } from "../../../core/story/ink-classes.ts";
import { readStory, type StoryParsers } from "../../../core/story/read.ts";
import type { TweeParser } from "../../../core/story/twee.ts";
import type { CaseDoc } from "../../document/types.ts";
import { Unreadable } from "./unzip.ts";

/** A story that somebody wrote elsewhere, as the case that it becomes, and what could not be carried. */
export interface ImportedStory {
  readonly case: CaseDoc;
  readonly passages: number;
  readonly choices: number;
  readonly endings: number;
  readonly lost: readonly Lost[];
}

/** The parsers of others, each in a chunk of its own. */
const parsers: StoryParsers = {
  async twee() {
    const module = await import("extwee/web/core");
    return (module.default ?? module) as unknown as TweeParser;
  },
  async ink() {
    // These modules require each other in circles, which only comes out right from the story's.
    const story = await import("inkjs/engine/Story");
    const [choice, container, command, divert, glue, value, tag, assignment, reference] = await Promise.all([
      import("inkjs/engine/ChoicePoint"),
      import("inkjs/engine/Container"),
      import("inkjs/engine/ControlCommand"),
      import("inkjs/engine/Divert"),
      import("inkjs/engine/Glue"),
      import("inkjs/engine/Value"),
      import("inkjs/engine/Tag"),
      import("inkjs/engine/VariableAssignment"),
      import("inkjs/engine/VariableReference"),
    ]);
    return {
      ...choice,
      ...container,
      ...command,
      ...divert,
      ...glue,
      ...story,
      ...value,
      ...tag,
      ...assignment,
      ...reference,
    } satisfies InkClasses;
  },
};

/** Reads Twee 3 or compiled ink. A story that cannot be read is refused with the reason that its reader gives. */
export async function importedStory(bytes: Uint8Array, text: string, name: string): Promise<ImportedStory> {
  const title = name.replace(/\.[a-z]+$/i, "").replace(/\.ink$/i, "");
  try {
    const draft = await readStory(bytes, text, title, parsers);
    const value = caseOf(draft, slug(draft.title) || slug(title) || "imported") as CaseDoc;
    const choices = draft.passages.reduce((sum, passage) => sum + passage.choices.length, 0);
    const { length: endings } = value.endings;
    return { case: value, passages: draft.passages.length, choices, endings, lost: draft.lost };
  } catch (error) {
    if (error instanceof NoStory) throw new Unreadable("not-a-story", error.message);
    throw error;
  }
}
