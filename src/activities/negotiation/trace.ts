import type { Step } from "../../core/activity.ts";
import type { World } from "../../core/world.ts";
import type { NegotiationEvent } from "./events.ts";
import { firstContext } from "./machine.ts";
import type { TableState } from "./state.ts";
import { step } from "./step.ts";
import type { Setting } from "./turn.ts";

/** One event of a table with the states around it. */
export interface Traced {
  readonly seq: number;
  readonly event: NegotiationEvent;
  readonly before: TableState;
  readonly after: TableState;
}

/** A whole table, replayed from what was logged: scoring keeps no state of its own. */
export interface Trace {
  /** The world in which the table began. */
  readonly world: World;
  readonly start: TableState;
  readonly moves: readonly Traced[];
  readonly end: TableState;
  /** Whether the scene is over. */
  readonly over: boolean;
}

const traces = new WeakMap<readonly Step<NegotiationEvent>[], Trace | null>();

/** Replays the steps of one visit. Null where there are none. Remembered for the same steps. */
export function traceOf(setting: Setting, steps: readonly Step<NegotiationEvent>[]): Trace | null {
  const known = traces.get(steps);
  if (known !== undefined) return known;
  const trace = retrace(setting, steps);
  traces.set(steps, trace);
  return trace;
}

function retrace(setting: Setting, steps: readonly Step<NegotiationEvent>[]): Trace | null {
  const world = steps[0]?.before;
  if (world === undefined) return null;
  const start = firstContext(setting, world).table;
  let state = start;
  let over = false;
  const moves = steps.map(({ seq, event, before }): Traced => {
    const stepped = step(setting, before, state, event);
    const traced = { seq, event, before: state, after: stepped.state };
    state = stepped.state;
    over = stepped.outcome !== null;
    return traced;
  });
  return { world, start, moves, end: state, over };
}
