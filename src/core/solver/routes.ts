import type { Condition } from "../case/conditions.ts";
import type { ClaimBook, Draft } from "./claims.ts";
import type { Conditions } from "./conditions.ts";
import { type Diagrams, FALSE, type Node, OP } from "./diagram.ts";
import type { Fields } from "./fields.ts";
import type { Layout } from "./layout.ts";
import type { Edge, Landing, Roll } from "./tables.ts";
import { type Box, compose, type Pullback, setTo, type Transform } from "./transform.ts";

/** What the parts of the compiler share. */
export interface Build {
  readonly layout: Layout;
  readonly fields: Fields;
  readonly diagrams: Diagrams;
  readonly pullback: Pullback;
  readonly conditions: Conditions;
  readonly claims: ClaimBook;
  /** By place: the values within reach; null where play never comes. Conditions are simplified to it. */
  readonly boxes: readonly (Box | null)[];
  /** Makes an edge and gives it its number. */
  edge(
    place: number,
    move: number,
    guard: Node,
    least: readonly number[],
    most: readonly number[],
    landings: readonly Landing[],
  ): Edge;
}

/** Where a list of targets leads in some of the states. */
export interface Route {
  readonly guard: Node;
  readonly landings: readonly Landing[];
}

interface Lead {
  readonly when?: Condition | undefined;
  readonly chance?: number | undefined;
}

/** A list of targets with what does not depend on who comes to it; made once per list. */
export interface TargetList {
  readonly entries: readonly TargetEntry[];
  readonly path: string;
}
interface TargetEntry {
  readonly chance: number | undefined;
  readonly when: Condition | undefined;
  readonly whenPath: string;
  readonly node: Node;
  readonly target: number;
  /** What entering the target changes. */
  readonly transform: Transform;
  readonly claim: Draft;
}

/**
 * @param path path of the list, for what is claimed about its entries
 * @param land place and further changes of one entry
 */
export function targetList<L extends Lead>(
  { conditions, claims }: Build,
  leads: readonly L[],
  path: string,
  land: (lead: L) => { readonly target: number; readonly transform: Transform },
): TargetList {
  const entries = leads.map((lead, i): TargetEntry => {
    const to = land(lead);
    if (to.target < 0) throw new RangeError(`${path}/${i} leads nowhere that exists; parsing has refused it before`);
    return {
      chance: lead.chance,
      when: lead.when,
      whenPath: `${path}/${i}/when`,
      node: conditions.node(lead.when),
      ...to,
      claim: claims.draft("lead", `${path}/${i}`),
    };
  });
  return { entries, path };
}

interface RouteRequest {
  readonly list: TargetList;
  /** What has changed before the targets are looked at. */
  readonly transform: Transform;
  /** States (before the move) in which this list is looked at at all. */
  readonly guard: Node;
  readonly place: number;
  readonly move: number;
  /** Where play stands if nothing holds; null: nowhere. */
  readonly otherwise: Landing | null;
}

const NO_ROLLS: readonly Roll[] = [];

/**
 * Takes a list of targets apart into exclusive guards, the way `pick` of case/pick.ts reads it: entries with a chance
 * share one draw, and what they leave over goes to the first entry whose condition holds.
 */
export function routesOf({ diagrams, pullback, claims, boxes }: Build, request: RouteRequest): Route[] {
  const { list, transform, place, move, otherwise } = request;
  const box = boxes[place] ?? null;
  const routes: Route[] = [];
  const drawn: Landing[] = [];
  let left = request.guard;
  let below = 0;
  const rest = (): readonly Roll[] => (drawn.length > 0 ? [[below, 100]] : NO_ROLLS);
  const landing = (entry: TargetEntry, chance: number, rolls: readonly Roll[]): Landing => {
    return { chance, rolls, target: entry.target, transform: compose(transform, entry.transform) };
  };
  for (const entry of list.entries) {
    if (entry.chance !== undefined) {
      const roll: Roll = [below, Math.min(100, below + entry.chance)];
      below = roll[1];
      if (roll[0] === roll[1]) continue;
      drawn.push(landing(entry, (roll[1] - roll[0]) / 100, [roll]));
      claims.add(entry.claim, place, left, move, [roll]);
      continue;
    }
    if (below < 100) claims.noteParts(entry.when, entry.whenPath, place, left, box, move, transform);
    const guard = diagrams.apply(OP.and, left, pullback.condition(entry.node, transform, box));
    if (guard === FALSE) continue;
    if (below < 100) claims.add(entry.claim, place, guard, move, rest());
    left = diagrams.apply(OP.andNot, left, guard);
    const landings = below < 100 ? [...drawn, landing(entry, (100 - below) / 100, rest())] : drawn;
    routes.push({ guard, landings });
    if (left === FALSE) return routes;
  }
  if (below < 100) claims.note("nowhere", list.path, place, left, move, rest());
  const landings = [...drawn];
  if (below < 100 && otherwise !== null) landings.push({ ...otherwise, chance: (100 - below) / 100, rolls: rest() });
  if (landings.length > 0) routes.push({ guard: left, landings });
  return routes;
}

/** What entering a place changes: it has been visited. */
export function entering({ fields }: Build, path: string): Transform {
  const field = fields.index("visited", path);
  return field < 0 ? [] : [setTo(field, 1)];
}
