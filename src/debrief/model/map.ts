import type { TextLine } from "../../core/activity.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import { asList } from "../../core/case/as-list.ts";
import type { Scene } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";

/** A place of the case, or one of its endings. */
export interface MapNode {
  readonly id: string;
  readonly kind: "beat" | "scene" | "ending";
  readonly sceneId: string | null;
  /** Line id that names it: what is said there first, the scene's title, or the ending's. */
  readonly label: string;
  readonly phase: Scene["phase"] | null;
  /** Numbers of the decisions that were taken here. */
  readonly visits: readonly number[];
  readonly taken: boolean;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly taken: boolean;
  /** Paths of the choices that can lead along it. */
  readonly choices: readonly string[];
}

export interface CaseMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly start: string;
}

const endingId = (ending: string): string => `ending:${ending}`;

/** The whole case as places and ways, with the way that was taken. */
export function caseMap(compiled: CompiledCase, state: AttemptState, decisions: readonly DecisionReview[]): CaseMap {
  const walked = walk(compiled, state, decisions);
  const nodes: MapNode[] = [];
  const edges = new Map<string, { from: string; to: string; choices: Set<string> }>();
  const connect = (from: string, to: string, choice: string): void => {
    const key = `${from}>${to}`;
    const edge = edges.get(key) ?? { from, to, choices: new Set<string>() };
    edge.choices.add(choice);
    edges.set(key, edge);
  };
  const entries = new Map<string, string>();
  for (const [id, scene] of compiled.scenes) {
    const graph = scene.rules.graph?.(scene.scene.activity, scene.context);
    entries.set(id, graph === undefined ? id : `${id}/${graph.start}`);
  }
  for (const [sceneId, { scene, rules, context }] of compiled.scenes) {
    const leave = (from: string, outcome: string, choice: string): void => {
      for (const target of asList(scene.outcomes[outcome] ?? [])) {
        const to = "scene" in target ? entries.get(target.scene) : endingId(target.ending);
        if (to !== undefined) connect(from, to, choice);
      }
    };
    const graph = rules.graph?.(scene.activity, context);
    if (graph === undefined) {
      nodes.push(node(walked, sceneId, "scene", sceneId, `${sceneId}.title`, scene.phase));
      for (const outcome of rules.outcomes(scene.activity, context)) leave(sceneId, outcome, outcome);
      continue;
    }
    const texts = rules.texts(scene.activity, context, "");
    for (const beat of graph.nodes) {
      const from = `${sceneId}/${beat.id}`;
      nodes.push(node(walked, from, "beat", sceneId, lastLine(texts, sceneId, beat.id), scene.phase));
      for (const choice of beat.choices) {
        const reacting = graph.reactions.flatMap((reaction) => reaction.leads ?? []);
        for (const lead of choice.leads) {
          if ("beat" in lead) connect(from, `${sceneId}/${lead.beat}`, choice.path);
          else leave(from, lead.outcome, choice.path);
        }
        // A reaction can take over anywhere in its scene; only the ways that it did take are drawn.
        for (const lead of reacting) {
          if ("beat" in lead) {
            const to = `${sceneId}/${lead.beat}`;
            if (walked.ways.has(`${from}>${to}`)) connect(from, to, choice.path);
          } else {
            for (const target of asList(scene.outcomes[lead.outcome] ?? [])) {
              const to = "scene" in target ? entries.get(target.scene) : endingId(target.ending);
              if (to !== undefined && walked.ways.has(`${from}>${to}`)) connect(from, to, choice.path);
            }
          }
        }
      }
    }
  }
  for (const ending of compiled.case.endings) {
    nodes.push(node(walked, endingId(ending.id), "ending", null, `endings/${ending.id}.title`, null));
  }
  return {
    nodes,
    edges: [...edges.values()].map(({ from, to, choices }) => ({
      from,
      to,
      choices: [...choices],
      taken: walked.ways.has(`${from}>${to}`),
    })),
    start: entries.get(compiled.case.start.scene) ?? "",
  };
}

interface Walked {
  readonly visits: ReadonlyMap<string, readonly number[]>;
  readonly ways: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const placeOf = (compiled: CompiledCase, state: AttemptState): string => {
  if (state.ending !== null) return endingId(state.ending);
  const finite = compiled.scenes.get(state.sceneId)?.rules.graph !== undefined;
  return finite && state.activity !== null ? `${state.sceneId}/${String(state.activity.value)}` : state.sceneId;
};

function walk(compiled: CompiledCase, state: AttemptState, decisions: readonly DecisionReview[]): Walked {
  const visits = new Map<string, number[]>();
  for (const { number, sceneId, place } of decisions) {
    const id = `${sceneId}/${place}`;
    visits.set(id, [...(visits.get(id) ?? []), number]);
  }
  const ways = new Set<string>();
  const places = new Set<string>();
  for (let at: AttemptState | null = state; at !== null; at = at.previous) {
    const here = placeOf(compiled, at);
    places.add(here);
    if (at.previous === null || at.visits === at.previous.visits) continue;
    ways.add(`${placeOf(compiled, at.previous)}>${here}`);
  }
  return { visits, ways, places };
}

const node = (
  walked: Walked,
  id: string,
  kind: MapNode["kind"],
  sceneId: string | null,
  label: string,
  phase: MapNode["phase"],
): MapNode => ({ id, kind, sceneId, label, phase, visits: walked.visits.get(id) ?? [], taken: walked.places.has(id) });

/** The line that a place is remembered by: the last that can be said there. */
function lastLine(texts: readonly TextLine[], sceneId: string, beat: string): string {
  const prefix = `${sceneId}/${beat}/`;
  // `scene/beat/line.text` is a line of the place; a consequence has one segment more.
  const line = texts.findLast(
    ({ id }) => id.startsWith(prefix) && id.endsWith(".text") && !id.includes("/", prefix.length),
  );
  return line?.id ?? `${sceneId}.title`;
}
