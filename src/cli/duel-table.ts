import { boardOf } from "../activities/negotiation/board.ts";
import { type Against, duelAtTable, type TablePlayed } from "../activities/negotiation/duels.ts";
import type { NegotiationConfig } from "../activities/negotiation/schema.ts";
import type { Duel } from "../core/bargaining/duel.ts";
import type { StrategyName } from "../core/bargaining/strategy/catalogue.ts";
import { startWorld } from "../core/machine/compile.ts";
import type { LoadedCase } from "./load-case.ts";

/** A case's table that was played by strategies. */
export interface TableDuel {
  readonly scene: string;
  readonly config: NegotiationConfig;
  readonly result: Duel<TablePlayed>;
}

/** Plays strategies on every table of a case, each as at the start of the case. */
export function duelTables(
  { compiled }: LoadedCase,
  seat: StrategyName,
  against: Against,
  seeds: readonly number[],
): TableDuel[] {
  const world = startWorld(compiled.case, 0);
  return [...compiled.scenes.values()]
    .filter(({ rules }) => rules.kind === "negotiation")
    .map(({ scene, context }) => {
      const config = scene.activity as unknown as NegotiationConfig;
      return { scene: scene.id, config, result: duelAtTable(config, context, world, seat, against, seeds) };
    });
}

const number = (value: number | null) => (value === null ? "none" : value.toFixed(2));
const pair = (value: readonly [number, number] | null) => (value === null ? "none" : value.map(number).join(", "));

/** What was played, for a terminal. */
export function tableRows({ scene, config, result }: TableDuel, seat: string, against: string): string[] {
  const [a, b] = config.seats;
  const endings = new Map<string, number>();
  for (const { ending } of result.played) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  return [
    `${scene}: ${a.title} as ${seat}, ${b.title} as ${against === "case" ? "the case has it" : against}`,
    `tables: ${result.played.length} of at most ${config.rounds} rounds; ${config.opener} opens; walk-aways: ${pair(boardOf(config).domain.reservation)}`,
    `agreements: ${result.agreements} (${[...endings].map(([how, n]) => `${how} ${n}`).join(", ")})`,
    `mean points, no deal at the walk-aways: ${pair(result.meanUtilities)}; of the deals: ${pair(result.meanDeal)}`,
    `mean distance of the deals to the frontier: ${number(result.meanToFrontier)}, to Nash: ${number(result.meanToNash)}`,
    `mean rounds: ${result.meanRounds.toFixed(1)}`,
  ];
}

/** The same for other programs. */
export const tableReport = ({ scene, config, result }: TableDuel, seat: string, against: string) => {
  const { played, ...summary } = result;
  const board = boardOf(config);
  return {
    scene,
    parties: config.seats.map(({ title }) => title),
    strategies: [seat, against],
    rounds: config.rounds,
    reservation: board.domain.reservation,
    tables: played.length,
    ...summary,
    played: played.map(({ outcome, ...one }) => ({ ...one, outcome: outcome && board.termsOf(outcome) })),
  };
};
