import type { Language } from "../case/primitives.ts";
import { ROOM_LIMITS } from "./limits.ts";

// Controls, line and paragraph separators, and format characters (which hide, reorder or join): none belongs in a
// name or in a sentence that others will read. Surrogates and private use characters have no glyph to show.
const UNWANTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * A text of a participant made harmless, its own commas left alone (NFKC would make Chinese ones Latin): one line, nothing invisible, no towers of
 * accents. May become empty.
 */
export const harmless = (text: string): string =>
  text.normalize("NFC").replace(/\s+/g, " ").replace(UNWANTED, "").replace(MARKS, "$1").replace(/ +/g, " ").trim();

/** A name as the room shows it, at most ROOM_LIMITS.name characters. Empty where nothing is left of it. */
export const normaliseName = (name: string): string =>
  [...harmless(name.normalize("NFKC"))].slice(0, ROOM_LIMITS.name).join("").trim();

const BIRDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Heron",
    "Magpie",
    "Swallow",
    "Crane",
    "Robin",
    "Kestrel",
    "Wren",
    "Lark",
    "Egret",
    "Finch",
    "Plover",
    "Osprey",
    "Oriole",
    "Ibis",
    "Tern",
    "Dove",
  ],
  "zh-Hans": [
    "苍鹭",
    "喜鹊",
    "燕子",
    "白鹤",
    "知更鸟",
    "红隼",
    "鹪鹩",
    "云雀",
    "白鹭",
    "金翅雀",
    "金鸻",
    "鱼鹰",
    "黄鹂",
    "朱鹮",
    "燕鸥",
    "斑鸠",
  ],
  "zh-Hant": [
    "蒼鷺",
    "喜鵲",
    "燕子",
    "白鶴",
    "知更鳥",
    "紅隼",
    "鷦鷯",
    "雲雀",
    "白鷺",
    "金翅雀",
    "金鴴",
    "魚鷹",
    "黃鸝",
    "朱鷺",
    "燕鷗",
    "斑鳩",
  ],
};

/** A name for somebody who gave none: a bird, and a number once all birds are taken. */
export function generatedName(number: number, language: Language): string {
  const birds = BIRDS[language];
  const bird = birds[(number * 7) % birds.length] ?? "";
  const lap = Math.floor(number / birds.length);
  return lap === 0 ? bird : `${bird} ${lap + 1}`;
}

/** The name, with a number behind it where it is taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n++) {
    const suffix = ` ${n}`;
    const candidate = [...name].slice(0, ROOM_LIMITS.name - suffix.length).join("") + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}
