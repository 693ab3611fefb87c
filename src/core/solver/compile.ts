import type { DecisionNode } from "../activity.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { ClaimBook, NoClaims } from "./claims.ts";
import { Conditions } from "./conditions.ts";
import { Diagrams, FALSE, type Node, OP, TRUE } from "./diagram.ts";
import { fieldsOf } from "./fields.ts";
import { boxesOf } from "./intervals.ts";
import { layoutOf, type Place, type ScenePart } from "./layout.ts";
import type { Model } from "./model.ts";
import { choiceMove, exitMove, type ReactionPart, rangeMove, reactionParts, sceneEntry } from "./moves.ts";
import { readsOf } from "./reads.ts";
import type { Build } from "./routes.ts";
import { components, rowsOf } from "./scc.ts";
import { type Edge, type Move, moveOf } from "./tables.ts";
import { type Box, NOTHING, Pullback, setTo, step, type Transform } from "./transform.ts";

/**
 * Compiles a case to the tables that the solver works on. Says the same as the machines do; a test holds it to that.
 * Twice: a first look at where moves lead finds the values within reach of each place; then conditions are simplified
 * to them, and what they rule out is left out.
 */
export function compileTables(compiled: CompiledCase): Model {
  const layout = layoutOf(compiled);
  const fields = fieldsOf(compiled, layout, readsOf(compiled, layout));
  const diagrams = new Diagrams(fields.list.map(({ size }) => size));
  const pullback = new Pullback(diagrams);
  const conditions = new Conditions(diagrams, fields);
  const edges: Edge[] = [];
  const common = {
    layout,
    fields,
    diagrams,
    pullback,
    conditions,
    edge(...[place, move, guard, least, most, landings]: Parameters<Build["edge"]>) {
      const edge = { index: edges.length, place, move, guard, least, most, landings };
      edges.push(edge);
      return edge;
    },
  };
  const whole: Box = {
    low: new Int16Array(fields.list.length),
    high: Int16Array.from(fields.list, ({ size }) => size - 1),
  };
  const everything = layout.places.map(() => whole);
  const sketch = { ...common, boxes: everything, claims: new NoClaims(diagrams, pullback, conditions) };
  const first = sceneEntry(sketch, compiled.case.start.scene);
  const state = new Int16Array(fields.list.length);
  step(
    first.transform,
    Int16Array.from(fields.list, ({ start }) => start),
    state,
  );
  const start = { place: first.target, state };
  const looks = new Map<number, readonly Edge[]>();
  const sketcher = new MoveMaker(sketch, compiled, []);
  const boxes = boxesOf(diagrams, layout, start, (place) => {
    const known = looks.get(place) ?? sketcher.movesOf(place).flatMap((move) => move.edges);
    looks.set(place, known);
    return known;
  });
  edges.length = 0;
  const competencies = compiled.case.competencies.map(({ id, weight }) => ({ id, weight }));
  const claims = new ClaimBook(diagrams, pullback, conditions);
  const build: Build = { ...common, boxes, claims };
  const maker = new MoveMaker(
    build,
    compiled,
    competencies.map(({ id }) => id),
  );
  const moves = layout.places.map((_, place) => maker.movesOf(place));
  notePlaces(build, moves);
  const links: [number, number][] = [];
  for (const { place, landings } of edges) for (const { target } of landings) links.push([place, target]);
  const found = components(rowsOf(moves.length, links));
  return {
    compiled,
    layout,
    fields,
    diagrams,
    pullback,
    moves,
    edges,
    start,
    claims: claims.all,
    competencies,
    upTo: layout.scenes.some(({ ranges }) => ranges.length > 0),
    chance: edges.some(({ landings }) => landings.length > 1),
    boxes,
    components: found,
    order: [...moves.keys()].sort((a, b) => (found.of[a] as number) - (found.of[b] as number)),
  };
}

