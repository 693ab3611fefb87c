import { LIMITS } from "../case/limits.ts";
import { isOutlineRow } from "../case/outline.ts";
import type { Language } from "../case/primitives.ts";
import { UNWRITTEN } from "../check/rules/unwritten.ts";
import { Builder } from "./builder.ts";
import { slug } from "./ids.ts";
import type { ReadScript } from "./read.ts";
import { type BuiltScene, namedParts, sceneOf } from "./scenes.ts";
import type { ScriptNote } from "./types.ts";

/** What was understood, counted. */
export interface ScriptCounts {
  readonly scenes: number;
  readonly beats: number;
  readonly choices: number;
  readonly lines: number;
  readonly people: number;
  readonly endings: number;
  readonly points: number;
}

export interface BuiltCase {
  /** The value of a case file. It always parses. */
  readonly value: Record<string, unknown>;
  /** Texts in other languages, by the JSON pointer of the base text. */
  readonly translated: ReadonlyMap<string, Partial<Record<Language, string>>>;
  /** In the order of the script. */
  readonly notes: readonly ScriptNote[];
  readonly counts: ScriptCounts;
}

/** Turns what was read of a script into a case. What is missing stands as unwritten; what was filled in is noted. */
export function buildCase({ script, notes: before }: ReadScript): BuiltCase {
  const builder = new Builder(before);
  const { head } = script;
  const label = LIMITS.label;
  if (head.title === undefined) builder.note("no-title", 0);
  for (const person of script.people) builder.addPerson(person);
  for (const skill of script.skills) builder.addSkill(skill);
  for (const variable of script.variables) builder.addVariable(variable);
  const parts = namedParts(script, builder);
  const scenes: BuiltScene[] = parts.scenes.map((scene, i) => sceneOf(scene, i, parts, builder));
  const endings = parts.endings.map(({ id, ending }, i) => {
    const at = `/endings/${i}`;
    const title = ending === undefined ? UNWRITTEN : builder.text(ending.name.title, `${at}/title`, label);
    return {
      id,
      meaning: ending?.meaning ?? "continuation",
      title,
      text: builder.joined(ending?.text ?? [], `${at}/text`),
    };
  });
  const rows = script.practises.filter((row) => isOutlineRow(row));
  for (const row of script.practises) if (!isOutlineRow(row)) builder.note("unknown-practises", 0, { row });
  const value = {
    format: 1,
    id: (script.id !== undefined && slug(script.id)) || slug(head.title?.text ?? "") || "new-case",
    language: script.language,
    title: builder.text(head.title, "/title", label),
    tagline: builder.text(head.tagline, "/tagline", label),
    hook: builder.text(head.hook, "/hook"),
    practises: rows.length > 0 ? rows.slice(0, LIMITS.list) : ["1.1"],
    minutes: script.minutes ?? 10,
    briefing: {
      you: builder.text(head.you, "/briefing/you"),
      account: builder.text(head.account, "/briefing/account"),
      known: builder.most(script.known, 12, "known").map((said, i) => ({
        id: `known-${i + 1}`,
        text: builder.text(said, `/briefing/known/${i}/text`),
      })),
      goal: builder.text(head.goal, "/briefing/goal"),
      walkAway: builder.text(head.walkAway, "/briefing/walkAway"),
    },
    cast: builder.cast(),
    variables: builder.variables(),
    competencies: builder.competencies(),
    start: { scene: scenes[0]?.value.id },
    scenes: scenes.map((scene) => scene.value),
    endings,
  };
  const beats = scenes.flatMap((scene) => scene.beats);
  return {
    value,
    translated: builder.translated,
    notes: builder.notes.toSorted((a, b) => a.line - b.line),
    counts: {
      scenes: script.scenes.length,
      beats: script.scenes.reduce((sum, scene) => sum + scene.beats.length, 0),
      choices: script.scenes.reduce(
        (sum, { beats: own }) => sum + own.reduce((n, beat) => n + beat.choices.length, 0),
        0,
      ),
      lines: beats.reduce(
        (sum, { lines, choices }) => sum + choices.reduce((n, c) => n + c.consequence.length, lines.length),
        0,
      ),
      people: builder.cast().length,
      endings: script.endings.length,
      points: beats.reduce((sum, { choices }) => sum + choices.reduce((n, c) => n + c.points.length, 0), 0),
    },
  };
}
