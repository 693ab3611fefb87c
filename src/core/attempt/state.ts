import type { AnyMachineSnapshot } from "xstate";
import type { SpokenLine, Step } from "../activity.ts";
import type { World } from "../world.ts";
import type { ActivityEvent, AttemptHeader } from "./log.ts";

/** The moves of one visit to a scene, for its activity's scoring. */
export interface Visit {
  readonly sceneId: string;
  readonly steps: readonly Step<ActivityEvent>[];
}

/** Where an attempt stands. Derived from case and log; immutable, and linked to what came before it. */
export interface AttemptState {
  readonly header: AttemptHeader;
  /** The seq that the next accepted event gets. */
  readonly nextSeq: number;
  /** The seq of the latest event that still counts: 0 at the start. */
  readonly cursor: number;
  readonly case: AnyMachineSnapshot;
  /** Null once the case has ended. */
  readonly activity: AnyMachineSnapshot | null;
  readonly sceneId: string;
  readonly ending: string | null;
  readonly world: World;
  /** What was heard after the last move, even where it ended the scene. */
  readonly heard: readonly SpokenLine[];
  readonly visits: readonly Visit[];
  readonly rewinds: number;
  /** The state before the latest event that counts. */
  readonly previous: AttemptState | null;
}
