import { asList } from "../../core/case/as-list.ts";
import type { Condition, Effect } from "../../core/case/conditions.ts";
import { applyPatches, type Path } from "./patch.ts";
import { find, lastOf } from "./place.ts";
import { type Reference, references, referencesIn } from "./references.ts";
import type { CaseDoc, Place, SceneDoc, StudioDocument } from "./types.ts";
import { beatsOf } from "./types.ts";

type Json = Record<string | number, unknown>;
export type Target = { readonly when?: Condition; readonly chance?: number } & Readonly<Record<string, unknown>>;

/** What to lead to instead of a beat, an outcome, a scene or an ending that is gone. */
export type Instead = (target: Place) => Target | undefined;

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, token) => (inner as Json | undefined)?.[token], value);

/** Paths are compared from the last entry of a list to its first, so that removing one does not move the others. */
const backwards = (a: Path, b: Path): number => {
  for (const [i, token] of a.entries()) {
    const other = b[i];
    if (other === undefined) return -1;
    if (token === other) continue;
    return typeof token === "number" && typeof other === "number"
      ? other - token
      : String(token) < String(other)
        ? 1
        : -1;
  }
  return 0;
};

/** The condition without what is gone; undefined where nothing of it is left. */
export function pruned(condition: Condition, gone: (condition: Condition) => boolean): Condition | undefined {
  if ("all" in condition || "any" in condition) {
    const list = "all" in condition ? condition.all : condition.any;
    const left = list.flatMap((one) => pruned(one, gone) ?? []);
    if (left.length === list.length && left.every((one, i) => one === list[i])) return condition;
    if (left.length < 2) return left[0];
    return "all" in condition ? { all: left } : { any: left };
  }
  if ("not" in condition) {
    const inner = pruned(condition.not, gone);
    return inner === undefined ? undefined : inner === condition.not ? condition : { not: inner };
  }
  return gone(condition) ? undefined : condition;
}

/** Lists whose entries are tried in order: one that has lost its condition would hide those after it, and goes. */
const ORDERED: ReadonlySet<unknown> = new Set(["points", "reactions", "plays", "tempers", "learnt"]);

/** What holds a reference and has to be mended as a whole. */
function holderOf(path: Path): Path {
  const cut = (key: string, more = 0): Path | undefined => {
    const i = path.indexOf(key);
    return i < 0 ? undefined : path.slice(0, i + 1 + more);
  };
  const next = cut("next") ?? (path[0] === "scenes" && path[2] === "outcomes" ? path.slice(0, 4) : undefined);
  if (next !== undefined) return next;
  if (path.includes("when")) {
    const when = path.slice(0, path.indexOf("when"));
    return ORDERED.has(when.at(-2)) ? when : [...when, "when"];
  }
  return cut("effects") ?? cut("clock") ?? path;
}

/** One case mended: everything that names what is no longer there is taken out, or leads elsewhere. */
export function mended(doc: CaseDoc, instead: Instead): CaseDoc {
  const lost = (reference: Reference): boolean => find(doc, reference.target) === undefined;
  const holders = new Map<string, { path: Path; references: Reference[] }>();
  for (const reference of references(doc)) {
    if (!lost(reference)) continue;
    const path = holderOf(reference.path);
    const name = JSON.stringify(path);
    const holder = holders.get(name) ?? { path, references: [] };
    holder.references.push(reference);
    holders.set(name, holder);
  }
  return [...holders.values()]
    .sort((a, b) => backwards(a.path, b.path))
    .reduce((state, { path, references: list }) => mendOne(state, doc, path, list, instead), doc);
}

function mendOne(state: CaseDoc, doc: CaseDoc, path: Path, list: readonly Reference[], instead: Instead): CaseDoc {
  const scene = path[0] === "scenes" ? state.scenes[Number(path[1])] : undefined;
  const value = at(state, path);
  const drop = (where: Path = path): CaseDoc => {
    const token = where.at(-1);
    if (typeof token !== "number") return applyPatches(state, [{ op: "unset", path: where }]);
    return applyPatches(state, [{ op: "splice", path: where.slice(0, -1), at: token, remove: 1, add: [] }]);
  };
  const set = (next: unknown): CaseDoc => applyPatches(state, [{ op: "set", path, value: next }]);
  const gone = (one: unknown): boolean =>
    referencesIn(one, scene?.id).some(({ target }) => find(doc, target) === undefined);
  const last = path.at(-1);
  if (last === "when") {
    const left = pruned(value as Condition, gone);
    return left === undefined ? drop() : set(left);
  }
  if (last === "effects") return set((value as Effect[]).filter((effect) => !gone(effect)));
  if (last === "clock") return drop();
  if (ORDERED.has(path.at(-2))) {
    const entry = value as { when: Condition };
    const left = pruned(entry.when, gone);
    return left === undefined ? drop() : set({ ...entry, when: left });
  }
  if (last === "next" || path[2] === "outcomes") {
    const spare = spares(list, instead).find((one) => !gone(one)) ?? home(state, scene, path);
    const left = targets(value as Target | Target[], gone, spare);
    return left === undefined ? drop() : set(left);
  }
  if (path[0] === "start") return set(state.scenes[0]?.id);
  if (path.at(-2) === "start") {
    const spare = spares(list, instead).find((one) => typeof one.beat === "string");
    return set(spare?.beat ?? (scene === undefined ? undefined : beatsOf(scene)[0]?.id));
  }
  if (list[0]?.form === "key") return drop();
  if (list[0]?.form === "slot") return set(list.reduce((text, { target }) => unslotted(text, target), String(value)));
  if (last === "by") return path[0] === "endings" ? drop() : set("narrator");
  if (last === "outcome") return set(Object.keys(scene?.outcomes ?? {})[0]);
  if (last === "to") return set(state.cast[0]?.id);
  return drop();
}

