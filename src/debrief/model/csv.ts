/**
 * A cell that begins with one of these is a formula to a spreadsheet, in Chinese editions the full-width ones too: a
 * quote before it makes it text.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** One cell by RFC 4180, safe to open in a spreadsheet. A plain negative number stays a number. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe = FORMULA.test(text) && !(typeof value === "number" && NUMBER.test(text)) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a CSV file. It starts with a byte order mark: without one Excel reads Chinese as noise. */
export const csvFile = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
