import type { Language } from "../case/primitives.ts";
import { bracketed } from "./lines.ts";
import { guessLanguage, languageOf, plain } from "./words.ts";

/** Columns of a sheet with one row a choice. */
export const COLUMNS = [
  "scene",
  "beat",
  "speaker",
  "line",
  "choice",
  "short",
  "if",
  "act",
  "effects",
  "points",
  "why",
  "answer",
  "next",
  "ending",
  "meaning",
  "text",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What stands above them, in the order of the languages en, zh-Hans, zh-Hant; then what is understood as well. */
export const COLUMN_WORDS: Readonly<Record<Column, readonly string[]>> = {
  scene: ["scene", "场景", "場景"],
  beat: ["beat", "节拍", "節拍", "moment"],
  speaker: ["speaker", "说话人", "說話人", "who"],
  line: ["line", "台词", "台詞", "says"],
  choice: ["choice", "选项", "選項", "option"],
  short: ["short", "简短", "簡短"],
  if: ["if", "条件", "條件", "when"],
  act: ["act", "行为", "行為"],
  effects: ["effects", "效果", "效果", "effect"],
  points: ["points", "得分", "得分", "score", "分数", "分數"],
  why: ["why", "理由", "理由", "reason"],
  answer: ["answer", "回应", "回應", "consequence"],
  next: ["goes to", "去", "前往", "next", "转到", "轉到"],
  ending: ["ending", "结局", "結局"],
  meaning: ["meaning", "含义", "含義"],
  text: ["ending text", "结局正文", "結局正文", "text", "正文"],
};

const BY_WORD = new Map(
  Object.entries(COLUMN_WORDS).flatMap(([column, words]) => words.map((word) => [word, column as Column] as const)),
);

export interface SheetText {
  /** The sheet as a script in the plain layout. */
  readonly text: string;
  readonly rows: number;
  /** Headings of columns that mean nothing here. */
  readonly unknown: readonly string[];
}

interface Heading {
  readonly column: Column;
  readonly language: Language | undefined;
}

/** `points`, `why (Chinese)`, `选项（英文）`. */
function headingOf(words: string): Heading | undefined {
  const { text, inside } = bracketed(words, "round");
  const column = BY_WORD.get(plain(text));
  const language = inside === undefined ? undefined : languageOf(inside);
  return column === undefined || (inside !== undefined && language === undefined) ? undefined : { column, language };
}

/** Turns a table with one row a choice into a script; undefined where its first row names no column. */
export function sheetText(rows: readonly (readonly string[])[]): SheetText | undefined {
  const [first = [], ...rest] = rows;
  const headings = first.map(headingOf);
  if (!headings.some((heading) => heading?.column === "choice" && heading.language === undefined)) return undefined;
  const lines: string[] = [];
  const second = headings.find((heading) => heading?.language !== undefined)?.language;
  let scene = "";
  let beat = "";
  let letter = 0;
  for (const row of rest) {
    const cell = (column: Column, language?: Language): string => {
      const at = headings.findIndex((heading) => heading?.column === column && heading.language === language);
      return (row[at] ?? "").trim();
    };
    /** A text under its label, and its translation below. */
    const put = (label: string, column: Column): void => {
      const words = cell(column);
      if (words === "") return;
      lines.push(...spread(label, words));
      if (second !== undefined && cell(column, second) !== "")
        lines.push(...spread("= ", cell(column, second), "= | "));
    };
    const speech = (column: "line" | "answer"): void => {
      const words = cell(column);
      if (words === "") return;
      const named = /^[^:：\n]{1,40}[:：]/.test(words);
      put(named ? "" : `${(column === "line" && cell("speaker")) || cell("speaker") || "Narrator"}: `, column);
    };
    if (cell("ending") !== "") {
      const meaning = cell("meaning");
      lines.push(`Ending: ${oneLine(cell("ending"))}${meaning === "" ? "" : ` (${meaning})`}`);
      if (second !== undefined && cell("ending", second) !== "") lines.push(`= ${oneLine(cell("ending", second))}`);
      put("Text: ", "text");
      continue;
    }
    const newScene = cell("scene") !== "" && cell("scene") !== scene;
    if (newScene) {
      scene = cell("scene");
      lines.push(`Scene: ${oneLine(scene)}`);
      if (second !== undefined && cell("scene", second) !== "") lines.push(`= ${oneLine(cell("scene", second))}`);
    }
    if (newScene || (cell("beat") !== "" && cell("beat") !== beat)) {
      beat = cell("beat") || beat;
      if (cell("beat") !== "") lines.push(`Beat: ${oneLine(beat)}`);
      letter = 0;
    }
    speech("line");
    if (cell("choice") === "") continue;
    put(`${"ABCDEFGHI"[letter++] ?? "I"}. `, "choice");
    put("short: ", "short");
    for (const [label, column] of RULES)
      for (const one of cell(column).split("\n")) if (one.trim() !== "") lines.push(`${label}${one.trim()}`);
    put("why: ", "why");
    speech("answer");
    for (const one of cell("next").split("\n")) if (one.trim() !== "") lines.push(`-> ${one.trim()}`);
  }
  const unknown = first.filter((words, i) => words.trim() !== "" && headings[i] === undefined);
  const language = second === undefined ? [] : languageLine(second, rest, headings);
  return { text: [...language, ...lines].join("\n"), rows: rest.length, unknown };
}

/** The first language is whatever the choices are in. */
function languageLine(
  second: Language,
  rows: readonly (readonly string[])[],
  headings: readonly (Heading | undefined)[],
): readonly string[] {
  const at = headings.findIndex((heading) => heading?.column === "choice" && heading.language === undefined);
  const base = guessLanguage(rows.map((row) => row[at] ?? "").join("\n"));
  return base === second ? [] : [`Language: ${base} + ${second}`];
}

const RULES: readonly (readonly [string, Column])[] = [
  ["if: ", "if"],
  ["act: ", "act"],
  ["effects: ", "effects"],
  ["points: ", "points"],
];

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Line breaks in a cell go on with the same text. What begins like a mark of the layout does not become one. */
function spread(label: string, words: string, more = "| "): string[] {
  const [first = "", ...rest] = words.split(/\r?\n/).filter((line) => line.trim() !== "");
  return [
    `${label === "" && /^[=|#]/.test(first) ? "Narrator: " : label}${first}`,
    ...rest.map((line) => `${more}${line}`),
  ];
}
