import type { Condition, Effect, PromiseState } from "./case/conditions.ts";

/** Bounds of a variable as the rules need them: a range, or a list of names. */
export type Bounds = { min: number; max: number } | { values: readonly string[] };

/** Everything that conditions may see and effects may change. Immutable. */
export interface World {
  readonly variables: Readonly<Record<string, number | string>>;
  readonly promises: Readonly<Record<string, PromiseState>>;
  /** Paths of places entered, in order of first entry: `call`, `call/opening`. */
  readonly visited: readonly string[];
  /** Paths of choices made, in order: `call/opening/ask-budget`. */
  readonly chose: readonly string[];
  /** The outcome of each finished scene; the latest counts. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Documents that were opened. */
  readonly read: readonly string[];
  /** What slots of texts stand for beyond variables and promises, by name (`terms.price`): a line id, or a number. */
  readonly quotes?: Readonly<Record<string, string | number>>;
  /** State of the seeded generator (see random.ts). */
  readonly rng: number;
}

/** Whether a condition holds in this world. Total: unknown names are simply not so. */
export function holds(condition: Condition | undefined, world: World): boolean {
  if (condition === undefined) return true;
  if ("all" in condition) return condition.all.every((part) => holds(part, world));
  if ("any" in condition) return condition.any.some((part) => holds(part, world));
  if ("not" in condition) return !holds(condition.not, world);
  if ("variable" in condition) return compares(condition, world.variables[condition.variable]);
  if ("visited" in condition) return world.visited.includes(condition.visited);
  if ("chose" in condition) return world.chose.includes(condition.chose);
  if ("outcome" in condition) return world.outcomes[condition.of] === condition.outcome;
  if ("read" in condition) return world.read.includes(condition.read);
  return world.promises[condition.promise] === condition.is;
}

type Comparison = Extract<Condition, { variable: string }>;

function compares(condition: Comparison, value: number | string | undefined): boolean {
  if ("is" in condition) return value === condition.is;
  if (typeof value !== "number") return false;
  return "atLeast" in condition ? value >= condition.atLeast : value <= condition.atMost;
}

/** Applies effects in order. Numbers are clamped to the variable's bounds. */
export function applyEffects(
  effects: readonly Effect[] | undefined,
  world: World,
  bounds: ReadonlyMap<string, Bounds>,
): World {
  if (effects === undefined || effects.length === 0) return world;
  const variables = { ...world.variables };
  const promises = { ...world.promises };
  for (const effect of effects) {
    if ("add" in effect) {
      const before = variables[effect.to];
      variables[effect.to] = clamp((typeof before === "number" ? before : 0) + effect.add, bounds.get(effect.to));
    } else if ("set" in effect) {
      variables[effect.to] = typeof effect.set === "number" ? clamp(effect.set, bounds.get(effect.to)) : effect.set;
    } else if ("promise" in effect) promises[effect.promise] = "made";
    else if ("keep" in effect) promises[effect.keep] = "kept";
    else promises[effect.break] = "broken";
  }
  return { ...world, variables, promises };
}

function clamp(value: number, bounds: Bounds | undefined): number {
  if (bounds === undefined || "values" in bounds) return value;
  return Math.min(bounds.max, Math.max(bounds.min, value));
}

/** Adds a path to `visited` once. */
export function enter(world: World, path: string): World {
  return world.visited.includes(path) ? world : { ...world, visited: [...world.visited, path] };
}
