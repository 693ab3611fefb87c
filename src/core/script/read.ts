import type { Language } from "../case/primitives.ts";
import { conditional, readEffects } from "./figures.ts";
import { heading } from "./headings.ts";
import { labelledLine, speaks } from "./labelled.ts";
import { bracketed, LONG_LINE, labelled, SCRIPT_LIMIT, type ScriptLine, scriptLines } from "./lines.ts";
import { offers } from "./offers.ts";
import { pair } from "./pair.ts";
import { Reading } from "./reading.ts";
import type { Script, ScriptNote } from "./types.ts";
import { guessLanguage, keywordOf, languageOf, plain } from "./words.ts";

export interface ReadScript {
  readonly script: Script;
  readonly notes: readonly ScriptNote[];
}

/**
 * Reads a script in the plain layout. Everything is read that can be, and what cannot be is noted by line; a text of
 * any kind gives a script. After a heading `Translation: <language>` the same script may follow in that language.
 */
export function readScript(source: string): ReadScript {
  const short = source.slice(0, SCRIPT_LIMIT);
  const lines = scriptLines(short);
  const at = lines.findIndex((line) => translationOf(line) !== undefined);
  const own = readPart(at < 0 ? lines : lines.slice(0, at));
  const notes = [...own.notes];
  if (source.length > SCRIPT_LIMIT) notes.push({ code: "too-long", line: 0, text: "", params: { max: SCRIPT_LIMIT } });
  let rest = at < 0 ? [] : lines.slice(at);
  while (rest.length > 0) {
    const next = rest.findIndex((line, i) => i > 0 && translationOf(line) !== undefined);
    const [mark, ...part] = next < 0 ? rest : rest.slice(0, next);
    rest = next < 0 ? [] : rest.slice(next);
    if (mark === undefined) break;
    const other = readPart(part, languageFor(mark, part, own.script.language, notes));
    notes.push(...other.notes, ...pair(own.script, other.script, mark.number));
  }
  return { script: own.script, notes };
}

/** Lays a script in another language over one: the same scenes, beats, lines and choices in the same order. */
export function withTranslation(read: ReadScript, translation: string): ReadScript {
  const other = readPart(scriptLines(translation.slice(0, SCRIPT_LIMIT)));
  if (other.script.language === read.script.language) {
    const text = other.script.language;
    return {
      script: read.script,
      notes: [...read.notes, { code: "unknown-language", line: 0, text, params: { language: text } }],
    };
  }
  return { script: read.script, notes: [...read.notes, ...pair(read.script, other.script, 0)] };
}

/** What stands after `Translation:`, where a line says that. */
function translationOf({ text }: ScriptLine): string | undefined {
  const found = labelled(text);
  return found !== undefined && keywordOf(found.label) === "translation" ? found.rest : undefined;
}

function languageFor(mark: ScriptLine, part: readonly ScriptLine[], base: Language, notes: ScriptNote[]): Language {
  const named = languageOf(translationOf(mark) ?? "");
  const language = named ?? other(base, guessLanguage(part.map(({ text }) => text).join("\n")));
  if (named === base) notes.push(noteOf("unknown-language", mark, { language: base }));
  return named === base ? other(base, base) : language;
}

const noteOf = (code: ScriptNote["code"], line: ScriptLine, params: ScriptNote["params"] = {}): ScriptNote => ({
  code,
  line: line.number,
  text: line.text.slice(0, 200),
  params,
});

const other = (base: Language, guessed: Language): Language =>
  guessed !== base ? guessed : base === "en" ? "zh-Hans" : "en";

const TRANSLATED = /^[=＝]\s*(.*)$/;
const CONTINUED = /^[|｜]\s?(.*)$/;
const ARROW = /^(?:-+>|=+>|→|⇒|➔|➜|⟶)\s*(.+)$/;
const LETTER = /^(?:[(（]\s*([A-Za-z])\s*[)）]|([A-I])\s*[.)）、．:：]|([a-i])\s*[)）])\s*(.*)$/;

