import { LIMITS } from "../../core/case/limits.ts";
import { ID_PATTERN } from "../../core/case/primitives.ts";

const LONGEST = 32;

/** A text as an id: its Latin words, joined by hyphens. Empty where there is no Latin letter, e.g. in Chinese. */
export function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return (cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : words.slice(0, LONGEST)).replace(/-+$/, "");
}

/** An id that is not taken: from the text, else from the kind of thing; a number makes it one's own. */
export function freshId(text: string, kind: string, taken: ReadonlySet<string>): string {
  const base = slug(text) || kind;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

export const isId = (text: string): boolean => ID_PATTERN.test(text) && text.length <= LIMITS.id;
