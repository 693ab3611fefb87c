import type { Draft } from "immer";
import { textHash } from "../../core/case/hash.ts";
import type { Language } from "../../core/case/primitives.ts";
import { type Command, refuse } from "../document/command.ts";
import type { StudioDocument, TranslationDoc } from "../document/types.ts";
import { type Returned, readKey } from "./keyed.ts";
import { baseRows, LONGEST } from "./rows.ts";
import { slotFault } from "./slots.ts";

type Lines = TranslationDoc["lines"];

/** What became of each text of a translator's file, by line id. */
export interface Report {
  readonly language: Language;
  /** New or changed, and now in the case. */
  readonly taken: readonly string[];
  /** Taken, but the base text is another by now: it shows as stale. */
  readonly stale: readonly string[];
  /** Taken, although it was changed here as well since the file was written. */
  readonly both: readonly string[];
  /** Taken, but what is to be filled in is missing or another. */
  readonly slots: readonly string[];
  /** Untouched by the translator: what stands here stays. */
  readonly same: readonly string[];
  readonly empty: readonly string[];
  readonly unknown: readonly string[];
  readonly tooLong: readonly string[];
}

export interface Outcome {
  readonly report: Report;
  /** The texts to be put into the case. */
  readonly lines: Lines;
}

/** Judges what came back against the case as it is now; changes nothing. Rows are matched by id and hash, never by position. */
export function judged(doc: StudioDocument, language: Language, rows: readonly Returned[]): Outcome {
  const known = new Map(baseRows(doc.case).map((row) => [row.id, row]));
  const now = doc.translations[language]?.lines ?? {};
  const lists = {
    taken: [] as string[],
    stale: [] as string[],
    both: [] as string[],
    slots: [] as string[],
    same: [] as string[],
    empty: [] as string[],
    unknown: [] as string[],
    tooLong: [] as string[],
  };
  const lines = new Map<string, Lines[string]>();
  for (const { id, text, base, key: written } of rows) {
    const row = known.get(id);
    const key = readKey(written);
    const old = Object.hasOwn(now, id) ? now[id] : undefined;
    if (row === undefined) lists.unknown.push(id);
    else if (text.trim() === "") lists.empty.push(id);
    else if (text.length > LONGEST) lists.tooLong.push(id);
    else {
      const untouched = key !== undefined && key.text === textHash(text);
      const of = untouched ? key.of : (key?.base ?? (base === undefined ? row.hash : textHash(base)));
      if (old !== undefined && (untouched || (old.text === text && (key === undefined || old.of === of)))) {
        lists.same.push(id);
        continue;
      }
      lists.taken.push(id);
      if (of !== "" && of !== row.hash) lists.stale.push(id);
      if (old !== undefined && key !== undefined && key.text !== textHash(old.text) && old.text !== text)
        lists.both.push(id);
      if (slotFault(row.base, text) !== undefined) lists.slots.push(id);
      lines.set(id, { ...old, text, ...(of === "" ? {} : { of }) });
    }
  }
  return { report: { language, ...lists }, lines: Object.fromEntries(lines) };
}

/** Puts a translator's texts into the case: one step, whatever their number. Adds the language where the case lacks it. */
export const takeLines = (language: Language, lines: Lines): Command => ({
  name: "language",
  words: { language },
  apply({ doc, draft }) {
    if (language === doc.case.language) refuse("not-here");
    const translation = doc.translations[language] ?? { format: 1 as const, case: doc.case.id, language, lines: {} };
    const next = { ...translation, lines: { ...translation.lines, ...lines } };
    draft.translations = { ...doc.translations, [language]: next } as Draft<StudioDocument>["translations"];
    return undefined;
  },
});
