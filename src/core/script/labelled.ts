import { ACTS } from "../case/acts.ts";
import type { Mood } from "../case/primitives.ts";
import { conditional, readCondition, readEffects, readPoints, readRange } from "./figures.ts";
import { bracketed, type ScriptLine } from "./lines.ts";
import { offers } from "./offers.ts";
import type { Reading } from "./reading.ts";
import type { HeadText } from "./types.ts";
import { type Keyword, keywordOf, likeKeyword, moodOf, plain } from "./words.ts";

type Labelled = { readonly label: string; readonly rest: string };
type Handler = (rest: string, line: ScriptLine, reading: Reading) => void;

/** Reads a line by its label: a keyword, or the name of who speaks. False where it is neither. */
export function labelledLine({ label, rest }: Labelled, line: ScriptLine, reading: Reading): boolean {
  const { text: bare, inside } = bracketed(label, "round");
  const keyword = keywordOf(bare.replace(/\s*[A-I\d]$/, "")) ?? keywordOf(bare);
  const started = reading.headless || reading.script.scenes.length > 0 || reading.script.endings.length > 0;
  if (keyword === "you" && started && !(reading.headless && reading.beat === undefined))
    speaks("you", directed(inside, line, reading), rest, line.number, reading);
  else if (keyword === "narrator") speaks("narrator", directed(inside, line, reading), rest, line.number, reading);
  else if (keyword !== undefined) HANDLERS[keyword]?.(rest, line, reading);
  else if (isBand(bare, rest, line, reading)) return true;
  else if (reading.ending !== undefined || !started) {
    // Only scenes have speakers. An ending's text may have a colon in it.
    if (reading.ending !== undefined) return false;
    reading.note("unknown-label", line.number, line.text, { label: bare, like: likeKeyword(bare) ?? "" });
  } else if (/^[a-z][a-z ]*$/.test(bare) && !isPerson(bare, reading)) {
    // Names are written with a capital; a small word is a keyword that was meant otherwise.
    reading.note("unknown-label", line.number, line.text, { label: bare, like: likeKeyword(bare) ?? "" });
    reading.silent();
  } else speaks(bare, directed(inside, line, reading), rest, line.number, reading);
  return true;
}

const isPerson = (label: string, { script }: Reading): boolean =>
  script.people.some(({ id, name }) => id === label || plain(name.text) === plain(label));

/** The mood that stands in brackets behind a name. */
function directed(inside: string | undefined, line: ScriptLine, reading: Reading): Mood | undefined {
  if (inside === undefined) return undefined;
  const mood = moodOf(inside);
  if (mood === undefined) reading.note("unknown-mood", line.number, line.text, { mood: inside });
  return mood;
}

/** Somebody says something. A name alone waits for the next line. */
export function speaks(by: string, mood: Mood | undefined, words: string, line: number, reading: Reading): void {
  if (words === "") {
    reading.speaker = { by, line, mood };
    reading.silent();
    return;
  }
  // Told first, so that a beat without a heading begins before the line it holds.
  reading.speak({ by, mood, said: reading.said(words, line) });
  reading.speaker = undefined;
}

/** `60%: what a result from here on says`, after a skill. */
function isBand(label: string, rest: string, line: ScriptLine, reading: Reading): boolean {
  const from = /^(\d{1,3})\s*[%％]$/.exec(label)?.[1];
  if (from === undefined || reading.skill === undefined) return false;
  reading.skill.bands.push({ from: Math.min(100, Number(from)), text: reading.said(rest, line.number) });
  return true;
}

const headText =
  (name: HeadText): Handler =>
  (rest, line, reading) => {
    reading.script.head[name] = reading.said(rest, line.number);
  };

const lost = (line: ScriptLine, reading: Reading, label: string): void => {
  reading.note("no-place", line.number, line.text, { label });
  reading.silent();
};

