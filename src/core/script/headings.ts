import { bracketed, labelled, type ScriptLine } from "./lines.ts";
import type { Reading } from "./reading.ts";
import type { ScriptName } from "./types.ts";
import { type Keyword, keywordOf, meaningOf, phaseOf } from "./words.ts";

const DIGITS = "〇一二三四五六七八九";

/** A number as a heading has it: `2`, `二`, `十二`. */
function numeral(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const ten = text.indexOf("十");
  const one = (part: string): number => DIGITS.indexOf(part);
  if (ten >= 0 && text.length <= 3) {
    const tens = ten === 0 ? 1 : one(text.slice(0, ten));
    const ones = ten === text.length - 1 ? 0 : one(text.slice(ten + 1));
    return tens < 0 || ones < 0 ? undefined : tens * 10 + ones;
  }
  return text.length === 1 && one(text) >= 0 ? one(text) : undefined;
}

const HEADINGS: ReadonlySet<Keyword> = new Set(["scene", "beat", "ending", "case"]);

/** `Scene 2`, `场景二`, `第二场`: which kind of heading, and its number. */
function headOf(label: string): { keyword: Keyword; number: number | undefined } | undefined {
  const words = label.replace(/^\d+\s*[.)、]\s*/, "").trim();
  const counted = /^第\s*(\d+|[一二三四五六七八九十]+)\s*(\S+)$/.exec(words);
  const parts = counted ?? /^(.*?)\s*(?:no\.?\s*|#\s*)?(\d+|[一二三四五六七八九十]+)?$/i.exec(words);
  const [, first = "", second = ""] = parts ?? [];
  const keyword = keywordOf(counted === null ? first : second);
  if (keyword === undefined || !HEADINGS.has(keyword)) return undefined;
  return { keyword, number: numeral(counted === null ? second : first) };
}

const BARE = /^(.{1,12}?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}))(?:\s*[-–—.、]\s*(.*))?$/;

/** Whether a line is a heading. It is one by its label, or by its style in the word processor. */
export function heading(line: ScriptLine, reading: Reading): boolean {
  const labels = labelled(line.text);
  const bare = BARE.exec(line.text.replace(/^\d+\s*[.)、]\s*(?=\p{L})/u, ""));
  const alone = headOf(line.text);
  const found =
    (labels === undefined ? undefined : withRest(headOf(labels.label), labels.rest)) ??
    (bare === null ? undefined : withRest(headOf(bare[1] ?? ""), bare[2] ?? "")) ??
    (alone === undefined || (line.heading === 0 && !/^\S+$/.test(line.text)) ? undefined : withRest(alone, ""));
  if (found !== undefined) begin(found.keyword, found.number, found.rest, line, reading);
  else if (line.heading > 0) begin(line.heading === 1 ? "scene" : "beat", undefined, line.text, line, reading);
  else return false;
  return true;
}

const withRest = (head: ReturnType<typeof headOf>, rest: string) =>
  head === undefined ? undefined : { ...head, rest };

function begin(keyword: Keyword, number: number | undefined, rest: string, line: ScriptLine, reading: Reading): void {
  const { text: words, inside: id } = bracketed(rest, "square");
  const { text: before, inside } = bracketed(words, "round");
  const meant =
    keyword === "ending" ? meaningOf(inside ?? "") : keyword === "scene" ? phaseOf(inside ?? "") : undefined;
  const title = meant === undefined ? words : before;
  const said = title === "" ? undefined : reading.said(title, line.number);
  if (said === undefined) reading.silent();
  const name: ScriptName = { title: said, id, number, line: line.number };
  if (keyword === "case") {
    if (said !== undefined) reading.script.head.title = said;
    reading.script.id = id;
  } else if (keyword === "scene") reading.startScene(name, meant);
  else if (keyword === "beat") reading.startBeat(name);
  else {
    if (inside !== undefined && meant === undefined) {
      reading.note("unknown-meaning", line.number, line.text, { meaning: inside });
    }
    reading.startEnding(name, meant);
  }
}
