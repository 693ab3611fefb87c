import { createStore } from "zustand/vanilla";
import { LIMITS } from "../../core/case/limits.ts";
import { applyPatches, type Patch } from "../document/patch.ts";
import { textLines } from "../document/texts.ts";
import type { CaseDoc } from "../document/types.ts";

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ö",
  u: "ü",
  y: "ý",
  c: "ç",
  n: "ñ",
  s: "š",
  z: "ž",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ö",
  U: "Ü",
  Y: "Ý",
  C: "Ç",
  N: "Ñ",
  S: "Š",
  Z: "Ž",
};

/**
 * A text as a longer, foreign-looking one that can still be read: accents, a third more, brackets around it. What is
 * cut off on a screen has lost its bracket, and what has none is not translated at all. Slots stay as they are.
 */
export function pseudo(text: string, max: number = LIMITS.text): string {
  const accented = text
    .split(/(\{[a-z][a-z0-9.-]*\})/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join("");
  const longer = `[${accented}${"~".repeat(Math.ceil([...text].length * 0.3))}]`;
  return longer.length > max ? text : longer;
}

/** Texts stand in lists, so a token of digits is an index. */
const pathOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => (/^\d+$/.test(token) ? Number(token) : token));

const views = new WeakMap<CaseDoc, CaseDoc>();

/** The case in the pseudo-language, for looking at; the case itself is untouched. */
export function pseudoCase(doc: CaseDoc): CaseDoc {
  let view = views.get(doc);
  if (view === undefined) {
    const patches = textLines(doc)
      .filter(({ usual }) => usual === undefined)
      // Titles and labels have tighter limits than what is said.
      .map(({ pointer, text }): Patch => {
        return {
          op: "set",
          path: pathOf(pointer),
          value: pseudo(text, text.length <= LIMITS.label ? LIMITS.label : LIMITS.text),
        };
      });
    view = applyPatches(doc, patches);
    views.set(doc, view);
  }
  return view;
}

/** Whether the studio shows the pseudo-language. No part of any case, and off after a reload. */
export const pseudoShown = createStore<{ readonly on: boolean }>(() => ({ on: false }));
