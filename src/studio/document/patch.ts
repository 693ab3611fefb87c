/** One step of a change. Shaped like immer's patches, with `splice` for lists, so that a long list is not written out. */
export type Patch =
  | { readonly op: "set"; readonly path: Path; readonly value: unknown }
  | { readonly op: "unset"; readonly path: Path }
  | {
      readonly op: "splice";
      readonly path: Path;
      readonly at: number;
      readonly remove: number;
      readonly add: readonly unknown[];
    };
export type Path = readonly (string | number)[];

type Json = Readonly<Record<string, unknown>>;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const idOf = (value: unknown): unknown => (isObject(value) ? (value as Json).id : undefined);

/** What leads from one value to another. What both share by reference is not looked into. */
export function diff(from: unknown, to: unknown, path: Path = []): Patch[] {
  if (from === to) return [];
  if (isList(from) && isList(to)) return listDiff(from, to, path);
  if (isObject(from) && isObject(to) && !isList(from) && !isList(to)) {
    const patches: Patch[] = [];
    for (const key of Object.keys(from)) {
      if (!(key in to) || to[key] === undefined) patches.push({ op: "unset", path: [...path, key] });
    }
    for (const [key, value] of Object.entries(to)) {
      if (value === undefined) continue;
      if (!Object.hasOwn(from, key)) patches.push({ op: "set", path: [...path, key], value });
      else patches.push(...diff(from[key], value, [...path, key]));
    }
    return patches;
  }
  return [{ op: "set", path, value: to }];
}

/** Equal in all their parts; what both share by reference is not looked into. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || isList(a) !== isList(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function listDiff(from: readonly unknown[], to: readonly unknown[], path: Path): Patch[] {
  let start = 0;
  while (start < from.length && start < to.length && same(from[start], to[start])) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && same(from.at(-1 - end), to.at(-1 - end))) end++;
  const gone = from.slice(start, from.length - end);
  const come = to.slice(start, to.length - end);
  if (gone.length === 0 && come.length === 0) return [];
  const paired = gone.length === come.length && gone.every((one, i) => idOf(one) === idOf(come[i]));
  if (paired) return gone.flatMap((one, i) => diff(one, come[i], [...path, start + i]));
  return [{ op: "splice", path, at: start, remove: gone.length, add: come }];
}

/** The value that patches lead to. Shares everything that they do not touch. */
export const applyPatches = <T>(value: T, patches: readonly Patch[]): T =>
  patches.reduce<unknown>((state, patch) => applyAt(state, patch, 0), value) as T;

function applyAt(value: unknown, patch: Patch, depth: number): unknown {
  const token = patch.path[depth];
  if (token === undefined) {
    if (patch.op === "set") return patch.value;
    if (patch.op === "splice" && isList(value)) return value.toSpliced(patch.at, patch.remove, ...patch.add);
    throw new RangeError(`A patch does not fit at ${patch.path.join("/")}`);
  }
  if (isList(value)) return value.with(Number(token), applyAt(value[Number(token)], patch, depth + 1));
  if (!isObject(value)) throw new RangeError(`A patch does not fit at ${patch.path.join("/")}`);
  if (patch.op === "unset" && depth === patch.path.length - 1) {
    const { [token]: _, ...rest } = value;
    return rest;
  }
  return { ...value, [token]: applyAt(value[token], patch, depth + 1) };
}
