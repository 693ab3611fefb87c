import type { Step } from "../core/activity.ts";
import { type Outcome, utilities, utilityRange } from "../core/bargaining/domain.ts";
import { missedTrade } from "../core/bargaining/measures/trade.ts";
import type { BargainPoint, ReadBargain } from "../core/room/bargain.ts";
import { boardOf } from "./negotiation/board.ts";
import type { NegotiationEvent } from "./negotiation/events.ts";
import { analysisOf } from "./negotiation/judge/deal.ts";
import { settingOf } from "./negotiation/machine.ts";
import { ids } from "./negotiation/paths.ts";
import type { NegotiationConfig } from "./negotiation/schema.ts";
import { traceOf } from "./negotiation/trace.ts";

/** Which kinds of activity are bargains between two, and what came of one: for the one deal map of a room. */
export const readBargain: ReadBargain = (kind, config, scene, steps) => {
  if (kind !== "negotiation") return null;
  const table = config as NegotiationConfig;
  const trace = traceOf(settingOf(table, scene), steps as readonly Step<NegotiationEvent>[]);
  // It is settled as soon as there is a result; that the two still say goodbye changes nothing on the map.
  if (trace === null || trace.end.result === null) return null;
  const board = boardOf(table);
  const { domain } = board;
  const ranges = [utilityRange(domain, 0), utilityRange(domain, 1)] as const;
  const point = (outcome: Outcome): BargainPoint => ({
    utilities: utilities(domain, outcome),
    terms: Object.entries(board.termsOf(outcome)).map(([issue, value]) => ({
      issue: ids.issue(scene.sceneId, issue),
      value: ids.value(scene.sceneId, issue, value),
    })),
  });
  const { deal } = trace.end;
  const trade =
    deal === null ? null : missedTrade(domain, 0, deal, [ranges[0][1] - ranges[0][0], ranges[1][1] - ranges[1][0]]);
  const [first, second] = table.seats;
  return {
    seats: [ids.seat(scene.sceneId, first.id), ids.seat(scene.sceneId, second.id)],
    ranges,
    reservation: domain.reservation,
    frontier: analysisOf(board).frontier.map((each) => each.utilities),
    deal: deal === null ? null : point(deal),
    missed: trade === null ? null : point(trade.outcome),
  };
};
