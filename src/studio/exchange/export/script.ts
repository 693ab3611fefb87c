import type { Language } from "../../../core/case/primitives.ts";
import { type PrintedScript, printScript } from "../../../core/script/print.ts";
import { frameOf, textLines } from "../../document/texts.ts";
import type { StudioDocument } from "../../document/types.ts";

/** The document in the plain layout, with a second language below each line where one is asked for. */
export function scriptOf({ case: doc, translations }: StudioDocument, second?: Language): PrintedScript {
  const frame = frameOf(doc);
  if (frame === null) return { text: "", without: [] };
  const lines = second === undefined ? undefined : translations[second]?.lines;
  if (second === undefined || lines === undefined) return printScript(frame);
  const ids = new Map(textLines(doc).map(({ id, pointer }) => [pointer, id]));
  return printScript(frame, { language: second, also: (pointer) => lines[ids.get(pointer) ?? ""]?.text });
}
