/** What an importer has understood of a story, whatever it was written in. */
export interface Draft {
  readonly title: string;
  /** Name of the passage that the story starts with. */
  readonly start: string;
  readonly passages: readonly DraftPassage[];
  readonly lost: readonly Lost[];
}

export interface DraftPassage {
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** Empty: the story ends here. */
  readonly choices: readonly DraftChoice[];
}

export interface DraftChoice {
  readonly text: string;
  /** What is read after it, before the next passage. */
  readonly after: readonly string[];
  /** Name of a passage; null: the story ends. */
  readonly to: string | null;
  readonly repeatable: boolean;
  /** Offered once all the others that can be used up have been. */
  readonly fallback: boolean;
}

/** Something that the case format has no place for, by name. */
export interface Lost {
  /** What kind of thing: `variable`, `macro`, `condition`, `tunnel`. */
  readonly what: string;
  readonly name: string;
  /** Passage or knot that it stands in. */
  readonly where: string;
}

/** The file is not a story of the kind that it was taken for; the message says why. */
export class NoStory extends Error {}

/** Gathers what is lost, each thing once a place. */
export function losses() {
  const seen = new Set<string>();
  const all: Lost[] = [];
  return {
    all,
    note(what: string, name: string, where: string): void {
      const key = `${what}\n${name}\n${where}`;
      if (!seen.has(key)) all.push({ what, name, where });
      seen.add(key);
    },
  };
}
export type Losses = ReturnType<typeof losses>;
