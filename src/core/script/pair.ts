import type { Language } from "../case/primitives.ts";
import type { Said, Script, ScriptNote, ScriptSpeech } from "./types.ts";

/**
 * Lays the texts of a script over those of one with the same structure, part by part in order.
 *
 * @returns where the two differ; what has no counterpart is left out there
 */
export function pair(base: Script, other: Script, line: number): ScriptNote[] {
  const notes: ScriptNote[] = [];
  const language: Language = other.language;
  const text = (one: Said | undefined, two: Said | undefined): void => {
    if (one !== undefined && two !== undefined) one.also[language] = two.text;
  };
  const each = <T, U>(ones: readonly T[], twos: readonly U[], what: string, at: number, both: (a: T, b: U) => void) => {
    if (ones.length !== twos.length) {
      const params = { what, one: ones.length, two: twos.length };
      notes.push({ code: "differs", line: at || line, text: "", params });
    }
    ones.forEach((one, i) => {
      const two = twos[i];
      if (two !== undefined) both(one, two);
    });
  };
  const speeches = (ones: readonly ScriptSpeech[], twos: readonly ScriptSpeech[], at: number): void =>
    each(ones, twos, "line", at, (one, two) => text(one.said, two.said));
  for (const name of Object.keys(base.head) as (keyof Script["head"])[]) text(base.head[name], other.head[name]);
  each(base.known, other.known, "known", line, text);
  each(base.people, other.people, "person", line, (one, two) => {
    text(one.name, two.name);
    text(one.title, two.title);
    text(one.organisation, two.organisation);
  });
  each(base.skills, other.skills, "skill", line, (one, two) => {
    text(one.label, two.label);
    each(one.bands, two.bands, "band", two.label.line, (a, b) => text(a.text, b.text));
  });
  each(base.variables, other.variables, "variable", line, (one, two) => text(one.label, two.label));
  each(base.scenes, other.scenes, "scene", line, (one, two) => {
    text(one.name.title, two.name.title);
    text(one.where, two.where);
    each(one.beats, two.beats, "beat", two.name.line, (a, b) => {
      speeches(a.lines, b.lines, b.name.line);
      each(a.choices, b.choices, "choice", b.name.line, (mine, theirs) => {
        text(mine.say, theirs.say);
        text(mine.short, theirs.short);
        speeches(mine.answer, theirs.answer, theirs.say.line);
        each(mine.points, theirs.points, "points", theirs.say.line, (p, q) => text(p.why, q.why));
      });
    });
  });
  each(base.endings, other.endings, "ending", line, (one, two) => {
    text(one.name.title, two.name.title);
    each(one.text, two.text, "line", two.name.line, text);
  });
  return notes;
}
