import { LIMITS } from "../../core/case/limits.ts";
import type { Language } from "../../core/case/primitives.ts";
import type { StudioDocument } from "../document/types.ts";
import { sent, type TranslatorFile, Unusable } from "./keyed.ts";

export type Format = "csv" | "xliff";
export const TYPES: Readonly<Record<Format, string>> = { csv: "text/csv", xliff: "application/xliff+xml" };

/** Base, translation and key of every text: three times what a case file may hold. */
const BYTES = 3 * LIMITS.fileBytes;

/** The file for a translator of one language. */
export async function written(doc: StudioDocument, language: Language, format: Format): Promise<string> {
  const { id, language: base } = doc.case;
  const rows = sent(doc, language);
  if (format === "csv") return (await import("./csv.ts")).toCsv(rows, base, language);
  return (await import("./xliff.ts")).toXliff(rows, id, base, language);
}

/**
 * Reads what a translator sent back; what it is, its first letter says.
 * @throws Unusable with the reason.
 */
export async function readFile(file: Blob, doc: StudioDocument): Promise<TranslatorFile> {
  if (file.size > BYTES) throw new Unusable("too-large");
  const text = decoded(await file.arrayBuffer());
  const { id, language } = doc.case;
  if (text.trim() === "") throw new Unusable("empty");
  if (/^\uFEFF?\s*</.test(text)) return (await import("./xliff.ts")).fromXliff(text, id, language);
  return (await import("./csv.ts")).fromCsv(text, language);
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable("letters");
  }
}
