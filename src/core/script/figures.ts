import type { ScriptCondition, ScriptEffect, ScriptPoints, ScriptTest } from "./types.ts";

const PARTS = /[,，;；、]\s*|\s+and\s+/i;
const number = (text: string): number => Number(text.replace(/[−–－]/g, "-").replace(/[＋]/g, "+"));
const SIGNED = "[+＋\\-−–－]?\\s*\\d{1,4}";

/** `Listening +3, Advancing -1`, a number alone, or `none`; undefined where it cannot be read. */
export function readPoints(text: string): ScriptPoints["give"] | undefined {
  if (/^(none|无|無|没有|沒有)$/i.test(text.trim())) return [];
  const given = text
    .split(PARTS)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const found = new RegExp(`^(.*?)\\s*[:：=]?\\s*(${SIGNED})\\s*(?:points?|pts?|分)?$`, "i").exec(part.trim());
      return found === null ? undefined : { skill: (found[1] ?? "").trim(), points: number(tight(found[2])) };
    });
  return given.length === 0 || given.includes(undefined) ? undefined : (given as ScriptPoints["give"]);
}

const tight = (text = ""): string => text.replace(/\s+/g, "");

/** `trust +5, knows = 1`; undefined where it cannot be read. */
export function readEffects(text: string, line: number): ScriptEffect[] | undefined {
  const made = text
    .split(PARTS)
    .filter((part) => part.trim() !== "")
    .map((part): ScriptEffect | undefined => {
      const set = /^(.+?)\s*(?:=|＝|\bis\b|设为|設為)\s*([-−–－]?\d{1,4})$/i.exec(part.trim());
      if (set !== null) return { variable: set[1] ?? "", how: "set", value: number(set[2] ?? ""), line };
      const add = /^(.+?)\s*([+＋\-−–－]\s*\d{1,4})$/.exec(part.trim());
      return add === null ? undefined : { variable: add[1] ?? "", how: "add", value: number(tight(add[2])), line };
    });
  return made.length === 0 || made.includes(undefined) ? undefined : (made as ScriptEffect[]);
}

const HOW: readonly (readonly [RegExp, ScriptTest["how"]])[] = [
  [
    /^(.+?)\s*(?:\bis\s+at\s+least\b|\bat\s+least\b|>=|≥|至少|不低于|不低於)\s*(?:是|为|為)?\s*([-−–－]?\d{1,4})$/i,
    "atLeast",
  ],
  [
    /^(.+?)\s*(?:\bis\s+at\s+most\b|\bat\s+most\b|<=|≤|最多|不超过|不超過|至多)\s*(?:是|为|為)?\s*([-−–－]?\d{1,4})$/i,
    "atMost",
  ],
  [/^(.+?)\s*(?:\bis\b|=|＝|等于|等於|是|为|為)\s*([-−–－]?\d{1,4})$/i, "is"],
];

/** `trust at least 40 and knows is 1`; undefined where it cannot be read. */
export function readCondition(text: string): ScriptCondition | undefined {
  const tests = text.split(/\s+and\s+|[,，]\s*|\s*(?:并且|並且|而且|且)\s*/i).map((part): ScriptTest | undefined => {
    for (const [pattern, how] of HOW) {
      const found = pattern.exec(part.trim());
      if (found !== null) return { variable: found[1] ?? "", how, value: number(found[2] ?? "") };
    }
    return undefined;
  });
  return tests.includes(undefined) ? undefined : (tests as ScriptTest[]);
}

/** Parts `… if trust at least 40` and `…（如果信任至少40）` into what is said and its condition. */
export function conditional(text: string): { text: string; when: ScriptCondition } {
  const found =
    /^(.*?)\s*[(（]?\s*(?:\bif\b|如果|若)\s*(.+?)\s*[)）]?$/i.exec(text) ?? /^(.*?)\s+\bwhen\b\s+(.+)$/i.exec(text);
  const when = found?.[2] === undefined ? undefined : readCondition(found[2]);
  return when === undefined ? { text, when: [] } : { text: found?.[1] ?? "", when };
}

/** `Trust, 0 to 100, start 40, shown`: what a variable is beside its name; undefined where its range cannot be read. */
export function readRange(text: string): { min: number; max: number; start: number; shown: boolean } | undefined {
  const range = /([-−–－]?\d{1,4})\s*(?:to|[-–—~～]|\.\.|至|到)\s*([-−–－]?\d{1,4})/i.exec(text);
  const start =
    /(?:start(?:s|ing)?(?:\s+at)?|begins?(?:\s+at)?|起始|初始|起点|起點|开始|開始)\s*[:：=]?\s*([-−–－]?\d{1,4})/i.exec(
      text,
    );
  const min = number(range?.[1] ?? "0");
  const max = number(range?.[2] ?? "100");
  const inside = Math.abs(min) <= 1000 && Math.abs(max) <= 1000 && max > min && max - min <= 1000;
  if (!inside) return undefined;
  const from = start === null ? Math.round((min + max) / 2) : number(start[1] ?? "");
  if (from < min || from > max) return undefined;
  return { min, max, start: from, shown: /\bshown\b|\bvisible\b|显示|顯示/i.test(text) };
}
