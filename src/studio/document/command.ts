import type { Draft } from "immer";
import type { Place, StudioDocument } from "./types.ts";

/** Why a command changes nothing. Names a sentence in the studio's locales (`refused.<code>`). */
export type RefusalCode = "gone" | "full" | "last-one" | "taken" | "not-an-id" | "not-here" | "in-use" | "read-only";

export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** Ends a command without any change. */
export const refuse = (code: RefusalCode): never => {
  throw new Refused(code);
};

/** Names of commands: what the list of steps calls them (`step.<name>` in the locales). */
export type CommandName =
  | "write"
  | "set"
  | "add"
  | "remove"
  | "move"
  | "duplicate"
  | "paste"
  | "rename"
  | "connect"
  | "condition"
  | "effects"
  | "text"
  | "translate"
  | "language"
  | "arrange"
  | "place"
  | "mend"
  | "restore";

/** What a command is given: the document as it is, for reading, and a draft of it, for writing. */
export interface Edit {
  /** Reading the draft is slow: read here. */
  readonly doc: StudioDocument;
  readonly draft: Draft<StudioDocument>;
}

/** One named change of the document. Made by the functions in `commands/`, run by the store. */
export interface Command {
  readonly name: CommandName;
  /** What it is done to, and where undo leads the selection back to. */
  readonly place?: Place;
  /** Words for its name in the list of steps: `{ what: "beat" }`. */
  readonly words?: Readonly<Record<string, string | number>>;
  /** Steps with the same key that follow each other within a moment are one step: a word, not its letters. */
  readonly merge?: string;
  /** Returns what is to be selected afterwards, if that changes. Throws `Refused` to change nothing. */
  apply(edit: Edit): Place | undefined;
}
