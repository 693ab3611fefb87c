import { SCRIPT_LIMIT } from "../../../core/script/lines.ts";
import type { ImportedStory } from "./story.ts";
import { Unreadable } from "./unzip.ts";

/** What a file says, as a script in the plain layout, and what of the file is not in it. */
export interface FileText {
  readonly text: string;
  /** Tables of a document, which scripts do not have. */
  readonly tables: number;
  /** Rows of a spreadsheet; 0 for a document. */
  readonly rows: number;
  /** Columns that mean nothing here. */
  readonly columns: readonly string[];
}

/** Bytes of a file: a document with pictures is large, its words are not. */
const FILE_LIMIT = 20 * 1024 * 1024;

/** Reads what trainers write scripts in. Each format's reader is loaded when its first file comes. */
export async function readScriptFile(file: File): Promise<FileText> {
  if (file.size > FILE_LIMIT) throw new Unreadable("too-large");
  const kind = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (kind === "doc" || kind === "xls") throw new Unreadable("old-format");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === "docx") {
    const { documentText } = await import("./docx.ts");
    return { rows: 0, columns: [], ...(await documentText(bytes)) };
  }
  if (kind === "xlsx" || kind === "csv" || kind === "tsv") {
    const { workbookText, valuesText } = await import("./sheet.ts");
    const { text, rows, unknown } = await (kind === "xlsx" ? workbookText(bytes) : valuesText(decoded(bytes)));
    return { text, rows, columns: unknown, tables: 0 };
  }
  if (kind !== "txt" && kind !== "md") throw new Unreadable("unknown-kind");
  return { text: decoded(bytes), tables: 0, rows: 0, columns: [] };
}

/** Reads a story that was written for Twine or in ink. */
export async function readStoryFile(file: File): Promise<ImportedStory> {
  if (file.size > FILE_LIMIT) throw new Unreadable("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { importedStory } = await import("./story.ts");
  return importedStory(bytes, decoded(bytes), file.name);
}

/** Text in UTF-8, or in UTF-16 as Windows' editor marks it. Anything else is refused: guessed letters would be wrong ones. */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length > SCRIPT_LIMIT * 4) throw new Unreadable("too-large");
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === "255,254" ? "utf-16le" : mark === "254,255" ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("not-utf8");
  }
}
