import type { CaseFrame } from "../../core/case/schema.ts";
import { frameTexts } from "../../core/case/texts.ts";
import type { Translation } from "../../core/case/translation.ts";
import { createWording } from "../../core/case/wording.ts";
import type { EntryTexts } from "./entry.ts";

/** What the library shows of a case, in one language. */
export function entryTexts(frame: CaseFrame, translation: Translation | undefined): EntryTexts {
  const { text } = createWording(frameTexts(frame), translation);
  const lead = `cast/${frame.cast[0]?.id}`;
  return {
    title: text("title"),
    tagline: text("tagline"),
    hook: text("hook"),
    competencies: frame.competencies.map(({ id }) => text(`competencies/${id}.label`)),
    lead: { name: text(`${lead}.name`), title: text(`${lead}.title`), organisation: text(`${lead}.organisation`) },
  };
}
