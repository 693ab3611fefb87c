import { readFileSync } from "node:fs";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { activities } from "../../activities/index.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import { createEngine } from "../../engine.ts";
import { parseCaseValue } from "../case/parse.ts";
import type { CaseFrame } from "../case/schema.ts";
import { buildCase } from "./build.ts";
import { printScript } from "./print.ts";
import { readScript } from "./read.ts";
import { translationsOf } from "./translations.ts";

const engine = createEngine(activities);

function parsed(value: unknown): CaseFrame {
  const read = parseCaseValue(value, activitySchemas);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.case;
}

/** Ids that a reader does not see are given in order; everything else must come back as it was. */
function structure(frame: CaseFrame): unknown {
  const bare = JSON.stringify(frame, (key, value: unknown) =>
    Array.isArray(value) && ["choices", "points", "lines", "consequence", "known"].includes(key)
      ? value.map((one, i) => ({ ...(one as object), id: i }))
      : key === "text" && typeof value === "string"
        ? value.replace(/\n+/g, "\n")
        : value,
  );
  return JSON.parse(bare);
}

const again = (frame: CaseFrame): CaseFrame => parsed(buildCase(readScript(printScript(frame).text)).value);

const LINES = [
  "Scene: Monday, 9:10 (middle)",
  "Scene: Tuesday",
  "Where: Her office, third floor",
  "Beat: Opening",
  "Beat: Root",
  "Lin: Twelve per cent, above last year: why?",
  "Lin (concerned): The crane stood still.",
  "You: Good morning.",
  "(The line goes quiet.)",
  "A. What made that hard?",
  "B. We can talk -> about it",
  "C. 价格可以谈。",
  "short: Ask",
  "points: Listening +3, Advancing -1",
  "points: Listening 2 if trust at least 40 and calm at most 10",
  "why: You asked: before you answered.",
  "if: trust is 3",
  "trust +20",
  "effects: trust = 10",
  "act: propose, close",
  "-> Root",
  "-> Opening if trust at least 5",
  "-> Tuesday",
  "-> Won",
  "mood: smile",
  "| and more of it",
  "Skill: Listening, with care, weight 3",
  "Variable: trust, 5 to 90, start 40, shown",
  "Person: Lin Yuehua, Director, Harbour Grid",
  "Ending: Won (deal)",
  "Ending: Lost, for now (lost)",
  "Text: It is over.",
];

describe("a case printed as a script and read again", () => {
  it("has the same structure, whatever the script was", () => {
    void assert(
      property(array(constantFrom(...LINES), { minLength: 3, maxLength: 40 }), (lines) => {
        const frame = parsed(buildCase(readScript(lines.join("\n"))).value);
        expect(structure(again(frame))).toEqual(structure(frame));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it.each(["the-price-is-not-the-problem", "the-first-cup-of-tea"])("keeps every line and choice of %s", (id) => {
    const frame = parsed(JSON.parse(readFileSync(`scenarios/${id}/case.json`, "utf8")));
    const words = (of: CaseFrame) =>
      of.scenes.flatMap((scene) =>
        ((scene.activity as unknown as { beats?: Spoken[] }).beats ?? []).map((beat) => [
          beat.id,
          beat.lines.map(({ by, mood, text }) => [by, mood, text.replace(/\n+/g, "\n")]),
          beat.choices.map(({ say, short, acts, points }) => [say, short, acts.toSorted(), points.length > 0]),
        ]),
      );
    expect(words(again(frame))).toEqual(words(frame));
  });

  it("keeps both languages", () => {
    const script =
      "Language: English + 中文\nCase: A talk\n= 谈话\nScene: Call\n= 电话\nBeat: One\nLin: Hello.\n= 您好。\nA. Yes.\n= 好。\n-> End\nEnding: End\n= 结束";
    const first = buildCase(readScript(script));
    const texts = (built: typeof first) => translationsOf(built, engine.texts(engine.compile(parsed(built.value))));
    const printed = printScript(parsed(first.value), {
      language: "zh-Hans",
      also: (pointer) => first.translated.get(pointer)?.["zh-Hans"],
    });
    const second = buildCase(readScript(printed.text));
    expect(texts(second)).toEqual(texts(first));
    expect(printed.without).toEqual([]);
  });
});

interface Spoken {
  id: string;
  lines: { by: string; mood: string; text: string }[];
  choices: { say: string; short?: string; acts: string[]; points: unknown[] }[];
}
