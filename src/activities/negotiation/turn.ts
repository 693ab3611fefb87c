import type { SceneContext, SpokenLine } from "../../core/activity.ts";
import { act, type Table } from "../../core/bargaining/table/table.ts";
import type { World } from "../../core/world.ts";
import type { Board } from "./board.ts";
import type { NegotiationConfig } from "./schema.ts";
import type { TableState } from "./state.ts";

/** What the rules of a table are played with. */
export interface Setting {
  readonly config: NegotiationConfig;
  readonly scene: SceneContext;
  readonly board: Board;
}

/** Where a table stands in the middle of an advance: what one part of the rules hands to the next. */
export interface Flow {
  readonly world: World;
  readonly state: TableState;
  readonly heard: readonly SpokenLine[];
}

export const withState = (flow: Flow, changes: Partial<TableState>): Flow => ({
  ...flow,
  state: { ...flow.state, ...changes },
});

export const withQuotes = (flow: Flow, quotes: Readonly<Record<string, string | number>>): Flow => ({
  ...flow,
  world: { ...flow.world, quotes: { ...flow.world.quotes, ...quotes } },
});

/**
 * The table after an action that was found to be allowed.
 *
 * @throws RangeError where it is not: the rules asked without checking
 */
export function acted(
  { board }: Setting,
  ...[table, seat, action]: Parameters<typeof act> extends [unknown, ...infer R] ? R : never
): Table {
  const result = act(board.domain, table, seat, action);
  if (!result.ok) throw new RangeError(`Not allowed at the table: ${result.refusal}`);
  return result.table;
}
