import { peekFraction } from "../../core/random.ts";

/**
 * The order in which options lie on the table: the same for the same attempt and beat, however often
 * it is asked, and otherwise evenly mixed, so that a place never gives the answer away. Each option
 * has its own draw: one that is offered later does not move the others.
 */
export function tableOrder<T extends { readonly id: string }>(options: readonly T[], seed: number, place: string): T[] {
  const drawn = options.map((option) => ({ option, at: peekFraction(seed ^ hash32(`${place}/${option.id}`)) }));
  return drawn.sort((a, b) => a.at - b.at || (a.option.id < b.option.id ? -1 : 1)).map(({ option }) => option);
}

/** FNV-1a (Fowler, Noll, Vo; public domain) over UTF-16 units, mixed into one more draw by the caller. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