const spares = (list: readonly Reference[], instead: Instead): Target[] =>
  list.flatMap(({ target }): Target[] => {
    const one = instead(target);
    return one === undefined ? [] : [one];
  });

/** A target of last resort: the first outcome of the scene, or the first ending of the case. */
function home(doc: CaseDoc, scene: SceneDoc | undefined, path: Path): Target {
  const outcome = Object.keys(scene?.outcomes ?? {})[0];
  return path[2] === "outcomes" || outcome === undefined ? { ending: doc.endings[0]?.id } : { outcome };
}

/** Where a list of targets leads without those that are gone. It still ends unconditionally, and chances sum to 100. */
function targets(
  next: Target | Target[],
  gone: (one: unknown) => boolean,
  spare: Target,
): Target | Target[] | undefined {
  const left = asList(next).flatMap((target): Target[] => {
    const { when, chance, ...to } = target;
    const condition = when === undefined ? undefined : pruned(when, gone);
    if (when !== undefined && condition === undefined) return [];
    const kept = gone(to) ? spare : to;
    const lead = condition === undefined ? {} : { when: condition };
    return [{ ...lead, ...(chance === undefined ? {} : { chance }), ...kept }];
  });
  return wholeNext(left.length === 0 ? [spare] : left, spare);
}

/** A list of targets as the format wants it: a fallback at the end, and chances that sum to 100. */
export function wholeNext(list: readonly Target[], spare: Target): Target | Target[] {
  const chances = list.filter(({ chance }) => chance !== undefined);
  const before = list.filter(({ chance }) => chance === undefined);
  if (chances.length === 1) return wholeNext([...before, withoutChance(chances[0] ?? spare)], spare);
  if (chances.length === 0) {
    const open = before.findIndex(({ when }) => when === undefined);
    const cut = open < 0 ? [...before, spare] : before.slice(0, open + 1);
    return cut.length === 1 && cut[0] !== undefined ? cut[0] : cut;
  }
  const conditional = before.filter(({ when }) => when !== undefined);
  const sum = chances.reduce((total, { chance = 0 }) => total + chance, 0);
  const scaled = chances.map((one) => ({
    ...withoutChance(one),
    chance: Math.max(1, Math.round(((one.chance ?? 0) * 100) / sum)),
  }));
  const most = scaled.reduce((a, b) => (b.chance > a.chance ? b : a));
  most.chance += 100 - scaled.reduce((total, { chance }) => total + chance, 0);
  return [...conditional, ...scaled];
}

function withoutChance({ chance: _, when: __, ...rest }: Target): Target {
  return rest;
}

/** A text that quoted what is gone says its name instead. */
const unslotted = (text: string, target: Place): string =>
  text.replace(/\{(promise|variable)\.([a-z][a-z0-9-]*)\}/g, (whole, _kind: string, id: string) =>
    lastOf(target) === id ? id : whole,
  );

/** Translations whose wording depended on what is gone lose that wording. */
export function mendTranslations(
  doc: CaseDoc,
  translations: StudioDocument["translations"],
): StudioDocument["translations"] {
  const gone = (one: unknown): boolean =>
    referencesIn(one).some(({ target, form }) => form !== "slot" && find(doc, target) === undefined);
  const entries = Object.entries(translations).map(([language, translation]) => {
    if (!gone(translation.lines)) return [language, translation];
    const lines = Object.entries(translation.lines).map(([id, { variants, ...entry }]) => {
      const left = variants?.flatMap(({ when, text }) => {
        const condition = pruned(when as Condition, gone);
        return condition === undefined ? [] : [{ when: condition, text }];
      });
      return [id, left === undefined || left.length === 0 ? entry : { ...entry, variants: left }];
    });
    return [language, { ...translation, lines: Object.fromEntries(lines) }];
  });
  return entries.every(([language, one]) => translations[language as keyof typeof translations] === one)
    ? translations
    : Object.fromEntries(entries);
}
