import { fileSave } from "browser-fs-access";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { COLUMN_WORDS, COLUMNS } from "../../core/script/sheet.ts";
import { guideIn } from "./guide/texts.ts";

/** Saves a workbook with the columns of the layout and rows to write over. */
export async function writeSampleSheet(language: Language): Promise<void> {
  const [{ default: writeSheet }, { sheet }] = await Promise.all([
    import("write-excel-file/browser"),
    guideIn(language),
  ]);
  const bold = { fontWeight: "bold" } as const;
  const head = COLUMNS.map((column) => ({
    value: COLUMN_WORDS[column][LANGUAGES.indexOf(language)] ?? column,
    ...bold,
  }));
  const rows = sheet.map((row) => COLUMNS.map((column) => ({ value: row[column] ?? "" })));
  const made = await writeSheet([head, ...rows], { stickyRowsCount: 1 }).toBlob();
  // Rejects when the author closes the dialog; nothing is lost by that.
  await fileSave(made, { fileName: "parley.xlsx", extensions: [".xlsx"], id: "parley-sheet" }).catch(() => undefined);
}
