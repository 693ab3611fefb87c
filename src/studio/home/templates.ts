import type { Language } from "../../core/case/primitives.ts";
import type { CaseDoc } from "../document/types.ts";
import { type TableWords, tableScene } from "./table.ts";

/** Starting points for a case. Their texts are examples in the author's language, to be written over. */
export const TEMPLATES = ["objection-call", "first-meeting", "negotiation-table", "account-case", "empty"] as const;
export type Template = (typeof TEMPLATES)[number];

const TEXTS: Readonly<Record<Language, () => Promise<{ default: Words }>>> = {
  en: () => import("./templates/en.json"),
  "zh-Hans": () => import("./templates/zh-Hans.json"),
  "zh-Hant": () => import("./templates/zh-Hant.json"),
};

export interface Words {
  readonly title: Readonly<Record<Template, string>>;
  readonly tagline: string;
  readonly hook: string;
  readonly briefing: Readonly<Record<"you" | "account" | "known" | "goal" | "walkAway", string>>;
  readonly person: Readonly<Record<"name" | "address" | "title" | "organisation", string>>;
  readonly trust: string;
  readonly knows: string;
  readonly promise: string;
  readonly skills: Readonly<Record<"listening" | "advancing", Readonly<Record<"label" | "low" | "high", string>>>>;
  readonly endings: Readonly<Record<"advance" | "continuation" | "lost", Readonly<Record<"title" | "text", string>>>>;
  readonly scenes: Readonly<Record<"call" | "first" | "second" | "third", string>>;
  readonly beats: Readonly<
    Record<
      "objection" | "root" | "opening" | "needs" | "followUp" | "decision",
      Readonly<Record<"line" | "good" | "goodWhy" | "weak" | "weakWhy" | "answerGood" | "answerWeak", string>>
    >
  >;
  readonly patience: string;
  readonly table: TableWords;
}

type Beat = keyof Words["beats"];
type Target = Readonly<Record<string, string>>;

/** A new case from a template, in one language. It parses, plays from beginning to end, and is there to be written over. */
export async function caseFrom(template: Template, language: Language): Promise<CaseDoc> {
  const { default: words } = await TEXTS[language]();
  return build(template, language, words);
}

export function build(template: Template, language: Language, words: Words): CaseDoc {
  const beat = (id: Beat, good: Target, weak: Target, more: Readonly<Record<string, unknown>> = {}) => {
    const text = words.beats[id];
    const line = (name: string, mood: string, said: string) => [{ id: name, by: "lin", mood, text: said }];
    const points = (skill: string, give: number, why: string) => [{ id: "always", give: { [skill]: give }, why }];
    return {
      id: slugOf(id),
      ...more,
      lines: line("says", "serious", text.line),
      choices: [
        {
          id: "asks",
          say: text.good,
          acts: ["question.problem"],
          effects: [
            { add: 20, to: "trust" },
            ...(id === "objection" || id === "needs" ? [{ set: 1, to: "knows-why" }] : []),
          ],
          points: points(
            id === "root" || id === "decision" || id === "followUp" ? "advancing" : "listening",
            3,
            text.goodWhy,
          ),
          consequence: line("answer", "concerned", text.answerGood),
          next: good,
        },
        {
          id: "answers",
          say: text.weak,
          acts: ["respond"],
          effects: [{ add: -20, to: "trust" }],
          points: points("listening", -1, text.weakWhy),
          consequence: line("answer", "suspicious", text.answerWeak),
          next: weak,
        },
      ],
    };
  };
  const scene = (
    id: "call" | "first" | "second" | "third",
    phase: string,
    beats: ReturnType<typeof beat>[],
    outcomes: Readonly<Record<string, Target>>,
  ) => ({
    id,
    phase,
    title: words.scenes[id],
    // One decision is too short for anybody to lose patience in.
    reactions:
      template === "empty"
        ? []
        : [
            {
              id: "patience",
              when: { variable: "trust", atMost: 5 },
              lines: [{ id: "leaves", by: "lin", mood: "solemn", text: words.patience }],
              next: { outcome: "lost" },
            },
          ],
    activity: { kind: "dialogue", start: { beat: beats[0]?.id }, beats },
    outcomes: template === "empty" ? outcomes : { ...outcomes, lost: { ending: "lost" } },
  });
  const done = { advance: { ending: "advance" }, later: { ending: "later" } };
  const SCENES: Readonly<Record<Template, () => readonly unknown[]>> = {
    empty: () => [scene("call", "opening", [beat("opening", { outcome: "advance" }, { outcome: "later" })], done)],
    "objection-call": () => [
      scene(
        "call",
        "opening",
        [
          beat("objection", { beat: "root" }, { beat: "root" }, { askCertainty: true }),
          beat("root", { outcome: "advance" }, { outcome: "later" }),
        ],
        done,
      ),
    ],
    "first-meeting": () => [
      scene(
        "first",
        "opening",
        [
          beat("opening", { beat: "needs" }, { beat: "needs" }),
          beat("needs", { beat: "decision" }, { beat: "decision" }, { askCertainty: true }),
          beat("decision", { outcome: "advance" }, { outcome: "later" }),
        ],
        done,
      ),
    ],
    "negotiation-table": () => [tableScene(words.table)],
    "account-case": () => [
      scene(
        "first",
        "opening",
        [beat("opening", { beat: "needs" }, { beat: "needs" }), beat("needs", { outcome: "on" }, { outcome: "on" })],
        { on: { scene: "second" } },
      ),
      scene(
        "second",
        "middle",
        [
          beat("objection", { beat: "follow-up" }, { beat: "follow-up" }, { askCertainty: true }),
          beat("followUp", { outcome: "on" }, { outcome: "on" }),
        ],
        { on: { scene: "third" } },
      ),
      scene("third", "endgame", [beat("decision", { outcome: "advance" }, { outcome: "later" })], done),
    ],
  };
  const scenes = SCENES[template]();
  const { skills } = words;
  const skill = (id: keyof typeof skills, weight: number) => ({
    id,
    label: skills[id].label,
    weight,
    bands: [
      { from: 0, text: skills[id].low },
      { from: 60, text: skills[id].high },
    ],
  });
  const ending = (id: string, meaning: "advance" | "continuation" | "lost", mood: string) => ({
    id,
    meaning,
    ...(template === "negotiation-table" ? words.table : words).endings[meaning],
    by: "lin",
    mood,
  });
  return {
    format: 1,
    id: template === "empty" ? "new-case" : template,
    language,
    title: words.title[template],
    tagline: words.tagline,
    hook: words.hook,
    practises: [template === "first-meeting" ? "2.2a" : "4.1c"],
    minutes: template === "account-case" ? 12 : template === "negotiation-table" ? 10 : 5,
    briefing: { ...words.briefing, known: [{ id: "late", text: words.briefing.known }] },
    cast: [{ id: "lin", ...words.person, buyingRole: "technical-buyer", portrait: "lin" }],
    variables: [
      { id: "trust", of: "lin", label: words.trust, min: 0, max: 100, start: 40, shown: true },
      // A table has nobody who could be asked what went wrong.
      ...(template === "negotiation-table" ? [] : [{ id: "knows-why", label: words.knows, min: 0, max: 1, start: 0 }]),
    ],
    competencies: [skill("listening", 2), skill("advancing", 2)],
    start: { scene: (scenes[0] as { id: string }).id },
    scenes,
    endings: [
      ending("advance", "advance", "calm"),
      ending("later", "continuation", "blank"),
      ...(template === "empty" ? [] : [ending("lost", "lost", "solemn")]),
    ],
  } as CaseDoc;
}

const slugOf = (id: Beat): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
