import { asList } from "../../core/case/as-list.ts";
import { afterDraw, pick } from "../../core/case/pick.ts";
import { applyEffects, holds, type World } from "../../core/world.ts";
import { ids } from "./paths.ts";
import type { Flow, Setting } from "./turn.ts";

/** A flow, and the outcome once the scene is over. */
export interface Stepped extends Flow {
  readonly outcome: string | null;
}

/** The case's reactions to the scene: the first whose condition holds, as after every choice elsewhere. */
export function react({ scene, board }: Setting, flow: Flow): Stepped {
  const path = (id: string) => `${scene.sceneId}/${id}`;
  const fired = scene.reactions.find(
    ({ id, once, when }) => !(once && flow.world.chose.includes(path(id))) && holds(when, flow.world),
  );
  if (fired === undefined) return { ...flow, outcome: null };
  const changed = applyEffects(fired.effects, flow.world, scene.bounds);
  const world = {
    ...changed,
    chose: changed.chose.includes(path(fired.id)) ? changed.chose : [...changed.chose, path(fired.id)],
  };
  const lines = fired.lines
    .filter(({ when }) => holds(when, world))
    .map(({ id, by, mood }) => ({ id: `${scene.sceneId}/reactions/${fired.id}/${id}.text`, by, mood }));
  const after: Flow = { ...flow, world, heard: [...flow.heard, ...lines] };
  if (fired.next === undefined) return { ...after, outcome: null };
  const leads = asList(fired.next);
  const { index, drawn } = pick(leads, world);
  const target = leads[index];
  const outcome = target !== undefined && "outcome" in target ? target.outcome : null;
  return { ...after, world: afterDraw(quoteTerms(after, board.termsOf, scene.sceneId), drawn), outcome };
}

function quoteTerms(
  { world, state }: Flow,
  termsOf: (deal: readonly number[]) => Readonly<Record<string, string>>,
  scene: string,
): World {
  if (state.deal === null) return world;
  const terms = Object.entries(termsOf(state.deal)).map(([issue, value]) => [
    `terms.${issue}`,
    ids.value(scene, issue, value),
  ]);
  return { ...world, quotes: { ...world.quotes, ...Object.fromEntries(terms) } };
}

/** The scene ends: the outcome of how the table ended, and what it leaves in the case's variables. */
export function leave({ config, scene, board }: Setting, flow: Flow): Stepped {
  const { state } = flow;
  const { ends, issues, counterpart } = config;
  const how = state.result?.how ?? "deadline";
  const worth = state.result?.worth ?? Number.NEGATIVE_INFINITY;
  const end =
    how === "agreed"
      ? (ends.agreed.find(({ from }) => worth >= from) ?? ends.agreed.at(-1))
      : how === "deadline"
        ? ends.deadline
        : how === "escalated"
          ? ends.escalated
          : how === "left-by-them"
            ? ends.leftByThem
            : ends.walkedOut;
  const { outcome, effects } = end ?? ends.walkedOut;
  let world = applyEffects(effects, quoteTerms(flow, board.termsOf, scene.sceneId), scene.bounds);
  const set = (id: string, value: number | string) => {
    world = applyEffects([{ set: value, to: id }], world, scene.bounds);
  };
  for (const [i, issue] of issues.entries()) {
    const value = issue.values[state.deal?.[i] ?? -1];
    const bounds = issue.variable === undefined ? undefined : scene.bounds.get(issue.variable);
    if (issue.variable === undefined || value === undefined || bounds === undefined) continue;
    set(issue.variable, "values" in bounds ? value.id : (value.number ?? 0));
  }
  const relationship = state.table.tempers?.[1].relationship;
  const range = counterpart.relationship === undefined ? undefined : scene.bounds.get(counterpart.relationship);
  if (counterpart.relationship !== undefined && relationship !== undefined && range !== undefined && "min" in range) {
    set(counterpart.relationship, Math.round(range.min + (relationship / 100) * (range.max - range.min)));
  }
  return { ...flow, world, outcome };
}
