import type { Language } from "../case/primitives.ts";
import type { CaseFrame } from "../case/schema.ts";
import { KEYWORDS, type Keyword } from "./words.ts";

/** What the plain layout has no words for; such parts stay in the case file only. */
export type NotPrinted =
  | "activity"
  | "reactions"
  | "documents"
  | "facts"
  | "promises"
  | "roles"
  | "conditions"
  | "chance"
  | "extras";

export interface PrintedScript {
  readonly text: string;
  readonly without: readonly NotPrinted[];
}

/** How the other language says the text at a JSON pointer; undefined where it does not. */
export type Also = (pointer: string) => string | undefined;

interface Test {
  readonly variable: string;
  readonly is?: number | string;
  readonly atLeast?: number;
  readonly atMost?: number;
}
interface Target {
  readonly when?: unknown;
  readonly chance?: number;
  readonly beat?: string;
  readonly outcome?: string;
  readonly scene?: string;
  readonly ending?: string;
}
interface Speech {
  readonly by: string;
  readonly mood?: string;
  readonly text: string;
  readonly when?: unknown;
}
interface Choice {
  readonly say: string;
  readonly short?: string;
  readonly acts: readonly string[];
  readonly when?: unknown;
  readonly repeatable?: boolean;
  readonly effects: readonly Readonly<Record<string, string | number>>[];
  readonly points: readonly {
    readonly when?: unknown;
    readonly give: Readonly<Record<string, number>>;
    readonly why: string;
  }[];
  readonly consequence: readonly Speech[];
  readonly next: Target | readonly Target[];
}
interface Beat {
  readonly id: string;
  readonly lines: readonly Speech[];
  readonly choices: readonly Choice[];
}

/**
 * Writes the conversations of a case in the plain layout, so that reading it again gives the same structure.
 *
 * @param second the language that stands below each line, and its texts
 */
