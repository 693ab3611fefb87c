import type { SceneContext, Step } from "../activity.ts";
import type { ActivityEvent } from "../attempt/log.ts";
import type { Pair } from "../bargaining/domain.ts";

/** What was agreed on one issue: line ids of both. */
export interface Term {
  readonly issue: string;
  readonly value: string;
}

/** An agreement on the map: what it is worth to both, and its terms, issue by issue in the case's order. */
export interface BargainPoint {
  readonly utilities: Pair;
  readonly terms: readonly Term[];
}

/** A bargain between two seats once it is over. Pairs are always (first seat, second seat), in points of each. */
export interface Bargain {
  /** Line ids of what the seats are called. */
  readonly seats: readonly [string, string];
  /** Least and most that any outcome is worth, per seat. */
  readonly ranges: readonly [Pair, Pair];
  readonly reservation: Pair;
  readonly frontier: readonly Pair[];
  /** Null where they parted without one. */
  readonly deal: BargainPoint | null;
  /** A trade that would have left neither worse off; null on the frontier, and without a deal. */
  readonly missed: BargainPoint | null;
}

/** Reads a bargain off the moves of one visit to a scene; null while it lasts, and for kinds that are no bargain. */
export type ReadBargain = (
  kind: string,
  config: unknown,
  scene: SceneContext,
  steps: readonly Step<ActivityEvent>[],
) => Bargain | null;
