import { type SheetText, sheetText } from "../../../core/script/sheet.ts";
import { repacked, Unreadable } from "./unzip.ts";

/** Rows of a sheet that are read; a case has fewer choices. */
const ROWS = 5000;

/** A workbook's first sheet. Formulas are read as the values that the workbook keeps of them. */
export async function workbookText(bytes: Uint8Array): Promise<SheetText> {
  const archive = repacked(
    bytes,
    (name) => /\.(xml|rels)$/.test(name) && !/(^|\/)(media|drawings|charts)\//.test(name),
  );
  const { readSheet } = await import("read-excel-file/universal");
  let rows: string[][];
  try {
    const read = await readSheet(archive);
    rows = read.slice(0, ROWS).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  } catch (error) {
    throw new Unreadable("not-a-sheet", error instanceof Error ? error.message : String(error));
  }
  return asText(rows);
}

/** Values parted by commas, semicolons or tabs. */
export async function valuesText(text: string): Promise<SheetText> {
  const { default: papa } = await import("papaparse");
  const { data } = papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  return asText(data.slice(0, ROWS));
}

function asText(rows: readonly (readonly string[])[]): SheetText {
  const made = sheetText(rows);
  if (made === undefined) throw new Unreadable("no-rows");
  return made;
}
