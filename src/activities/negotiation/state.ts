import type { Outcome } from "../../core/bargaining/domain.ts";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { StrategyState } from "../../core/bargaining/strategy/strategy.ts";
import type { Table } from "../../core/bargaining/table/table.ts";
import type { Sheet } from "./events.ts";
import type { Level } from "./kinds.ts";
import type { ResultView, Spoken } from "./view.ts";

/** A pair with one entry for each seat. */
export type PerSeat<T> = readonly [T, T];

export type TacticStatus = "pressing" | "defused" | "ignored" | "fed";

/** A tactic that has been played. */
export interface Played {
  readonly id: string;
  readonly status: TacticStatus;
  /** Turns of the counterpart for which it still holds. */
  readonly left: number;
  /** Number of moves of the first seat when it began. */
  readonly since: number;
  readonly answer: string | null;
}

/** Everything about a table that is not in the world. Immutable; both seats' secrets are in it. */
export interface TableState {
  readonly stage: "preparation" | "playing" | "closing";
  readonly table: Table;
  /** Whether a person sits in the seat. */
  readonly people: PerSeat<boolean>;
  readonly sheets: PerSeat<Sheet | null>;
  readonly guesses: PerSeat<readonly string[] | null>;
  /** How often each move was talked: `seat/move/issue`. */
  readonly times: Readonly<Record<string, number>>;
  /** What each seat was told of the other's priorities. */
  readonly told: PerSeat<readonly { readonly issue: string; readonly level: Level }[]>;
  /** Issues that each seat said matter to it. */
  readonly shared: PerSeat<readonly string[]>;
  /** Which of the counterpart's plays is played. */
  readonly play: number;
  /** The counterpart's generator. */
  readonly mind: StrategyState;
  readonly tactics: readonly Played[];
  /** Ids of the counterpart's lines that were said, the latest last. */
  readonly lines: readonly string[];
  readonly said: readonly Spoken[];
  readonly result: ResultView | null;
  /** The deal as it stands while closing; null without one. */
  readonly deal: Outcome | null;
  /** Moves of the first seat so far. */
  readonly moves: number;
}

export const perSeat = <T>(pair: PerSeat<T>, seat: Seat, value: T): PerSeat<T> =>
  seat === 0 ? [value, pair[1]] : [pair[0], value];

export const timesKey = (seat: Seat, move: string, issue = ""): string => `${seat}/${move}/${issue}`;

export const timesOf = (state: TableState, seat: Seat, move: string): number =>
  Object.entries(state.times).reduce((sum, [key, n]) => (key.startsWith(`${seat}/${move}/`) ? sum + n : sum), 0);

export const pressing = (state: TableState): Played | undefined =>
  state.tactics.find(({ status }) => status === "pressing");
