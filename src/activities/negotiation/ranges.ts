import type { OutcomeRange, SceneContext } from "../../core/activity.ts";
import type { Effect } from "../../core/case/conditions.ts";
import type { Bounds } from "../../core/world.ts";
import { boardOf } from "./board.ts";
import { canCreate, hasZone } from "./judge/deal.ts";
import { COMPONENT_NAMES, COMPONENTS, type Component } from "./kinds.ts";
import { outcomesOf } from "./outcomes.ts";
import type { NegotiationConfig } from "./schema.ts";

type Span = readonly [number, number];

/**
 * What each outcome of a table can give, for the solver: every component between nothing and its whole, except that no deal claims
 * and creates nothing where one could be had. A table's moves are not finite, so the solver says "up to".
 */
export function rangesOf(config: NegotiationConfig, scene: SceneContext): readonly OutcomeRange[] {
  const board = boardOf(config);
  const zone = hasZone(board);
  const agreed = new Set(config.ends.agreed.map(({ outcome }) => outcome));
  return outcomesOf(config, scene).map((outcome): OutcomeRange => {
    const deal = agreed.has(outcome);
    const nothing: readonly Component[] =
      deal || !zone ? [] : canCreate(board) ? ["claiming", "creating"] : ["claiming"];
    return { outcome, points: pointsOf(config, nothing), variables: variablesOf(config, scene, deal) };
  });
}

/** A point of rounding may go either way. */
function pointsOf({ judgement }: NegotiationConfig, nothing: readonly Component[]): Record<string, Span> {
  const points: Record<string, Span> = {};
  for (const component of COMPONENT_NAMES) {
    const id = judgement.competencies[component];
    if (id === undefined) continue;
    const most = nothing.includes(component) ? 0 : Math.ceil((judgement.worth * COMPONENTS[component]) / 100);
    points[id] = [0, (points[id]?.[1] ?? 0) + most];
  }
  return points;
}

const whole = (bounds: Bounds | undefined): Span | null =>
  bounds === undefined ? null : "values" in bounds ? [0, bounds.values.length - 1] : [bounds.min, bounds.max];

/** Variables that the table may leave changed, with what they can then be; names of a list by their place in it. */
function variablesOf(
  config: NegotiationConfig,
  { bounds, reactions }: SceneContext,
  deal: boolean,
): Record<string, Span> {
  const variables: Record<string, Span> = {};
  const { ends, talk, counterpart, issues } = config;
  const effects: readonly Effect[] = [
    ...[...ends.agreed, ends.deadline, ends.walkedOut, ends.leftByThem, ends.escalated].flatMap(
      (end) => end?.effects ?? [],
    ),
    ...(talk ?? []).flatMap((each) => each.effects),
    ...counterpart.tactics.flatMap(({ answers }) => answers.flatMap((answer) => answer.effects)),
    ...reactions.flatMap((reaction) => reaction.effects),
  ];
  const free = [...effects.flatMap((effect) => ("to" in effect ? [effect.to] : [])), counterpart.relationship ?? ""];
  for (const { variable, values } of deal ? issues : []) {
    const own = variable === undefined ? undefined : bounds.get(variable);
    if (variable === undefined || own === undefined) continue;
    const at = values.map(({ id, number }) => ("values" in own ? own.values.indexOf(id) : (number ?? own.min)));
    variables[variable] = [Math.min(...at), Math.max(...at)];
  }
  for (const id of free) {
    const span = whole(bounds.get(id));
    if (span !== null) variables[id] = span;
  }
  return variables;
}