export function printScript(
  frame: CaseFrame,
  second?: { readonly language: Language; readonly also: Also },
): PrintedScript {
  const out: string[] = [];
  const without = new Set<NotPrinted>();
  const label = (keyword: Keyword): string => KEYWORDS[keyword][0] as string;
  const headed = (keyword: Keyword): string => capital(label(keyword));
  /** A text and, below it, how the other language says it. */
  const put = (before: string, text: string, pointer: string, after = ""): void => {
    const [first = "", ...rest] = linesOf(text);
    out.push(`${before}${first}${after}`, ...rest.map((line) => `| ${line}`));
    const other = second?.also(pointer);
    if (other === undefined) return;
    const [start = "", ...more] = linesOf(other);
    out.push(`= ${start}`, ...more.map((line) => `= | ${line}`));
  };
  const tests = (when: unknown): string | undefined => {
    if (when === undefined) return "";
    const all = Object.hasOwn(when as object, "all") ? (when as { all: unknown[] }).all : [when];
    const said = all.map((one) => testWords(one as Test));
    if (said.includes(undefined)) {
      without.add("conditions");
      return undefined;
    }
    return said.join(" and ");
  };
  const speaks = (speech: Speech, pointer: string): void => {
    if (speech.when !== undefined) without.add("conditions");
    const who =
      speech.by === "you" ? headed("you") : speech.by === "narrator" ? headed("narrator") : nameOf(frame, speech.by);
    put(
      `${who}${speech.mood === undefined || speech.mood === "calm" ? "" : ` (${speech.mood})`}: `,
      speech.text,
      `${pointer}/text`,
    );
  };

  put(`${headed("case")}: `, frame.title, "/title", ` [${frame.id}]`);
  if (second !== undefined) out.push(`${headed("language")}: ${frame.language} + ${second.language}`);
  else out.push(`${headed("language")}: ${frame.language}`);
  put(`${headed("tagline")}: `, frame.tagline, "/tagline");
  put(`${headed("hook")}: `, frame.hook, "/hook");
  put(`${headed("you")}: `, frame.briefing.you, "/briefing/you");
  put(`${headed("account")}: `, frame.briefing.account, "/briefing/account");
  frame.briefing.known.forEach(({ text }, i) => {
    put(`${headed("known")}: `, text, `/briefing/known/${i}/text`);
  });
  put(`${headed("goal")}: `, frame.briefing.goal, "/briefing/goal");
  put(`${headed("walkAway")}: `, frame.briefing.walkAway, "/briefing/walkAway");
  out.push(`${headed("minutes")}: ${frame.minutes}`, `${headed("practises")}: ${frame.practises.join(", ")}`);
  frame.cast.forEach((person, i) => {
    const parts = [person.name, person.title, person.organisation];
    out.push(`${headed("person")}: ${parts[0]} [${person.id}], ${parts[1]}, ${parts[2]}`.replace(/[, ]+$/, ""));
    const others = ["name", "title", "organisation"].map((field) => second?.also(`/cast/${i}/${field}`));
    if (others.some((other) => other !== undefined))
      out.push(`= ${others.map((other) => other ?? "").join(", ")}`.replace(/[, ]+$/, ""));
  });
  frame.competencies.forEach((skill, i) => {
    put(`${headed("skill")}: `, skill.label, `/competencies/${i}/label`, ` [${skill.id}], weight ${skill.weight}`);
    skill.bands.forEach((band, b) => {
      put(`${band.from}%: `, band.text, `/competencies/${i}/bands/${b}/text`);
    });
  });
  frame.variables.forEach((variable, i) => {
    if ("values" in variable) without.add("extras");
    else {
      const rest = ` [${variable.id}], ${variable.min} to ${variable.max}, start ${variable.start}${variable.shown ? ", shown" : ""}`;
      put(`${headed("variable")}: `, variable.label, `/variables/${i}/label`, rest);
    }
  });
  for (const [what, list] of [
    ["documents", frame.documents],
    ["facts", frame.facts],
    ["promises", frame.promises],
    ["roles", frame.roles],
  ] as const) {
    if (list.length > 0) without.add(what);
  }
  const ordered = [...frame.scenes].sort(
    (a, b) => Number(b.id === frame.start.scene) - Number(a.id === frame.start.scene),
  );
  for (const scene of ordered) {
    const at = `/scenes/${frame.scenes.indexOf(scene)}`;
    out.push("");
    put(`${headed("scene")}: `, scene.title, `${at}/title`, ` (${scene.phase}) [${scene.id}]`);
    if (scene.where !== undefined) put(`${headed("where")}: `, scene.where, `${at}/where`);
    if (scene.reactions.length > 0) without.add("reactions");
    if (scene.activity.kind !== "dialogue") {
      without.add("activity");
      continue;
    }
    const dialogue = scene.activity as unknown as { start: { beat: string }; beats: readonly Beat[] };
    const beats = [...dialogue.beats].sort(
      (a, b) => Number(b.id === dialogue.start.beat) - Number(a.id === dialogue.start.beat),
    );
    /** Targets outside the scene stand in its outcomes, which may have conditions of their own. */
    const leads = (target: Target): string[] => {
      if (target.chance !== undefined) without.add("chance");
      const when = tests(target.when);
      if (when === undefined) return [];
      const suffix = when === "" ? "" : ` if ${when}`;
      if (target.beat !== undefined) return [`-> ${target.beat}${suffix}`];
      const outcome = scene.outcomes[target.outcome ?? ""] as Target | readonly Target[] | undefined;
      const onward = outcome === undefined ? [] : listed(outcome);
      if (onward.length > 1) without.add("conditions");
      const last = onward.at(-1);
      return last === undefined ? [] : [`-> ${last.ending ?? last.scene}${suffix}`];
    };
    for (const beat of beats) {
      const here = `${at}/activity/beats/${dialogue.beats.indexOf(beat)}`;
      out.push("", `${headed("beat")}: [${beat.id}]`);
      beat.lines.forEach((line, l) => {
        speaks(line, `${here}/lines/${l}`);
      });
      beat.choices.forEach((choice, c) => {
        const own = `${here}/choices/${c}`;
        put(`${"ABCDEFGHI"[c]}. `, choice.say, `${own}/say`);
        if (choice.short !== undefined) put(`${label("short")}: `, choice.short, `${own}/short`);
        const offered = tests(choice.when);
        if (offered !== undefined && offered !== "") out.push(`${label("when")}: ${offered}`);
        out.push(`${label("act")}: ${choice.acts.join(", ")}`);
        for (const effect of choice.effects) {
          const words = effectWords(effect);
          if (words === undefined) without.add("extras");
          else out.push(`${label("effects")}: ${words}`);
        }
        choice.points.forEach((entry, p) => {
          const held = tests(entry.when);
          if (held === undefined) return;
          const given = Object.entries(entry.give).map(
            ([skill, points]) => `${skill} ${points < 0 ? "" : "+"}${points}`,
          );
          const points = given.join(", ") || "none";
          out.push(`${label("points")}: ${points}${held === "" ? "" : ` if ${held}`}`);
          put(`${label("why")}: `, entry.why, `${own}/points/${p}/why`);
        });
        choice.consequence.forEach((line, l) => {
          speaks(line, `${own}/consequence/${l}`);
        });
        out.push(...listed(choice.next).flatMap(leads));
      });
    }
  }
  frame.endings.forEach((ending, i) => {
    out.push("");
    put(`${headed("ending")}: `, ending.title, `/endings/${i}/title`, ` (${ending.meaning}) [${ending.id}]`);
    put(`${headed("text")}: `, ending.text, `/endings/${i}/text`);
  });
  return { text: `${out.join("\n")}\n`, without: [...without] };
}

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? (one as readonly T[]) : [one as T]);
const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function testWords(test: Test): string | undefined {
  if (typeof test.variable !== "string") return undefined;
  if (test.atLeast !== undefined) return `${test.variable} at least ${test.atLeast}`;
  if (test.atMost !== undefined) return `${test.variable} at most ${test.atMost}`;
  return typeof test.is === "number" ? `${test.variable} is ${test.is}` : undefined;
}

function effectWords(effect: Readonly<Record<string, string | number>>): string | undefined {
  const { add, set, to } = effect;
  if (typeof add === "number") return `${to} ${add < 0 ? "-" : "+"}${Math.abs(add)}`;
  return typeof set === "number" ? `${to} = ${set}` : undefined;
}

/** A name that reads as a label and means nobody else; otherwise the id. */
function nameOf(frame: CaseFrame, id: string): string {
  const person = frame.cast.find((one) => one.id === id);
  const alone = frame.cast.filter(({ name }) => name === person?.name).length === 1;
  const plainName =
    person !== undefined && /^[\p{L}][\p{L} '’-]{0,38}$/u.test(person.name) && person.name.split(" ").length <= 5;
  return alone && plainName && /^[^a-z]/.test(person.name) ? person.name : id;
}
