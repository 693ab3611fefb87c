import { CODE_ALPHABET, CODE_LENGTH } from "../../core/room/limits.ts";

/** A code as it is meant: spaces and dashes left out, any case, full-width characters of a Chinese keyboard too. */
export function readCode(text: string): string {
  const plain = [...text.normalize("NFKC").toUpperCase()];
  return plain
    .filter((character) => CODE_ALPHABET.includes(character))
    .join("")
    .slice(0, CODE_LENGTH);
}