const HANDLERS: Partial<Record<Keyword, Handler>> = {
  // Read before everything else.
  language: (_, __, reading) => reading.silent(),
  id(rest, _, reading) {
    reading.script.id = rest.trim();
    reading.silent();
  },
  tagline: headText("tagline"),
  hook: headText("hook"),
  you: headText("you"),
  account: headText("account"),
  goal: headText("goal"),
  walkAway: headText("walkAway"),
  known(rest, line, reading) {
    reading.script.known.push(reading.said(rest, line.number));
  },
  minutes(rest, _, reading) {
    const minutes = Number(/\d{1,3}/.exec(rest)?.[0] ?? "0");
    if (minutes >= 1 && minutes <= 180) reading.script.minutes = minutes;
    reading.silent();
  },
  practises(rest, _, reading) {
    reading.script.practises.push(...rest.split(/[,，、;；\s]+/).filter((row) => row !== ""));
    reading.silent();
  },
  person(rest, line, reading) {
    const [first = "", title, ...more] = rest.split(/[,，]\s*/);
    const { text, inside: id } = bracketed(first, "square");
    const organisation = more.join(", ");
    const said = (words: string | undefined) => (words ? reading.said(words, line.number) : undefined);
    const person = {
      id,
      name: reading.said(text, line.number),
      title: said(title),
      organisation: said(organisation),
    };
    reading.script.people.push(person);
    reading.saidTogether([person.name, person.title, person.organisation]);
  },
  skill(rest, line, reading) {
    const [, label = rest, weight] =
      /^(.*?)[,，(（]?\s*(?:weight|权重|權重)\s*[:：]?\s*(\d{1,2})\s*[)）]?$/i.exec(rest) ?? [];
    const { text, inside: id } = bracketed(label, "square");
    reading.skill = {
      id,
      label: reading.said(text, line.number),
      weight: Math.min(10, Math.max(1, Number(weight ?? "1"))),
      bands: [],
    };
    reading.script.skills.push(reading.skill);
  },
  variable(rest, line, reading) {
    // An id closes the name, which may then have commas of its own.
    const whole = /^(.*\[[a-z][a-z0-9-]*\])\s*[,，]\s*(.*)$/.exec(rest);
    const [first = "", ...more] = whole === null ? rest.split(/[,，]\s*/) : whole.slice(1);
    const { text, inside: id } = bracketed(first.replace(/\s+[-−]?\d+\s*(?:to|-|–|至|到).*$/i, ""), "square");
    const range = readRange(more.length > 0 ? more.join(", ") : rest);
    if (range === undefined) {
      reading.note("unreadable-variable", line.number, line.text);
      return reading.silent();
    }
    reading.script.variables.push({ id, label: reading.said(text, line.number), ...range });
  },
  where(rest, line, reading) {
    if (reading.scene === undefined) return lost(line, reading, "where");
    reading.scene.where = reading.said(rest, line.number);
  },
  choice: (rest, line, reading) => offers(rest, line, reading),
  why(rest, line, reading) {
    const { choice } = reading;
    if (choice === undefined) return lost(line, reading, "why");
    if (reading.points === undefined) {
      // A reason may come before its points, or without any.
      reading.points = { give: [], when: [], line: line.number, why: undefined };
      choice.points.push(reading.points);
      reading.reasonFirst = true;
    }
    reading.points.why = reading.said(rest, line.number);
  },
  points(rest, line, reading) {
    const { choice, points: before } = reading;
    if (choice === undefined) return lost(line, reading, "points");
    const { text, when } = conditional(rest);
    const give = readPoints(text);
    if (give === undefined) reading.note("unreadable-points", line.number, line.text);
    else if (before !== undefined && reading.reasonFirst) {
      // The reason stood first: they belong together.
      choice.points.pop();
      reading.points = { give, when, line: line.number, why: before.why };
      choice.points.push(reading.points);
    } else {
      reading.points = { give, when, line: line.number, why: undefined };
      choice.points.push(reading.points);
    }
    reading.reasonFirst = false;
    reading.silent();
  },
  short(rest, line, reading) {
    if (reading.choice === undefined) return lost(line, reading, "short");
    reading.choice.short = reading.said(rest, line.number);
  },
  mood(rest, line, reading) {
    const mood = moodOf(rest);
    if (reading.speech === undefined) lost(line, reading, "mood");
    else if (mood === undefined) reading.note("unknown-mood", line.number, line.text, { mood: rest });
    else reading.speech.mood = mood;
  },
  next(rest, line, reading) {
    if (reading.choice === undefined) return lost(line, reading, "next");
    const { text, when } = conditional(rest.replace(/^[-=]*[>→]\s*/, ""));
    if (text.trim() !== "") reading.choice.targets.push({ name: text.trim(), when, line: line.number });
    reading.silent();
  },
  effects(rest, line, reading) {
    if (reading.choice === undefined) return lost(line, reading, "effects");
    const effects = readEffects(rest, line.number);
    if (effects === undefined) reading.note("unreadable-effects", line.number, line.text);
    else reading.choice.effects.push(...effects);
    reading.silent();
  },
  act(rest, line, reading) {
    if (reading.choice === undefined) return lost(line, reading, "act");
    for (const act of rest.split(/[,，、;；]\s*/)) {
      const word = plain(act).replace(/ /g, "-");
      if ((ACTS as readonly string[]).includes(word)) reading.choice.acts.push(word);
      else reading.note("unknown-act", line.number, line.text, { act });
    }
    reading.silent();
  },
  when(rest, line, reading) {
    if (reading.choice === undefined) return lost(line, reading, "if");
    const when = readCondition(rest);
    if (when === undefined) reading.note("unreadable-condition", line.number, line.text);
    else reading.choice.when.push(...when);
    reading.silent();
  },
  text(rest, line, reading) {
    if (reading.ending === undefined) return lost(line, reading, "text");
    reading.ending.text.push(reading.said(rest, line.number));
  },
};
