import type { Condition, Effect } from "../../case/conditions.ts";
import { at } from "../../case/finding.ts";

/** A condition or an effect with its place in the file. */
export interface Placed<T> {
  readonly value: T;
  readonly pointer: string;
}

/** Every condition and effect of a case, wherever it stands. */
export interface Logic {
  readonly conditions: readonly Placed<Condition>[];
  readonly effects: readonly Placed<Effect>[];
}

/**
 * Finds conditions and effects by the names that the format gives them (`when`, `effects`), in the
 * frame and in every activity, so that a new kind of activity needs no code here.
 */
export function logicOf(frame: object): Logic {
  const conditions: Placed<Condition>[] = [];
  const effects: Placed<Effect>[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (Array.isArray(node)) {
      for (const [i, item] of node.entries()) visit(item, at(pointer, i));
      return;
    }
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const here = at(pointer, key);
      if (key === "when") conditions.push({ value: value as Condition, pointer: here });
      else if (key === "effects" && Array.isArray(value)) {
        for (const [i, effect] of value.entries()) effects.push({ value: effect as Effect, pointer: at(here, i) });
      } else visit(value, here);
    }
  };
  visit(frame, "");
  return { conditions, effects };
}

/** The comparisons that a condition is made of. */
export function leaves(condition: Condition): Condition[] {
  if ("all" in condition) return condition.all.flatMap(leaves);
  if ("any" in condition) return condition.any.flatMap(leaves);
  if ("not" in condition) return leaves(condition.not);
  return [condition];
}
