import type { Mode } from "../core/attempt/log.ts";
import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import type { Wording } from "../core/case/wording.ts";

/** Finds a text of the case and the language it is shown in. */
export interface CaseTexts {
  readonly text: (id: string) => string;
  readonly lang: (id: string) => Language;
}

/** A line that is not translated is shown, and marked, in the case's base language. */
export const caseTexts = (frame: CaseFrame, wording: Wording, shown: Language): CaseTexts => ({
  text: (id) => wording.text(id),
  lang: (id) => (wording.isBase(id) ? frame.language : shown),
});

/** What the trainee sets before they sit down. */
export interface Beginning {
  readonly mode: Mode;
  /** Documents that were opened here; reading them counts. */
  readonly read: readonly string[];
}
