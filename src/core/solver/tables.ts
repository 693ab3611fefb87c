import type { CompiledCase } from "../machine/compile.ts";
import type { Claim } from "./claims.ts";
import { type Diagrams, NEVER, type Node, OP } from "./diagram.ts";
import type { Fields } from "./fields.ts";
import type { Layout, Place } from "./layout.ts";
import type { Pullback, Transform } from "./transform.ts";

/** Percents of one draw: from (included) to (excluded). */
export type Roll = readonly [from: number, to: number];

/** One way in which a move can come out. */
export interface Landing {
  /** 0 to 1; those of one edge sum to 1. */
  readonly chance: number;
  /** What the draws on the way must have shown, in order. */
  readonly rolls: readonly Roll[];
  readonly target: number;
  readonly transform: Transform;
}

/** What a move does in the states of its guard. The guards of one move exclude each other. */
export interface Edge {
  /** Index among all edges of the case. */
  readonly index: number;
  readonly place: number;
  /** Index among the moves of the place. */
  readonly move: number;
  /** Over the state before the move; says already that the move is open. */
  readonly guard: Node;
  /** Points per competency; `most` differs from `least` where only a range is known. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly landings: readonly Landing[];
}

/**
 * `choice`: the trainee decides. `read`: a document is opened. `outcome`: a numeric activity ends so.
 * `auto`: nobody decides (the exit of a scene).
 */
export interface Move {
  readonly kind: "choice" | "read" | "outcome" | "auto";
  readonly id: string;
  readonly path: string;
  readonly open: Node;
  readonly edges: readonly Edge[];
  /** The index of the edge that is taken; NEVER where none is. */
  readonly pick: Node;
  /** The edges that land alike, together: they differ in guard and points only. */
  readonly routes: readonly (readonly Edge[])[];
}

/** A case as small whole numbers: what the solver works on. */
export interface Tables {
  readonly compiled: CompiledCase;
  readonly layout: Layout;
  readonly fields: Fields;
  readonly diagrams: Diagrams;
  readonly pullback: Pullback;
  /** Moves of each place. */
  readonly moves: readonly (readonly Move[])[];
  readonly edges: readonly Edge[];
  readonly start: { readonly place: number; readonly state: Int16Array };
  readonly claims: readonly Claim[];
  readonly competencies: readonly { readonly id: string; readonly weight: number }[];
  /** Whether some move is known by its range only, so that results say "up to". */
  readonly upTo: boolean;
  readonly chance: boolean;
}

/** The place of an index; indices come from the tables themselves. */
export function placeAt(tables: Tables, index: number): Place {
  const place = tables.layout.places[index];
  if (place === undefined) throw new RangeError(`No place ${index}`);
  return place;
}

/** The edge that an open move takes in a state. Undefined where it leads nowhere at all (an outcome not wired). */
export function edgeOf({ diagrams }: Tables, { edges, pick }: Move, state: Int16Array): Edge | undefined {
  const taken = diagrams.walk(pick, state);
  return taken === NEVER ? undefined : edges[diagrams.valueOf(taken)];
}

/** A move with what follows from its edges. */
export function moveOf(diagrams: Diagrams, move: Omit<Move, "pick" | "routes">): Move {
  let pick: Node = NEVER;
  const routes = new Map<readonly Landing[], Edge[]>();
  for (const [index, edge] of move.edges.entries()) {
    const here = diagrams.apply(OP.mask, edge.guard, diagrams.terminal(index));
    pick = diagrams.apply(OP.max, pick, here);
    const alike = routes.get(edge.landings);
    if (alike === undefined) routes.set(edge.landings, [edge]);
    else alike.push(edge);
  }
  return { ...move, pick, routes: [...routes.values()] };
}
