/** A line of a script, tidied: what a word processor adds around the words is gone. */
export interface ScriptLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Level of a heading marked with `#`; 0 where it is none. */
  readonly heading: number;
}

/** Characters of a script; a case of the largest size has fewer. */
export const SCRIPT_LIMIT = 1_000_000;

/** Parts a pasted text into its lines that say something. */
export function scriptLines(source: string): ScriptLine[] {
  return source.split(/\r\n|[\n\r\u2028\u2029\v\f]/).flatMap((raw, i) => {
    const { heading, text } = tidied(raw);
    return text === "" ? [] : [{ number: i + 1, text, heading }];
  });
}

function tidied(raw: string): { heading: number; text: string } {
  let text = raw
    // Control characters have no place in a text, and a case file would carry them on.
    .replace(/[\p{Cc}\u200B-\u200F\u2060\uFEFF\uFFFC]/gu, (found) => (found === "\t" ? " " : ""))
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000 ]+/g, " ")
    .trim();
  const mark = /^(#{1,6})\s*(?=\S)/.exec(text);
  if (mark !== null) text = text.slice(mark[0].length);
  text = text.replace(/^[•·▪●◦‣*–—-]\s+(?=\S)/, "");
  // A rule between parts, drawn with characters.
  if (/^[-=_*~—–]{3,}$/.test(text)) text = "";
  return { heading: mark?.[1]?.length ?? 0, text: withoutBold(text) };
}

/** A label set in bold is a label; bold inside a sentence is the author's. */
function withoutBold(text: string): string {
  const whole = /^(\*\*|__)(.+)\1$/.exec(text);
  if (whole?.[2] !== undefined && !whole[2].includes(whole[1] as string)) return whole[2].trim();
  return text.replace(/^(\*\*|__)([^*_]{1,48}?)([:：.)、]?)\1\s*([:：]?)\s*/, (all, _mark, label, end, after) =>
    end === "" && after === "" ? all : `${label}${end}${after} `,
  );
}

/** Longer than any heading, label or sentence: a line like that is taken as it stands. */
export const LONG_LINE = 4200;

const LABEL = /^([^:：]{1,60}?)\s*[:：]\s*(.*)$/;

/** A label and what it labels, where a line has one. A sentence with a colon in it, or a time of day, has none. */
export function labelled(text: string): { label: string; rest: string } | undefined {
  const found = LABEL.exec(text);
  if (found === null) return undefined;
  const [, label = "", rest = ""] = found;
  if (/\d$/.test(label) && /^\d/.test(rest)) return undefined;
  return /[.?!;,。？！；，]\s*\S|[?!。？！]$/.test(
    label.replace(/[(（[].*$/, "").replace(/\b(mr|ms|mrs|dr)\./gi, ""),
  ) || label.split(/\s+/).length > 6
    ? undefined
    : { label, rest };
}

/** Words and what stands after them in brackets: `Lin (concerned)`, `Monday [call]`. */
export function bracketed(text: string, brackets: "round" | "square"): { text: string; inside: string | undefined } {
  const found = (
    brackets === "round" ? /^(.*?)\s*[(（]([^()（）]*)[)）]$/ : /^(.*?)\s*[[［]([a-z][a-z0-9-]*)[\]］]$/
  ).exec(text.trim());
  return found === null ? { text: text.trim(), inside: undefined } : { text: found[1] ?? "", inside: found[2] };
}