/** Makes the moves of places, one place at a time. */
class MoveMaker {
  private readonly build: Build;
  private readonly compiled: CompiledCase;
  private readonly competencies: readonly string[];
  private readonly nothing: readonly number[];
  private readonly scenes: ReadonlyMap<string, ScenePart>;
  private readonly reactions = new Map<string, ReactionPart[]>();
  private readonly nodes: ReadonlyMap<string, DecisionNode>;

  /** @param competencies none for a first look, which leaves points aside */
  constructor(build: Build, compiled: CompiledCase, competencies: readonly string[]) {
    this.build = build;
    this.compiled = compiled;
    this.competencies = competencies;
    this.nothing = competencies.map(() => 0);
    const { scenes } = build.layout;
    this.scenes = new Map(scenes.map((scene) => [scene.id, scene]));
    this.nodes = new Map(
      scenes.flatMap(({ id, graph }) => graph?.nodes.map((node) => [`${id}/${node.id}`, node] as const) ?? []),
    );
  }

  movesOf(index: number): Move[] {
    const { build, competencies, nothing, compiled } = this;
    const place = build.layout.places[index];
    const scene = this.scenes.get(place?.scene ?? "");
    if (place === undefined || scene === undefined) return [];
    if (place.kind === "exit") return [exitMove(build, scene, place, nothing)];
    let made: Move[];
    if (place.kind === "range") {
      made = scene.ranges.map((range, move) => rangeMove(build, scene, range, place.index, move, competencies));
    } else {
      const reactions = this.reactions.get(scene.id) ?? reactionParts(build, scene);
      this.reactions.set(scene.id, reactions);
      const choices = this.nodes.get(place.path)?.choices ?? [];
      made = choices.map((choice, move) => choiceMove(build, scene, place, choice, move, competencies, reactions));
    }
    return [...made, ...readMoves(build, compiled, place, nothing, made.length)];
  }
}

/** Documents on the table can be opened anywhere, as far as some condition asks whether they were. */
function readMoves(
  build: Build,
  compiled: CompiledCase,
  place: Place,
  nothing: readonly number[],
  first: number,
): Move[] {
  const { fields, diagrams, conditions, claims, boxes, pullback } = build;
  const moves: Move[] = [];
  for (const document of compiled.case.documents) {
    const box = boxes[place.index] ?? null;
    const onTable = box === null ? FALSE : pullback.condition(conditions.node(document.when), NOTHING, box);
    if (document.when !== undefined) {
      claims.note("document", document.id, place.index, onTable);
      claims.noteParts(document.when, `documents/${document.id}/when`, place.index, box === null ? FALSE : TRUE, box);
    }
    const field = fields.index("read", document.id);
    if (field < 0) continue;
    const unread = pullback.condition(diagrams.equals(field, 0), NOTHING, box);
    const open = diagrams.apply(OP.and, onTable, unread);
    if (open === FALSE) continue;
    const transform: Transform = [setTo(field, 1)];
    const landings = [{ chance: 1, rolls: [], target: place.index, transform }];
    const edges = [build.edge(place.index, first + moves.length, open, nothing, nothing, landings)];
    moves.push(moveOf(diagrams, { kind: "read", id: document.id, path: `documents/${document.id}`, open, edges }));
  }
  return moves;
}

/** Every place can be asked about: whether play comes there, and whether it finds nothing to choose. */
function notePlaces({ layout, diagrams, claims, boxes }: Build, moves: readonly (readonly Move[])[]): void {
  const reached = (place: number): Node => (boxes[place] === null ? FALSE : TRUE);
  for (const [scene, place] of layout.starts) claims.note("scene", scene, place, reached(place));
  for (const { kind, index, path } of layout.places) {
    if (kind === "ending") claims.note("ending", path, index, reached(index));
    if (kind !== "beat") continue;
    claims.note("beat", path, index, reached(index));
    const choices = (moves[index] ?? []).filter((move) => move.kind === "choice");
    const none = choices.reduce((left, { open }) => diagrams.apply(OP.andNot, left, open), reached(index));
    claims.note("dead-end", path, index, none);
  }
}
