import type { SceneContext } from "../../core/activity.ts";
import { type Duel, distances, type Result, summed } from "../../core/bargaining/duel.ts";
import { analyse } from "../../core/bargaining/solutions.ts";
import { type StrategyName, strategy } from "../../core/bargaining/strategy/catalogue.ts";
import type { World } from "../../core/world.ts";
import { worthTo } from "./board.ts";
import { settingOf } from "./machine.ts";
import { playOut } from "./reference.ts";
import type { NegotiationConfig } from "./schema.ts";

/** One table of a case, with how it ended. */
export interface TablePlayed extends Result {
  readonly ending: string;
}

/** `case`: the counterpart as the case has it. A strategy: in its place, with the same temper and tactics. */
export type Against = StrategyName | "case";

/**
 * Plays a strategy in the first seat of a case's table, once for each seed, through the rules themselves: with the case's opener,
 * rounds, temper and tactics, each of which it answers with what defuses it.
 */
export function duelAtTable(
  given: NegotiationConfig,
  scene: SceneContext,
  world: World,
  seat: StrategyName,
  against: Against,
  seeds: readonly number[],
): Duel<TablePlayed> {
  const { counterpart } = given;
  const config: NegotiationConfig =
    against === "case" ? given : { ...given, counterpart: { ...counterpart, plays: [{ strategy: against }] } };
  const setting = settingOf(config, scene);
  const { board } = setting;
  const analysis = analyse(board.domain);
  const played = seeds.map((seed): TablePlayed => {
    const { outcome, state } = playOut(setting, { ...world, rng: seed | 0 }, strategy(seat), false);
    const utilities =
      outcome === null ? board.domain.reservation : ([worthTo(board, 0, outcome), worthTo(board, 1, outcome)] as const);
    const rounds = Math.min(state.table.round, config.rounds);
    const ending = state.result?.how ?? "deadline";
    return { seed, outcome, utilities, rounds, ending, ...distances(analysis, { outcome, utilities }) };
  });
  return summed(played);
}
