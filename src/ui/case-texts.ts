import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import type { Wording } from "../core/case/wording.ts";
import type { World } from "../core/world.ts";

/** A text of a case and the language it is in, which its element has to be marked with. */
export interface CaseText {
  readonly text: string;
  readonly lang: Language;
}

/** A case's texts in the language they are shown in now, by line id. */
export interface CaseTexts {
  readonly language: Language;
  /** The world gives the values of slots, and the wording where a translation depends on it. */
  of(id: string, world?: World): CaseText;
  has(id: string): boolean;
}

/** What is not translated is shown in the case's own language, and marked as such. */
export const textsIn = (frame: CaseFrame, wording: Wording, language: Language): CaseTexts => ({
  language,
  of: (id, world) => ({ text: wording.text(id, world), lang: wording.isBase(id) ? frame.language : language }),
  has: (id) => wording.text(id) !== id,
});

/** A person as they are addressed, or by name; undefined for the trainee, the narrator and whoever is not in the cast. */
export function personName(frame: CaseFrame, texts: CaseTexts, by: string): CaseText | undefined {
  const person = frame.cast.find(({ id }) => id === by);
  if (person === undefined) return undefined;
  return texts.of(`cast/${by}.${person.address === undefined ? "name" : "address"}`);
}
