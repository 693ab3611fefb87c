import type { DecisionGraph, DecisionReaction, OutcomeRange } from "../activity.ts";
import { asList } from "../case/as-list.ts";
import type { BeatTarget, CaseTarget } from "../case/targets.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { type Components, components, rowsOf } from "./scc.ts";

/**
 * Where an attempt can stand. `beat`: a place with choices. `range`: a scene whose moves are not finite, taken as one
 * step per outcome. `exit`: a scene has ended with an outcome, and the case decides where that leads; nobody chooses
 * there. `ending`: the end.
 */
export interface Place {
  readonly kind: "beat" | "range" | "exit" | "ending";
  readonly index: number;
  readonly scene: string;
  /** Beat, outcome or ending; the scene's own id for a range. */
  readonly id: string;
  /** `call/opening`, `call` for a range, `call/outcomes/advance`, or the ending's id. */
  readonly path: string;
}

export interface ScenePart {
  readonly id: string;
  readonly outcomes: readonly string[];
  readonly leads: ReadonlyMap<string, readonly CaseTarget[]>;
  readonly graph: DecisionGraph | null;
  readonly ranges: readonly OutcomeRange[];
}

/** The places of a case and which can follow which, conditions aside. */
export interface Layout {
  readonly scenes: readonly ScenePart[];
  readonly places: readonly Place[];
  /** Index of the place in which a scene starts. */
  readonly starts: ReadonlyMap<string, number>;
  readonly components: Components;
  beat(scene: string, id: string): number;
  exit(scene: string, outcome: string): number;
  ending(id: string): number;
  /** Whether an attempt that stands at `from` could, conditions aside, come to `to`. */
  leadsTo(from: number, to: (place: Place) => boolean): boolean;
}

export function layoutOf({ case: frame, scenes: compiled }: CompiledCase): Layout {
  const scenes = frame.scenes.map((scene): ScenePart => {
    const { rules, context } = compiled.get(scene.id) ?? {};
    if (rules === undefined || context === undefined) throw new RangeError(`Scene ${scene.id} is not compiled`);
    const graph = rules.graph?.(scene.activity, context) ?? null;
    const named = rules.outcomes(scene.activity, context);
    const ranges = graph !== null ? [] : (rules.ranges?.(scene.activity, context) ?? named.map(unknownRange));
    const outcomes = [...new Set([...named, ...Object.keys(scene.outcomes)])];
    const leads = new Map(Object.entries(scene.outcomes).map(([id, next]) => [id, asList(next)]));
    return { id: scene.id, outcomes, leads, graph, ranges };
  });
  const places = placesOf(
    scenes,
    frame.endings.map(({ id }) => id),
  );
  const find = finder(places);
  const starts = new Map(
    scenes.map(({ id, graph }) => [id, graph === null ? find("range", id, id) : find("beat", id, graph.start)]),
  );
  const links = linksOf(scenes, starts, find);
  const rows = rowsOf(places.length, links);
  return {
    scenes,
    places,
    starts,
    components: components(rows),
    beat: (scene, id) => find("beat", scene, id),
    exit: (scene, outcome) => find("exit", scene, outcome),
    ending: (id) => find("ending", "", id),
    leadsTo(from, to) {
      const seen = new Set([from]);
      for (const at of seen) {
        const place = places[at];
        if (place !== undefined && to(place)) return true;
        for (let e = rows.starts[at] as number; e < (rows.starts[at + 1] as number); e++) {
          seen.add(rows.targets[e] as number);
        }
      }
      return false;
    },
  };
}

type Find = (kind: Place["kind"], scene: string, id: string) => number;

function finder(places: readonly Place[]): Find {
  const kinds = new Map<string, Map<string, Map<string, number>>>();
  for (const { kind, scene, id, index } of places) {
    const scenes = kinds.get(kind) ?? new Map<string, Map<string, number>>();
    const ids = scenes.get(scene) ?? new Map<string, number>();
    kinds.set(kind, scenes.set(scene, ids.set(id, index)));
  }
  return (kind, scene, id) => kinds.get(kind)?.get(scene)?.get(id) ?? -1;
}

/** An activity that says nothing about itself: it can end anyhow and give nothing that is known. */
const unknownRange = (outcome: string): OutcomeRange => ({ outcome, points: {}, variables: {} });

function placesOf(scenes: readonly ScenePart[], endings: readonly string[]): Place[] {
  const places: Omit<Place, "index">[] = [];
  for (const { id, graph, outcomes } of scenes) {
    if (graph === null) places.push({ kind: "range", scene: id, id, path: id });
    for (const node of graph?.nodes ?? []) {
      places.push({ kind: "beat", scene: id, id: node.id, path: `${id}/${node.id}` });
    }
    for (const outcome of outcomes) {
      places.push({ kind: "exit", scene: id, id: outcome, path: `${id}/outcomes/${outcome}` });
    }
  }
  for (const id of endings) places.push({ kind: "ending", scene: "", id, path: id });
  return places.map((place, index) => ({ ...place, index }));
}

/** What a reaction's firing leads to: its own targets, else those of the choice that set it off. */
export const leadsAfter = (reaction: DecisionReaction, own: readonly BeatTarget[]) => reaction.leads ?? own;

function linksOf(scenes: readonly ScenePart[], starts: ReadonlyMap<string, number>, find: Find): [number, number][] {
  const links: [number, number][] = [];
  const link = (from: number, to: number) => {
    if (from >= 0 && to >= 0) links.push([from, to]);
  };
  for (const { id, graph, leads, outcomes, ranges } of scenes) {
    const target = (lead: BeatTarget) =>
      "beat" in lead ? find("beat", id, lead.beat) : find("exit", id, lead.outcome);
    for (const node of graph?.nodes ?? []) {
      const from = find("beat", id, node.id);
      const next = [
        ...node.choices.flatMap((choice) => choice.leads),
        ...(graph?.reactions ?? []).flatMap((reaction) => reaction.leads ?? []),
      ];
      for (const to of new Set(next.map(target))) link(from, to);
    }
    for (const { outcome } of ranges) link(find("range", id, id), find("exit", id, outcome));
    for (const outcome of outcomes) {
      for (const lead of leads.get(outcome) ?? []) {
        const to = "scene" in lead ? (starts.get(lead.scene) ?? -1) : find("ending", "", lead.ending);
        link(find("exit", id, outcome), to);
      }
    }
  }
  return links;
}
