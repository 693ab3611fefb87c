import type { Language } from "../../core/case/primitives.ts";
import en from "./usual/en.json" with { type: "json" };
import zhHans from "./usual/zh-Hans.json" with { type: "json" };
import zhHant from "./usual/zh-Hant.json" with { type: "json" };

type Tree = { readonly [key: string]: string | readonly string[] | Tree };
export type UsualText = Readonly<Record<Language, string>>;

const TREES: Readonly<Record<Language, Tree>> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

const within = (tree: Tree, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null ? (node as Tree)[key] : undefined),
    tree,
  );

/** The app's own words at a path of `usual/*.json`, in every language; undefined where it has none. */
export function usualText(path: readonly string[]): UsualText | undefined {
  const find = (language: Language) => within(TREES[language], path);
  const [base, hans, hant] = [find("en"), find("zh-Hans"), find("zh-Hant")];
  if (typeof base !== "string" || typeof hans !== "string" || typeof hant !== "string") return undefined;
  return { en: base, "zh-Hans": hans, "zh-Hant": hant };
}

/** How many ways to say it the app has, for a situation and a shade (a temper, or how much an issue matters). */
export function usualCount(on: string, shade: string): number {
  const found = within(TREES.en, ["says", on, shade]);
  return Array.isArray(found) ? found.length : 0;
}

/** The shades that a situation has words for. */
export const shadesOf = (on: string): readonly string[] => Object.keys(within(TREES.en, ["says", on]) ?? {});
