import type { ActivityRules, DecisionChoice, DecisionGraph, DecisionReaction } from "../../activity.ts";
import type { Condition } from "../../case/conditions.ts";
import type { BeatTarget } from "../../case/targets.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { ConditionalLine } from "./lines.ts";

/**
 * What is said changes nothing, so the solver is not asked about the conditions of lines. To ask it all the same, each
 * goes into a rule that never applies, at the place where the line is spoken: a choice that is never offered (lines of
 * a beat), a first entry of `next` that is never taken (lines of a consequence and of a reaction). The solver looks at
 * every part of a condition in the states that come there, so it answers for the line. Lines of a reaction without a
 * `next` of its own have no such place and are not asked about.
 */
export interface Probed {
  readonly compiled: CompiledCase;
  /** Where among the solver's answers about conditions that about a line stands, by the line's id. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Holds nowhere: no place has this name. */
const NEVER: Condition = { visited: "~" };
const PROBE = "~lines";

export function probe(compiled: CompiledCase, lines: readonly ConditionalLine[]): Probed {
  const answers = new Map<string, string>();
  const byPlace = new Map<string, ConditionalLine[]>();
  for (const line of lines) byPlace.set(line.place, [...(byPlace.get(line.place) ?? []), line]);
  const ask = (place: string, path: string): Condition => {
    const asked = byPlace.get(place) ?? [];
    for (const [i, { id }] of asked.entries()) answers.set(id, `${path}/when/all/${i + 1}`);
    return { all: [NEVER, ...asked.map(({ when }) => when)] };
  };
  const scenes = new Map(
    [...compiled.scenes].map(([id, scene]) => {
      const graph = scene.rules.graph?.(scene.scene.activity, scene.context);
      if (graph === undefined) return [id, scene];
      const probed = withProbes(graph, id, (place) => byPlace.has(place), ask);
      const rules: ActivityRules = { ...scene.rules, graph: () => probed };
      return [id, { ...scene, rules }];
    }),
  );
  return { compiled: { ...compiled, scenes }, answers };
}

function withProbes(
  graph: DecisionGraph,
  scene: string,
  isAsked: (place: string) => boolean,
  ask: (place: string, path: string) => Condition,
): DecisionGraph {
  const first = (leads: readonly BeatTarget[], place: string): readonly BeatTarget[] => {
    const [model] = leads;
    if (model === undefined || !isAsked(place)) return leads;
    const { chance: _, ...target } = model;
    return [{ ...target, when: ask(place, `${place}/next/0`) }, ...leads];
  };
  const choice = (one: DecisionChoice): DecisionChoice => ({ ...one, leads: first(one.leads, one.path) });
  const reaction = (one: DecisionReaction): DecisionReaction =>
    one.leads === undefined ? one : { ...one, leads: first(one.leads, `${scene}/reactions/${one.id}`) };
  const nodes = graph.nodes.map((node) => {
    const place = `${scene}/${node.id}`;
    const choices = node.choices.map(choice);
    const [model] = node.choices;
    if (model === undefined || !isAsked(place)) return { ...node, choices };
    const path = `${place}/${PROBE}`;
    const blank = { once: false, effects: [], points: [], leads: model.leads };
    return { ...node, choices: [...choices, { id: PROBE, path, when: ask(place, path), ...blank }] };
  });
  return { ...graph, reactions: graph.reactions.map(reaction), nodes };
}
