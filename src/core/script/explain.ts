import type { Language } from "../case/primitives.ts";
import en from "./locales/en.json" with { type: "json" };
import zhHans from "./locales/zh-Hans.json" with { type: "json" };
import zhHant from "./locales/zh-Hant.json" with { type: "json" };
import type { NoteCode, ScriptNote } from "./types.ts";

interface Sentences {
  readonly notes: Readonly<Record<NoteCode, string>>;
  readonly what: Readonly<Record<string, string>>;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

/** A note on a script as a sentence: what became of the line, and what to write instead. */
export function explainNote(note: ScriptNote, language: Language): string {
  const { notes, what } = SENTENCES[language];
  // Nothing resembles the label: the advice in brackets goes.
  const template =
    note.params.like === ""
      ? notes[note.code].replace(/\s*[(（][^()（）]*\{like\}[^()（）]*[)）]/, "")
      : notes[note.code];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(note.params[name] ?? "");
    return name === "what" ? (what[value] ?? value) : value;
  });
}
