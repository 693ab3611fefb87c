import { type Node, OP } from "../diagram.ts";
import { someState } from "../inspect.ts";
import type { Model } from "../model.ts";
import { placeAt } from "../tables.ts";
import type { Trace } from "../walks.ts";
import type { Step } from "../witness.ts";
import { reach } from "./backward.ts";
import type { Values } from "./values.ts";

/** A way from the start to an ending on which nothing is lost, or null where the value is not decided or not finite. */
export function tightWay(model: Model, values: Values, gain: Float64Array): Step[] | null {
  const { diagrams, start, moves } = model;
  if (values.known[start.place] !== 1) return null;
  const first = diagrams.evaluate(values.nodes[start.place] as Node, start.state);
  if (!Number.isFinite(first)) return null;
  const seen = new Set<string>();
  const waiting: { trace: Trace; value: number }[] = [{ trace: { ...start, steps: [] }, value: first }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { trace, value } = at;
    if (placeAt(model, trace.place).kind === "ending") return trace.steps.slice();
    const key = `${trace.place} ${trace.state.join(" ")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const edge of (moves[trace.place] ?? []).flatMap((move) => move.edges)) {
      if (diagrams.evaluate(edge.guard, trace.state) !== 1) continue;
      const left = value - (gain[edge.index] as number);
      for (const [index, { target, transform }] of edge.landings.entries()) {
        const enough = diagrams.not(diagrams.apply(OP.less, values.nodes[target] as Node, diagrams.terminal(left)));
        const state = someState(diagrams, enough, reach(transform, trace.state));
        if (state === null) continue;
        waiting.push({
          trace: { place: target, state, steps: [...trace.steps, { edge: edge.index, landing: index }] },
          value: left,
        });
      }
    }
  }
  return null;
}
