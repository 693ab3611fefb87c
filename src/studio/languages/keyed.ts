import { textHash } from "../../core/case/hash.ts";
import type { Language } from "../../core/case/primitives.ts";
import type { StudioDocument } from "../document/types.ts";
import { baseRows, entryOf, type TextState } from "./rows.ts";

/** One text on its way to a translator and back. */
export interface Sent {
  readonly id: string;
  readonly base: string;
  readonly text: string;
  /**
   * What the file remembers of the moment it was written, three hashes with points between: of the base text, of the
   * translation, and of the base that this translation was made from. The last two may be empty.
   */
  readonly key: string;
  readonly state: TextState;
}

/** Every text of a case as it goes to a translator of one language. */
export function sent(doc: StudioDocument, language: Language): readonly Sent[] {
  return baseRows(doc.case).map((row) => {
    const { text, state } = entryOf(doc, language, row);
    const of = doc.translations[language]?.lines[row.id]?.of ?? "";
    const key = `${row.hash}.${text === "" ? "" : textHash(text)}.${of}`;
    return { id: row.id, base: row.base, text, key, state };
  });
}

/** One text as it came back. */
export interface Returned {
  readonly id: string;
  readonly text: string;
  /** The base text that the file shows; what counts where the key was lost. */
  readonly base: string | undefined;
  readonly key: string | undefined;
}

/** What a key says; undefined where it was lost or is none. */
export function readKey(key: string | undefined): { base: string; text: string; of: string } | undefined {
  const found = /^([0-9a-f]{8})\.([0-9a-f]{8})?\.([0-9a-f]{8})?$/.exec(key?.trim() ?? "");
  return found === null ? undefined : { base: found[1] ?? "", text: found[2] ?? "", of: found[3] ?? "" };
}

/** Why a translator's file was not taken; the texts say it (`languages.fault.<code>`). */
export type FileFault = "too-large" | "letters" | "columns" | "language" | "xliff" | "version" | "other-case" | "empty";

export class Unusable extends Error {
  readonly code: FileFault;
  constructor(code: FileFault) {
    super(code);
    this.code = code;
  }
}

/** A translator's file as it was read. */
export interface TranslatorFile {
  readonly language: Language;
  readonly rows: readonly Returned[];
}
