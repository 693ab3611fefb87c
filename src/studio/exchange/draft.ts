import { type BuiltCase, buildCase } from "../../core/script/build.ts";
import { readScript, withTranslation } from "../../core/script/read.ts";
import { translationsOf } from "../../core/script/translations.ts";
import { textLines } from "../document/texts.ts";
import type { CaseDoc, StudioDocument } from "../document/types.ts";

/** What a script comes to, for the report. */
export function understood(script: string, second: string): BuiltCase {
  const read = readScript(script);
  return buildCase(second.trim() === "" ? read : withTranslation(read, second));
}

/** The draft that a script becomes. */
export function draftOf(built: BuiltCase): Pick<StudioDocument, "case" | "translations"> {
  const doc = built.value as CaseDoc;
  return { case: doc, translations: translationsOf(built, textLines(doc)) };
}
