import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { activities } from "../../activities/index.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import { createEngine } from "../../engine.ts";
import { parseCaseValue } from "../case/parse.ts";
import { buildCase } from "./build.ts";
import { readScript, withTranslation } from "./read.ts";
import { translationsOf } from "./translations.ts";

const engine = createEngine(activities);

function imported(source: string, second?: string) {
  const read = second === undefined ? readScript(source) : withTranslation(readScript(source), second);
  const built = buildCase(read);
  const parsed = parseCaseValue(built.value, activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const texts = engine.texts(engine.compile(parsed.case));
  const beats = parsed.case.scenes.flatMap((scene) => scene.activity.beats as Beat[]);
  return { ...built, case: parsed.case, beats, translations: translationsOf(built, texts) };
}

interface Beat {
  id: string;
  lines: { by: string; mood: string; text: string }[];
  choices: {
    id: string;
    say: string;
    short?: string;
    effects: object[];
    points: { give: Record<string, number>; why: string }[];
    consequence: { by: string; mood: string; text: string }[];
    next: unknown;
    when?: unknown;
  }[];
}

const codes = ({ notes }: { notes: readonly { code: string; line: number }[] }) =>
  notes.map(({ code, line }) => `${line} ${code}`);

const ENGLISH = `Case: The second quotation
Tagline: Twelve per cent.
Hook: Two quotations, one desk.
You: You look after the account.
Account: A harbour utility.
Known: Last year's delivery came late.
Goal: A dated next step.
Walk away: No discount without something in return.
Minutes: 8
Practises: 4.1c
Person: Lin Yuehua, Procurement director, Harbour Grid
Skill: Listening, weight 2
0%: You answered the words.
60%: You found the worry.
Variable: trust, 0 to 100, start 40, shown

Scene 1: Monday, 9:10, on the phone
Beat: Opening
Lin (suspicious): Twelve per cent above last year.
A. What made that delivery hard?
short: Ask
points: Listening +3
why: You asked before you answered.
trust +20
Lin: The crane stood still.
mood: concerned
-> Root
B) We can talk about the price.
points: Listening -1
why: You answered the words.
trust -20
next: Not today

Beat: Root
Lin: What will you do about it?
A. I will send a plan by Friday.
-> A date if trust at least 50
-> Not today
Ending: A date (advance)
She names the day.
Ending: Not today (continuation)
She will call you.
`;

describe("a script in English", () => {
  const result = imported(ENGLISH);

  it("is understood without a note", () => expect(codes(result)).toEqual([]));

  it("becomes scenes, beats, choices and endings", () => {
    expect(result.case).toMatchObject({ id: "the-second-quotation", language: "en", minutes: 8, practises: ["4.1c"] });
    expect(result.counts).toEqual({ scenes: 1, beats: 2, choices: 3, lines: 3, people: 1, endings: 2, points: 2 });
    expect(result.beats[0]?.lines[0]).toMatchObject({ by: "lin-yuehua", mood: "suspicious" });
    expect(result.beats[0]?.choices[0]).toMatchObject({
      say: "What made that delivery hard?",
      short: "Ask",
      effects: [{ add: 20, to: "trust" }],
      points: [{ give: { listening: 3 }, why: "You asked before you answered." }],
      consequence: [{ by: "lin-yuehua", mood: "concerned", text: "The crane stood still." }],
      next: { beat: "root" },
    });
    expect(result.beats[0]?.choices[1]?.next).toEqual({ outcome: "not-today" });
    expect(result.beats[1]?.choices[0]?.next).toEqual([
      { when: { variable: "trust", atLeast: 50 }, outcome: "a-date" },
      { outcome: "not-today" },
    ]);
    expect(result.case.endings).toMatchObject([
      { meaning: "advance", text: "She names the day." },
      { id: "not-today" },
    ]);
    expect(result.case.competencies).toMatchObject([{ weight: 2, bands: [{ from: 0 }, { from: 60 }] }]);
  });
});

const CHINESE = `案例：第二份报价
人物：林月华，采购总监，海港电网
场景一：周一九点十分，电话
节拍：开场
林总（怀疑）：比去年贵了百分之十二。
A．去年交货难在哪里？
得分：倾听 +3
理由：先问再答。
信任 +20
林：吊车停了七周。
去：根源
B、价格可以谈。
得分：倾听 -1
理由：只回答了字面。
→ 改天再说
节拍：根源
林总：您打算怎么办？
A）周五之前给您方案。
转到：约好日子
结局：约好日子（推进）
她定了日子。
结局：改天再说（继续）
她会打电话。
`;

describe("a script in Chinese", () => {
  const result = imported(CHINESE);

  it("is understood by its own keywords and full-width marks", () => {
    expect(codes(result)).toEqual(["7 new-skill", "9 new-variable"]);
    expect(result.case).toMatchObject({ language: "zh-Hans", title: "第二份报价" });
    expect(result.counts).toMatchObject({ scenes: 1, beats: 2, choices: 3, endings: 2, people: 1 });
    expect(result.beats[0]?.lines[0]).toMatchObject({ mood: "suspicious", text: "比去年贵了百分之十二。" });
    expect(result.beats[0]?.choices.map(({ next }) => next)).toEqual([{ beat: "beat-2" }, { outcome: "ending-2" }]);
    expect(result.case.endings.map(({ meaning }) => meaning)).toEqual(["advance", "continuation"]);
  });
});

describe("two languages", () => {
  it("stand line under line, marked by =", () => {
    const result = imported(
      `${ENGLISH.replace("Lin (suspicious): Twelve per cent above last year.", "$&\n= 林：比去年贵12%。")}= 她会打电话。\n`,
    );
    const lines = result.translations["zh-Hans"]?.lines ?? {};
    expect(Object.values(lines).map(({ text }) => text)).toEqual(["她会打电话。", "比去年贵12%。"]);
    expect(codes(result)).toEqual([]);
  });

  it("stand one after the other under a heading", () => {
    const result = imported(
      `${CHINESE}\nTranslation: English\n${CHINESE.replace("比去年贵了百分之十二。", "Twelve per cent.")}`,
    );
    expect(Object.values(result.translations.en?.lines ?? {}).map(({ text }) => text)).toContain("Twelve per cent.");
    expect(result.case.language).toBe("zh-Hans");
  });

  it("come from a second script, and where they differ is told", () => {
    const shorter = CHINESE.replace("B、价格可以谈。\n得分：倾听 -1\n理由：只回答了字面。\n→ 改天再说\n", "");
    const result = imported(ENGLISH, shorter);
    expect(result.translations["zh-Hans"]?.lines["scene/title"]).toBeUndefined();
    expect(Object.values(result.translations["zh-Hans"]?.lines ?? {}).map(({ text }) => text)).toContain(
      "比去年贵了百分之十二。",
    );
    expect(result.notes.filter(({ code }) => code === "differs").map(({ params }) => params.what)).toContain("choice");
  });
});

describe("what a word processor and a hurry make of it", () => {
  it("is tolerated", () => {
    const result = imported(
      "\uFEFF# Monday\u00A0morning\r\n## Opening\r\n**Lin:** “Twelve” per cent.\r\n\t(a) Why?\r\n• Lin – I do not know.\r\n(b) Fine. -> Lost\r\nENDING 1 – Lost\r\nShe hangs up.",
    );
    expect(result.counts).toMatchObject({ scenes: 1, beats: 1, choices: 2, endings: 1 });
    expect(result.beats[0]?.lines[0]?.text).toBe("“Twelve” per cent.");
    expect(result.beats[0]?.choices[1]).toMatchObject({ say: "Fine.", next: { outcome: "lost" } });
  });

  it("is told by line: what it is, and which word was meant", () => {
    const result = imported(
      "Scene: S\nBeat: B\nA. Yes.\nwhyy: because\npoints: many\n-> nowhere\nmood: cross\nEnding: E (odd)",
    );
    expect(codes(result)).toEqual([
      "0 no-title",
      "4 unknown-label",
      "5 unreadable-points",
      "6 unknown-target",
      "7 no-place",
      "8 unknown-meaning",
    ]);
    expect(result.notes[1]?.params).toMatchObject({ label: "whyy", like: "why" });
  });

  it("plays without any heading", () => {
    const result = imported("A talk\nLin: Hello.\nA. Hello to you.\nB. Goodbye.");
    expect(result.case.title).toBe("A talk");
    expect(result.counts).toMatchObject({ choices: 2, lines: 1 });
  });
});

const PIECES = [
  ...ENGLISH.split("\n"),
  ...CHINESE.split("\n"),
  "= 译文",
  "| more",
  "Skill: [x]",
  "Variable: v, 5 to 5",
  "effects: trust = 999, v -9999",
  "points: 1, 2, 3",
  "if: trust at least 900",
  "-> Scene 1 if trust is 3",
  "Translation: zh-Hant",
  "Scene:",
  "Beat:",
  "A.",
  "Lin:",
  "Ending:",
  "Case: [story]",
  "#",
  "__proto__: 1",
  "constructor +5",
  "points: __proto__ 3",
];

it("always gives a case that parses, whatever it is given", () => {
  const line = oneof(constantFrom(...PIECES), string({ unit: "binary", maxLength: 30 }));
  void assert(
    property(array(line, { maxLength: 60 }), (lines) => {
      expect(imported(lines.join("\n")).case.scenes.length).toBeGreaterThan(0);
    }),
    { numRuns: 300, seed: 6 },
  );
});
