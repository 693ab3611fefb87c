import type { OutcomeRange, SceneContext } from "../../core/activity.ts";
import type { Effect } from "../../core/case/conditions.ts";
import type { Bounds } from "../../core/world.ts";
import { boardOf } from "./board.ts";
import { canCreate, hasZone } from "./judge/deal.ts";
import { CAPS } from "./judge/judgement.ts";
import { COMPONENT_NAMES, COMPONENTS, type Component } from "./kinds.ts";
import { outcomesOf, reacted } from "./outcomes.ts";
import type { NegotiationConfig } from "./schema.ts";

type Span = readonly [number, number];

/**
 * What each outcome of a table can give, for the solver: every component between nothing and its whole, except that no deal claims
 * and creates nothing where one could be had, and that a deal below the walk-away is capped as a whole. A table's moves are not finite,
 * so the solver says "up to". A cap on the sum is no range of a single competency: it is told as several entries of the same
 * outcome, each with another competency served first.
 */
export function rangesOf(config: NegotiationConfig, scene: SceneContext): readonly OutcomeRange[] {
  const board = boardOf(config);
  const zone = hasZone(board);
  const agreed = new Set(config.ends.agreed.map(({ outcome }) => outcome));
  return outcomesOf(config, scene).flatMap((outcome): OutcomeRange[] => {
    const deal = agreed.has(outcome);
    if (onlyBelow(config, outcome) && !reacted(scene).includes(outcome)) {
      const variables = variablesOf(config, scene, true);
      return cappedOf(config, scene).map((points) => ({ outcome, points, variables }));
    }
    const nothing: readonly Component[] =
      deal || !zone ? [] : canCreate(board) ? ["claiming", "creating"] : ["claiming"];
    return [{ outcome, points: pointsOf(config, nothing), variables: variablesOf(config, scene, deal) }];
  });
}

/** Whether an outcome comes of nothing but deals worth less than the walk-away. */
function onlyBelow({ ends, seats }: NegotiationConfig, outcome: string): boolean {
  const { agreed, ...others } = ends;
  const walkAway = Math.max(...seats[0].alternatives.map(({ worth }) => worth));
  const below = agreed.map((_, b) => (agreed[b - 1]?.from ?? Number.POSITIVE_INFINITY) <= walkAway);
  const its = agreed.flatMap((band, b) => (band.outcome === outcome ? [below[b] ?? false] : []));
  return its.length > 0 && its.every(Boolean) && !Object.values(others).some((end) => end?.outcome === outcome);
}

/** The most of a capped deal: one entry for each competency served first, the others in the order of their weight in the case. */
function cappedOf(config: NegotiationConfig, { case: frame }: SceneContext): Record<string, Span>[] {
  // Below the walk-away nothing is claimed.
  const most = pointsOf(config, ["claiming"]);
  const weight = (id: string) => frame.competencies.find((each) => each.id === id)?.weight ?? 1;
  const order = Object.keys(most).sort((a, b) => weight(b) - weight(a));
  return order.map((first) => {
    let left = Math.round((config.judgement.worth * CAPS["below-reservation"]) / 100);
    const points: Record<string, Span> = {};
    for (const id of [first, ...order.filter((each) => each !== first)]) {
      const here = Math.min(left, most[id]?.[1] ?? 0);
      points[id] = [0, here];
      left -= here;
    }
    return points;
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
