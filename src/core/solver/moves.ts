import type { DecisionChoice, DecisionReaction, OutcomeRange } from "../activity.ts";
import type { PointsEntry } from "../case/schema.ts";
import type { BeatTarget, CaseTarget } from "../case/targets.ts";
import type { Draft } from "./claims.ts";
import { FALSE, type Node, OP, TRUE } from "./diagram.ts";
import { afterEffects } from "./effects.ts";
import type { Place, ScenePart } from "./layout.ts";
import { type Build, entering, type Route, routesOf, type TargetList, targetList } from "./routes.ts";
import { type Edge, type Landing, type Move, moveOf } from "./tables.ts";
import { type Box, type Change, compose, NOTHING, setTo, type Transform } from "./transform.ts";

/** A choice: points see the world before; then effects, the first reaction that holds, and where it leads. */
export function choiceMove(
  build: Build,
  scene: ScenePart,
  place: Place,
  choice: DecisionChoice,
  move: number,
  competencies: readonly string[],
  reactions: readonly ReactionPart[],
): Move {
  const { diagrams, conditions, pullback, claims } = build;
  const box = build.boxes[place.index] ?? null;
  const unused = box === null ? FALSE : choice.once ? notYet(build, choice.path, NOTHING, box) : TRUE;
  const open = diagrams.apply(OP.and, unused, pullback.condition(conditions.node(choice.when), NOTHING, box));
  claims.noteParts(choice.when, `${choice.path}/when`, place.index, unused, box);
  claims.note("choice", choice.path, place.index, open, move);
  if (competencies.length === 0) {
    // A first look: only where it leads.
    const routes = choiceRoutes(build, scene, place, choice, open, move, reactions);
    const edges = routes.map(({ guard, landings }) => build.edge(place.index, move, guard, [], [], landings));
    return moveOf(build.diagrams, { kind: "choice", id: choice.id, path: choice.path, open, edges });
  }
  const points = pointsGuards(build, choice, place.index, open, move, competencies);
  const edges: Edge[] = [];
  for (const { guard: route, landings } of choiceRoutes(build, scene, place, choice, open, move, reactions)) {
    for (const { guard: earned, given } of points) {
      const guard = diagrams.apply(OP.and, earned, route);
      if (guard !== FALSE) edges.push(build.edge(place.index, move, guard, given, given, landings));
    }
  }
  return moveOf(build.diagrams, { kind: "choice", id: choice.id, path: choice.path, open, edges });
}

const notYet = ({ fields, diagrams, pullback }: Build, path: string, transform: Transform, box: Box | null): Node => {
  const field = fields.index("chose", path);
  return field < 0 ? TRUE : pullback.condition(diagrams.equals(field, 0), transform, box);
};

/** The states in which each points entry counts, and what it gives; last, those in which none does. */
function pointsGuards(
  build: Build,
  choice: DecisionChoice,
  place: number,
  open: Node,
  move: number,
  competencies: readonly string[],
) {
  const { diagrams, conditions, pullback, claims } = build;
  const box = build.boxes[place] ?? null;
  const given = (entry?: PointsEntry) => competencies.map((id) => entry?.give[id] ?? 0);
  const found: { guard: Node; given: readonly number[] }[] = [];
  let left = open;
  for (const entry of choice.points) {
    const path = `${choice.path}/points/${entry.id}`;
    claims.noteParts(entry.when, `${path}/when`, place, left, box, move);
    const guard = diagrams.apply(OP.and, left, pullback.condition(conditions.node(entry.when), NOTHING, box));
    claims.note("points", path, place, guard, move);
    if (guard !== FALSE) found.push({ guard, given: given(entry) });
    left = diagrams.apply(OP.andNot, left, guard);
  }
  if (left !== FALSE) found.push({ guard: left, given: given() });
  return found;
}

/** A reaction with what is the same for every choice that may set it off. */
export interface ReactionPart {
  readonly reaction: DecisionReaction;
  readonly whenPath: string;
  readonly node: Node;
  /** Its own targets; null where those of the choice stand. */
  readonly list: TargetList | null;
  readonly claim: Draft;
  /** That it has fired, as a change. */
  readonly fired: Transform;
}

export function reactionParts(build: Build, scene: ScenePart): ReactionPart[] {
  return (scene.graph?.reactions ?? []).map((reaction) => {
    const path = `${scene.id}/reactions/${reaction.id}`;
    const { leads } = reaction;
    return {
      reaction,
      whenPath: `${path}/when`,
      node: build.conditions.node(reaction.when),
      list:
        leads === undefined
          ? null
          : targetList(build, leads, `${path}/next`, (lead) => landingOf(build, scene.id, lead)),
      claim: build.claims.draft("reaction", path),
      fired: remembered(build, reaction.path),
    };
  });
}

function remembered({ fields }: Build, path: string): Transform {
  const field = fields.index("chose", path);
  return field < 0 ? NOTHING : [setTo(field, 1)];
}

