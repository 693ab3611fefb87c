import type { Effect } from "../case/conditions.ts";
import { FALSE, type Node, OP, TRUE } from "./diagram.ts";
import { promiseValue } from "./fields.ts";
import type { Build } from "./routes.ts";
import { type Change, compose, setTo, type Transform } from "./transform.ts";

/**
 * Adds effects to what has changed so far, in order, and notes where a variable would leave its bounds.
 *
 * @param guard states (before the move) in which the effects happen
 */
export function afterEffects(
  build: Build,
  effects: readonly Effect[],
  before: Transform,
  guard: Node,
  place: number,
  move: number,
): Transform {
  let transform = before;
  for (const effect of effects) {
    const change = changeOf(build, effect);
    if (change === null) continue;
    if ("add" in effect) noteClamping(build, effect.add, transform, change.field, guard, place, move);
    transform = compose(transform, [change]);
  }
  return transform;
}

/** What one effect changes, or null where nothing keeps track of it. */
function changeOf({ fields, diagrams }: Build, effect: Effect): Change | null {
  const promise = (id: string, state: "made" | "kept" | "broken") => {
    const field = fields.index("promise", id);
    return field < 0 ? null : setTo(field, promiseValue(state));
  };
  if ("promise" in effect) return promise(effect.promise, "made");
  if ("keep" in effect) return promise(effect.keep, "kept");
  if ("break" in effect) return promise(effect.break, "broken");
  const field = fields.index("variable", effect.to);
  const declared = fields.list[field];
  if (declared === undefined) return null;
  const high = (diagrams.sizes[field] as number) - 1;
  if ("add" in effect) return { field, shift: effect.add, low: 0, high };
  if (typeof effect.set === "string") return setTo(field, Math.max(0, fields.named(field, effect.set)));
  return setTo(field, Math.min(high, Math.max(0, effect.set - declared.zero)));
}

function noteClamping(
  { fields, diagrams, claims, boxes }: Build,
  add: number,
  transform: Transform,
  field: number,
  guard: Node,
  place: number,
  move: number,
): void {
  const id = fields.list[field]?.id ?? "";
  const top = (diagrams.sizes[field] as number) - 1;
  const identity: Change = { field, shift: 0, low: 0, high: top };
  // Without bounds the value would be clamp(x + shift, low, high) after all that came before.
  const { shift, low, high } = transform.find((change) => change.field === field) ?? identity;
  const box = boxes[place];
  const reaches = (limit: number): Node => {
    if (low >= limit || limit - shift <= (box?.low[field] ?? 0)) return TRUE;
    return high < limit || limit - shift > (box?.high[field] ?? top) ? FALSE : diagrams.atLeast(field, limit - shift);
  };
  // Above: value + add > top. Below: value + add < 0.
  const over = add > 0;
  const beyond = diagrams.apply(over ? OP.and : OP.andNot, guard, reaches(over ? top - add + 1 : -add));
  if (add !== 0) claims.note(over ? "above" : "below", id, place, beyond, move);
}
