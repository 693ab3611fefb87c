import type { CaseFrame } from "../../core/case/schema.ts";
import type { World } from "../../core/world.ts";
import type { CaseText, CaseTexts } from "../../ui/case-texts.ts";

const LONGEST = 96;

/** A sentence cut where a word ends; Chinese has no such places and is cut anywhere. */
export function cut(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const space = head.lastIndexOf(" ");
  return `${(space > longest / 2 ? head.slice(0, space) : head).replace(/[\s,;:，；：、.。]+$/u, "")}…`;
}

/** What was said, in full and in short, in the words of its moment. */
export const saidIn = (texts: CaseTexts, choice: string, world?: World): CaseText => texts.of(`${choice}.say`, world);
export function shortOf(texts: CaseTexts, choice: string, world?: World): CaseText {
  const short = `${choice}.short`;
  const { text, lang } = texts.has(short) ? texts.of(short, world) : texts.of(`${choice}.say`, world);
  return { text: cut(text), lang };
}

/** How somebody of the cast is called in a sentence about them. */
export function nameOf(texts: CaseTexts, frame: CaseFrame, id: string): CaseText {
  const person = frame.cast.find((one) => one.id === id);
  if (person === undefined) return { text: id, lang: texts.language };
  return texts.of(person.address === undefined ? `cast/${id}.name` : `cast/${id}.address`);
}

/** The portrait and mood that the end of a case shows. */
export function faceOf(frame: CaseFrame, ending: string | null) {
  const found = frame.endings.find(({ id }) => id === ending);
  const person = frame.cast.find(({ id }) => id === found?.by) ?? frame.cast[0];
  return { person, mood: found?.mood ?? "calm" } as const;
}
