import papa from "papaparse";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { type Sent, type TranslatorFile, Unusable } from "./keyed.ts";

/** A spreadsheet runs what begins so. The apostrophe says that it is text, and is itself marked the same way. */
const RISKY = /^[=+\-@\t\r']/;
const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text);

/** The table for a translator; with a mark, so that spreadsheets read Chinese as Chinese. */
export function toCsv(rows: readonly Sent[], base: Language, language: Language): string {
  const table = rows.map(({ id, base: text, text: own, state, key }) => [id, state, text, own, key].map(guarded));
  return `\uFEFF${papa.unparse([["id", "state", base, language, "key"], ...table], { newline: "\r\n" })}\r\n`;
}

/**
 * Reads such a table again, in whatever order its columns are and whatever parts them.
 * @throws Unusable without a column of ids, or of exactly one language of the case.
 */
export function fromCsv(text: string, base: Language): TranslatorFile {
  const { data } = papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const head = (data[0] ?? []).map((cell) => cell.trim());
  const at = (name: string): number => head.findIndex((cell) => cell.toLowerCase() === name.toLowerCase());
  const targets = LANGUAGES.filter((language) => language !== base && at(language) >= 0);
  if (at("id") < 0) throw new Unusable("columns");
  const language = targets[0];
  if (language === undefined || targets.length > 1) throw new Unusable("language");
  const rows = data.slice(1).map((cells) => {
    const cell = (name: string): string | undefined => {
      const value = cells[at(name)];
      return value === undefined ? undefined : unguarded(value).replaceAll("\r\n", "\n");
    };
    return { id: (cell("id") ?? "").trim(), text: cell(language) ?? "", base: cell(base), key: cell("key") };
  });
  if (rows.length === 0) throw new Unusable("empty");
  return { language, rows };
}
