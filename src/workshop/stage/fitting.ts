import type { SaidView } from "../../core/room/view.ts";

/** Sizes of what is said, from the largest: letters of a row, and rows that fit above the table's edge. */
const SIZES = [
  { size: "large", row: 44, rows: 2 },
  { size: "normal", row: 58, rows: 4 },
  { size: "small", row: 72, rows: 5 },
] as const;

export interface Fitting {
  readonly shown: readonly SaidView[];
  readonly size: (typeof SIZES)[number]["size"];
}

/**
 * As much of what is said as a projector shows legibly: all of it where it fits, otherwise its last lines. Whoever
 * wants every word has it on the phone.
 */
export function fitting(lines: readonly SaidView[]): Fitting {
  for (let from = 0; from < lines.length; from++) {
    const shown = lines.slice(from);
    // One size further down is kept for a single line that is long by itself.
    const sizes = from === lines.length - 1 ? SIZES : SIZES.slice(0, 2);
    const found = sizes.find(({ row, rows }) => rowsOf(shown, row) <= rows);
    if (found !== undefined) return { shown, size: found.size };
  }
  return { shown: lines.slice(-1), size: "small" };
}

const rowsOf = (lines: readonly SaidView[], row: number): number =>
  lines.reduce((sum, { words }) => sum + Math.ceil(widthOf(words.text) / row), 0);

/** Letters as wide as Latin ones: a Hanzi takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2.1 : 1), 0);
