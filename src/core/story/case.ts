import { LIMITS } from "../case/limits.ts";
import { idMaker } from "../script/ids.ts";
import { blankCase } from "./blank.ts";
import type { Draft, DraftChoice, DraftPassage } from "./draft.ts";

const SCENE = "story";
const END = "the-end";
/** Endings that a case can have; the last place is kept for a plain end. */
const ENDINGS = 12;

/** Turns a draft into the value of a case file: one scene, a beat a passage, the narrator speaking. */
export function caseOf(draft: Draft, id: string): Record<string, unknown> {
  const passages = new Map(draft.passages.map((passage) => [passage.name, passage]));
  const beatIds = idMaker("passage");
  const last = draft.passages.filter(({ choices, name }) => choices.length === 0 && name !== draft.start);
  // Where there are few of them, a passage without choices is an ending of its own.
  const endings = last.length < ENDINGS ? last : [];
  const isEnding = new Set(endings.map(({ name }) => name));
  const beats = draft.passages.filter(({ name }) => !isEnding.has(name));
  for (const { name } of beats) beatIds.of(name);
  const endingIds = idMaker("ending", [END]);
  const target = (choice: DraftChoice): object => {
    if (choice.to === null || !passages.has(choice.to)) return { outcome: END };
    return isEnding.has(choice.to) ? { outcome: endingIds.of(choice.to) } : { beat: beatIds.of(choice.to) };
  };
  const made = beats.flatMap((passage) => beatsOf(passage, beatIds, target));
  const used = new Set(JSON.stringify(made).match(/"outcome":"[^"]+"/g) ?? []);
  const reached = [
    ...endings.map((passage) => ending(endingIds.of(passage.name), passage.name, joined(passage.paragraphs))),
    ending(END, "The end", "The end."),
  ].filter((each) => used.has(`"outcome":"${each.id}"`));
  // A story in which every passage leads on has no end. The draft gets one that nobody reaches, and the checker says so.
  const known = reached.length > 0 ? reached : [ending(END, "The end", "The end.")];
  const start = passages.has(draft.start) ? draft.start : (draft.passages[0]?.name ?? "");
  return {
    ...blankCase(id, draft.title, languageOf(draft)),
    start: { scene: SCENE },
    scenes: [
      {
        id: SCENE,
        phase: "opening",
        title: cut(draft.title, LIMITS.label),
        activity: { kind: "dialogue", start: { beat: beatIds.of(start) }, beats: made },
        outcomes: Object.fromEntries(reached.map((each) => [each.id, { ending: each.id }])),
      },
    ],
    endings: known,
  };
}

type Ids = ReturnType<typeof idMaker>;

/** A beat, and more of them where a passage offers more than a beat can hold. */
function beatsOf(passage: DraftPassage, ids: Ids, target: (choice: DraftChoice) => object): object[] {
  const closing: DraftChoice = { text: "…", after: [], to: null, repeatable: true, fallback: false };
  const choices = passage.choices.length > 0 ? passage.choices : [closing];
  const pages: (readonly DraftChoice[])[] = [];
  for (let rest = choices; rest.length > 0; ) {
    const size = rest.length > LIMITS.choices ? LIMITS.choices - 1 : rest.length;
    pages.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  const idOf = (page: number) => (page === 0 ? ids.of(passage.name) : ids.of(`${passage.name} more ${page}`));
  return pages.map((page, n) => {
    const choiceIds = idMaker("choice");
    const own = page.map((choice) => ({ choice, id: choiceIds.next(choice.text) }));
    const more = {
      id: choiceIds.next("more"),
      say: "…",
      acts: ["respond"],
      repeatable: true,
      next: { beat: idOf(n + 1) },
    };
    const usedUp = own.filter(({ choice }) => !choice.repeatable && !choice.fallback);
    const spent = usedUp.map((each) => ({ chose: `${SCENE}/${idOf(n)}/${each.id}` }));
    return {
      id: idOf(n),
      lines: n === 0 ? lines(passage.paragraphs) : [],
      choices: [
        ...own.map(({ choice, id }) => ({
          id,
          say: cut(choice.text.trim() || "…", LIMITS.text),
          acts: ["respond"],
          ...(choice.fallback && spent.length > 0 && spent.length < LIMITS.conditions ? { when: { all: spent } } : {}),
          repeatable: choice.repeatable || choice.fallback,
          consequence: lines(choice.after),
          next: target(choice),
        })),
        ...(n < pages.length - 1 ? [more] : []),
      ],
    };
  });
}

const ending = (id: string, title: string, text: string) => ({
  id,
  meaning: "continuation",
  title: cut(title, LIMITS.label),
  text: cut(text || "The end.", LIMITS.text),
});

const joined = (paragraphs: readonly string[]): string => paragraphs.join("\n\n");

/** Paragraphs as lines of the narrator: joined where there are more than a beat can hold, parted where too long. */
function lines(paragraphs: readonly string[]): object[] {
  const whole = paragraphs.flatMap((text) => parts(text.trim())).filter((text) => text !== "");
  const group = Math.max(1, Math.ceil(whole.length / LIMITS.lines));
  const texts: string[] = [];
  for (let i = 0; i < whole.length; i += group) texts.push(joined(whole.slice(i, i + group)));
  return texts
    .flatMap(parts)
    .slice(0, LIMITS.lines)
    .map((text, i) => ({ id: `l${i + 1}`, by: "narrator", text }));
}

const parts = (text: string): string[] => {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += LIMITS.text) found.push(text.slice(at, at + LIMITS.text));
  return found;
};

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Chinese where a good part of the characters is; otherwise English, which the author may have to change. */
function languageOf({ passages }: Draft): "en" | "zh-Hans" {
  const text = passages.map(({ paragraphs }) => joined(paragraphs)).join("\n");
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 > text.length ? "zh-Hans" : "en";
}