function readPart(lines: readonly ScriptLine[], known?: Language): ReadScript {
  const translations = lines.flatMap(({ text }) => TRANSLATED.exec(text)?.[1] ?? []);
  const said = lines.filter(({ text }) => !TRANSLATED.test(text)).map(({ text }) => text);
  const base = known ?? guessLanguage(said.join("\n"));
  const reading = new Reading(base);
  const languages = languagesNamed(lines, reading);
  if (known === undefined && languages[0] !== undefined) reading.script.language = languages[0];
  const second = languages[1] ?? other(reading.script.language, guessLanguage(translations.join("\n")));
  const outline = new Reading(base);
  for (const line of lines) if (line.text.length <= LONG_LINE) heading(line, outline);
  reading.headless = outline.script.scenes.length === 0;
  for (const line of lines) readLine(line, reading, second);
  return { script: reading.script, notes: reading.notes };
}

/** `Language: English + Chinese`: what the script is in, and what its `=` lines are in. */
function languagesNamed(lines: readonly ScriptLine[], reading: Reading): Language[] {
  for (const line of lines) {
    const found = labelled(line.text);
    if (found === undefined || keywordOf(found.label) !== "language") continue;
    const words = found.rest.split(/\s*(?:[+,，/、]|\band\b|和)\s*/).filter((word) => word !== "");
    const named = words.flatMap((word) => languageOf(word) ?? []);
    if (named.length < words.length) reading.notes.push(noteOf("unknown-language", line, { language: found.rest }));
    return named;
  }
  return [];
}

function readLine(line: ScriptLine, reading: Reading, second: Language): void {
  const { text, number } = line;
  if (text.length > LONG_LINE) {
    narrates(line, reading);
    return;
  }
  const target = ARROW.exec(text)?.[1];
  if (target !== undefined) {
    leadsTo(target, line, reading);
    return;
  }
  const continued = CONTINUED.exec(text)?.[1];
  if (continued !== undefined) {
    reading.goOn(continued, number);
    return;
  }
  const translated = TRANSLATED.exec(text)?.[1];
  if (translated !== undefined) {
    // A second bar goes on with the translation before it.
    const more = CONTINUED.exec(translated)?.[1];
    if (more !== undefined) {
      reading.goOn(more, number);
      return;
    }
    reading.translate(unlabelled(translated), number, second);
    return;
  }
  if (heading(line, reading)) return;
  const letter = LETTER.exec(text);
  if (letter !== null) {
    offers((letter[4] ?? "").trim(), line, reading);
    return;
  }
  const found = labelled(text);
  if (found !== undefined && labelledLine(found, line, reading)) return;
  const effects = reading.choice === undefined || text.length > 60 ? undefined : readEffects(text, number);
  if (effects !== undefined && reading.choice !== undefined) {
    reading.choice.effects.push(...effects);
    reading.silent();
    return;
  }
  narrates(line, reading);
}

/** What a translated line repeats of the line before it: the letter of a choice, who speaks, a keyword. */
function unlabelled(text: string): string {
  const letter = LETTER.exec(text);
  if (letter !== null) return letter[4] ?? "";
  const found = labelled(text);
  const label = found === undefined ? "" : bracketed(found.label, "round").text;
  if (found === undefined || found.rest === "") return text;
  return keywordOf(label.replace(/\s*\d+$/, "")) !== undefined || [...plain(label)].length <= 12 ? found.rest : text;
}

function leadsTo(target: string, line: ScriptLine, reading: Reading): void {
  if (reading.choice === undefined) {
    reading.note("no-place", line.number, line.text, { label: "->" });
    return;
  }
  const { text, when } = conditional(target);
  reading.choice.targets.push({ name: text.trim(), when, line: line.number });
  reading.silent();
}

/** A line that nobody is named for: what is heard of a speaker named before it, an ending's text, or what happens. */
function narrates(line: ScriptLine, reading: Reading): void {
  const { text, number } = line;
  const { speaker } = reading;
  if (speaker !== undefined) {
    speaks(speaker.by, speaker.mood, text, number, reading);
    return;
  }
  if (reading.ending !== undefined) {
    reading.ending.text.push(reading.said(text, number));
    return;
  }
  if (reading.scene === undefined && reading.script.scenes.length === 0 && !reading.headless) {
    if (reading.script.head.title !== undefined) {
      reading.note("no-place", number, text, { label: "" });
      return;
    }
    reading.script.head.title = reading.said(text, number);
    return;
  }
  if (reading.beat === undefined && reading.headless && reading.script.head.title === undefined) {
    reading.script.head.title = reading.said(text, number);
    return;
  }
  const direction = /^[(（](.*)[)）]$/.exec(text)?.[1] ?? text;
  speaks("narrator", undefined, direction, number, reading);
}