function choiceRoutes(
  build: Build,
  scene: ScenePart,
  place: Place,
  choice: DecisionChoice,
  open: Node,
  move: number,
  reactions: readonly ReactionPart[],
): Route[] {
  const { diagrams, pullback, claims } = build;
  const box = build.boxes[place.index] ?? null;
  const effects = afterEffects(build, choice.effects, NOTHING, open, place.index, move);
  const chosen = compose(effects, remembered(build, choice.path));
  const own = targetList(build, choice.leads, `${choice.path}/next`, (lead) => landingOf(build, scene.id, lead));
  const stay: Landing = { chance: 1, rolls: [], target: place.index, transform: NOTHING };
  const routes = (guard: Node, transform: Transform, list: TargetList) =>
    routesOf(build, { list, transform, guard, place: place.index, move, otherwise: stay });
  const found: Route[] = [];
  let left = open;
  for (const { reaction, whenPath, node, list, claim, fired } of reactions) {
    if (left === FALSE) break;
    const may = reaction.once ? diagrams.apply(OP.and, left, notYet(build, reaction.path, chosen, box)) : left;
    claims.noteParts(reaction.when, whenPath, place.index, may, box, move, chosen);
    const fires = diagrams.apply(OP.and, may, pullback.condition(node, chosen, box));
    if (fires === FALSE) continue;
    claims.add(claim, place.index, fires, move, []);
    left = diagrams.apply(OP.andNot, left, fires);
    const reacted = afterEffects(build, reaction.effects, chosen, fires, place.index, move);
    found.push(...routes(fires, compose(reacted, fired), list ?? own));
  }
  if (left !== FALSE) found.push(...routes(left, chosen, own));
  return found;
}

function landingOf(build: Build, scene: string, lead: BeatTarget): { target: number; transform: Transform } {
  if ("beat" in lead) {
    return { target: build.layout.beat(scene, lead.beat), transform: entering(build, `${scene}/${lead.beat}`) };
  }
  const field = build.fields.index("outcome", scene);
  const transform = field < 0 ? [] : [setTo(field, build.fields.named(field, lead.outcome))];
  return { target: build.layout.exit(scene, lead.outcome), transform };
}

/** What entering a scene changes, its first beat included. */
export function sceneEntry(build: Build, scene: string): { target: number; transform: Transform } {
  const target = build.layout.starts.get(scene) ?? -1;
  const start = build.layout.places[target];
  const inner = start?.kind === "beat" ? entering(build, start.path) : [];
  return { target, transform: compose(entering(build, scene), inner) };
}

/** The exit of a scene: the case decides, nobody chooses. */
export function exitMove(build: Build, scene: ScenePart, place: Place, nothing: readonly number[]): Move {
  const land = (lead: CaseTarget) =>
    "scene" in lead ? sceneEntry(build, lead.scene) : { target: build.layout.ending(lead.ending), transform: NOTHING };
  const list = targetList(build, scene.leads.get(place.id) ?? [], place.path, land);
  const guard = build.boxes[place.index] === null ? FALSE : TRUE;
  const request = { list, transform: NOTHING, guard, place: place.index, move: 0, otherwise: null };
  const routes = guard === FALSE ? [] : routesOf(build, request);
  const edges = routes.map(({ guard, landings }) => build.edge(place.index, 0, guard, nothing, nothing, landings));
  return moveOf(build.diagrams, { kind: "auto", id: place.id, path: place.path, open: guard, edges });
}

/** A numeric activity ends with this outcome: anything within its range. */
export function rangeMove(
  build: Build,
  scene: ScenePart,
  range: OutcomeRange,
  place: number,
  move: number,
  competencies: readonly string[],
): Move {
  const { fields, diagrams } = build;
  const { target, transform } = landingOf(build, scene.id, { outcome: range.outcome });
  const free: Change[] = [];
  for (const [field, { kind, id, zero }] of fields.list.entries()) {
    const top = (diagrams.sizes[field] as number) - 1;
    const bounds = kind === "variable" ? range.variables[id] : undefined;
    if (bounds !== undefined) {
      const within = (value: number) => Math.min(top, Math.max(0, value - zero));
      free.push({ field, shift: 0, low: within(bounds[0]), high: within(bounds[1]), free: true });
    } else if ((kind === "chose" || kind === "visited") && id.startsWith(`${scene.id}/`)) {
      free.push({ field, shift: 0, low: 0, high: top, free: true });
    }
  }
  const landing: Landing = { chance: 1, rolls: [], target, transform: compose(free, transform) };
  const side = (end: 0 | 1) => competencies.map((id) => range.points[id]?.[end] ?? 0);
  const open = build.boxes[place] === null ? FALSE : TRUE;
  const edges = open === FALSE ? [] : [build.edge(place, move, TRUE, side(0), side(1), [landing])];
  return moveOf(build.diagrams, {
    kind: "outcome",
    id: range.outcome,
    path: `${scene.id}/outcomes/${range.outcome}`,
    open,
    edges,
  });
}
