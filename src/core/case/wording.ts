import type { TextLine } from "../activity.ts";
import { holds, type World } from "../world.ts";
import type { Translation } from "./translation.ts";

/** Values for slots such as `{promise.report-by-friday}` or `{variable.trust}`. */
export type Slots = (name: string) => string | undefined;

/**
 * Finds a case's texts in one language, by line id. A line that is not translated falls back to the
 * base text; `isBase` tells a surface which language to mark it with.
 */
export interface Wording {
  text(id: string, world?: World): string;
  isBase(id: string): boolean;
}

const SLOT = /\{([a-z]+\.[a-z][a-z0-9-]*)\}/g;

export function createWording(base: readonly TextLine[], translation: Translation | undefined): Wording {
  const language = translation?.language;
  const own = (line: TextLine) => (language === undefined ? line.text : (line.usual?.[language] ?? line.text));
  const texts = new Map(base.map((line) => [line.id, own(line)]));
  const usual = new Set(base.flatMap((line) => (line.usual === undefined ? [] : [line.id])));
  const translated = new Map(Object.entries(translation?.lines ?? {}));
  const find = (id: string, world: World | undefined): string => {
    const entry = translated.get(id);
    const variant = world === undefined ? undefined : entry?.variants?.find((v) => holds(v.when, world));
    return variant?.text ?? entry?.text ?? texts.get(id) ?? id;
  };
  const slot = (name: string, world: World | undefined): string | undefined => {
    const [kind = "", id = ""] = name.split(".");
    if (kind === "promise") return find(`promises/${id}.text`, world);
    const value = kind === "variable" ? world?.variables[id] : world?.quotes?.[name];
    if (value === undefined) return undefined;
    return kind === "variable" || typeof value === "number" ? String(value) : find(value, world);
  };
  return {
    text: (id, world) => find(id, world).replace(SLOT, (whole, name: string) => slot(name, world) ?? whole),
    isBase: (id) => translation !== undefined && !translated.has(id) && !usual.has(id),
  };
}
