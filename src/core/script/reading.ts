import { LANGUAGES, type Language } from "../case/primitives.ts";
import type {
  NoteCode,
  Said,
  Script,
  ScriptBeat,
  ScriptChoice,
  ScriptEnding,
  ScriptName,
  ScriptNote,
  ScriptPoints,
  ScriptScene,
  ScriptSkill,
  ScriptSpeech,
} from "./types.ts";

/** Where a line of the other language goes. */
interface Translated {
  put(text: string, language: Language): void;
}

/** How far a script has been read: what it says so far, and which parts the next line belongs to. */
export class Reading {
  readonly script: Script;
  readonly notes: ScriptNote[] = [];
  scene: ScriptScene | undefined;
  beat: ScriptBeat | undefined;
  choice: ScriptChoice | undefined;
  ending: ScriptEnding | undefined;
  skill: ScriptSkill | undefined;
  points: ScriptPoints | undefined;
  /** The reason stood before its points, which may still come. */
  reasonFirst = false;
  speech: ScriptSpeech | undefined;
  /** Somebody's name stood on a line of its own; the next line is what they say. */
  speaker: { readonly by: string; readonly line: number; readonly mood: ScriptSpeech["mood"] } | undefined;
  /** No heading names a scene or a beat: then whoever is named speaks, from the first line on. */
  headless = false;
  private translated: Translated | undefined;
  private extended: ((more: string) => void) | undefined;

  constructor(language: Language) {
    this.script = {
      head: {},
      known: [],
      practises: [],
      minutes: undefined,
      id: undefined,
      language,
      people: [],
      skills: [],
      variables: [],
      scenes: [],
      endings: [],
    };
  }

  note(code: NoteCode, line: number, text: string, params: ScriptNote["params"] = {}): void {
    this.notes.push({ code, line, text: text.slice(0, 200), params });
  }

  /** A text that was read; the line of the other language that follows belongs to it. */
  said(text: string, line: number): Said {
    const made: Said = { text, line, also: {} };
    this.translated = {
      put: (words, language) => {
        made.also[language] = words;
        this.extended = (more) => {
          made.also[language] = `${made.also[language]}\n${more}`;
        };
      },
    };
    this.extended = (more) => {
      made.text = made.text === "" ? more : `${made.text}\n${more}`;
    };
    return made;
  }

  /** Texts that stand on one line, parted by commas: so does their translation. */
  saidTogether(parts: readonly (Said | undefined)[]): void {
    this.extended = undefined;
    this.translated = {
      put(text, language) {
        const words = text.split(/[,，]\s*/);
        const many = parts.length;
        parts.forEach((part, i) => {
          // The last takes what is left: a house's name may have a comma of its own.
          const own = i === many - 1 ? words.slice(i).join(", ") : words[i];
          if (part !== undefined && own !== undefined && own !== "") part.also[language] = own.trim();
        });
      },
    };
  }

  /** After a line that has no text to translate. */
  silent(): void {
    this.translated = undefined;
    this.extended = undefined;
  }

  translate(text: string, line: number, language: Language): void {
    if (this.translated === undefined || !LANGUAGES.includes(language)) {
      this.note("translation-of-nothing", line, text);
      return;
    }
    this.translated.put(text, language);
  }

  goOn(text: string, line: number): void {
    if (this.extended === undefined) this.note("no-place", line, text, { label: "|" });
    else this.extended(text);
  }

  startScene(name: ScriptName, phase: string | undefined): void {
    this.scene = { name, phase, where: undefined, beats: [] };
    this.script.scenes.push(this.scene);
    this.leave();
    this.ending = undefined;
    this.beat = undefined;
  }

  startBeat(name: ScriptName): ScriptBeat {
    if (this.scene === undefined) this.startScene(NAMELESS(name.line), undefined);
    this.leave();
    this.ending = undefined;
    this.beat = { name, lines: [], choices: [] };
    this.scene?.beats.push(this.beat);
    return this.beat;
  }

  startEnding(name: ScriptName, meaning: string | undefined): void {
    this.ending = { name, meaning, text: [] };
    this.script.endings.push(this.ending);
    this.leave();
    // What comes after the endings and is no heading belongs to none of the scenes.
    this.scene = undefined;
    this.beat = undefined;
  }

  startChoice(choice: ScriptChoice, line: number): void {
    const beat = this.beat ?? this.startBeat(NAMELESS(line));
    this.leave();
    this.choice = choice;
    beat.choices.push(choice);
  }

  /** What somebody says: the answer to a choice, otherwise what opens the beat. */
  speak(speech: ScriptSpeech): void {
    this.speech = speech;
    if (this.choice !== undefined) this.choice.answer.push(speech);
    else (this.beat ?? this.startBeat(NAMELESS(speech.said.line))).lines.push(speech);
  }

  private leave(): void {
    this.choice = undefined;
    this.points = undefined;
    this.reasonFirst = false;
    this.skill = undefined;
    this.speech = undefined;
    this.speaker = undefined;
  }
}

export const NAMELESS = (line: number): ScriptName => ({ title: undefined, id: undefined, number: undefined, line });
