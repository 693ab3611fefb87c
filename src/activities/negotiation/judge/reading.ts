import { kendallTau, stakes } from "../../../core/bargaining/measures/issues.ts";
import { otherSeat, profileOf, type Seat } from "../../../core/bargaining/profile.ts";
import type { TalkKind } from "../kinds.ts";
import type { NegotiationConfig } from "../schema.ts";
import type { TableState } from "../state.ts";
import { timesOf } from "../state.ts";
import { talkOf } from "../talk.ts";
import type { Setting } from "../turn.ts";
import { clamp01, type Part } from "./parts.ts";

/** How often a seat made moves of a kind. */
export const countOf = (config: NegotiationConfig, state: TableState, seat: Seat, kind: TalkKind): number =>
  talkOf(config)
    .filter(({ does }) => does === kind)
    .reduce((sum, { id }) => sum + timesOf(state, seat, id), 0);

/** Kendall's tau-b of a guessed order, most important first, with a seat's true stakes. Null where either orders nothing. */
export function tauOf({ config, board }: Setting, order: readonly string[] | null, seat: Seat): number | null {
  if (order === null || order.length !== config.issues.length) return null;
  const guessed = config.issues.map(({ id }) => -order.indexOf(id));
  return kendallTau(guessed, stakes(profileOf(board.domain, seat)));
}

/** Whether the other's priorities differ at all, so that there is an order to find. */
export const hasOrder = ({ board }: Setting, seat: Seat): boolean =>
  new Set(stakes(profileOf(board.domain, seat))).size > 1;

/** Information and priority inference: what one found out, and what one did to find it out. */
export function readingParts(setting: Setting, state: TableState, seat: Seat): Part[] {
  const { config } = setting;
  const asked =
    state.told[seat].length + (state.people[otherSeat(seat)] ? countOf(config, state, seat, "ask-priority") : 0);
  const checked = countOf(config, state, seat, "test-understanding") + countOf(config, state, seat, "summarise");
  const shared = state.shared[seat].length + countOf(config, state, seat, "reason");
  const tau = tauOf(setting, state.guesses[seat], otherSeat(seat));
  return [
    { name: "guess", share: hasOrder(setting, otherSeat(seat)) ? Math.max(0, tau ?? 0) : null, weight: 6 },
    { name: "asked", share: clamp01(asked / Math.min(3, config.issues.length)), weight: 2 },
    { name: "checked", share: clamp01(checked / 2), weight: 1 },
    { name: "shared", share: clamp01(shared), weight: 1 },
  ];
}

/** Points of relationship, up or down, that make the difference between none and all. */
const SWING = 30;

/** How the other feels about this seat after the table, against before. */
export function relationshipParts(start: TableState, end: TableState, seat: Seat): Part[] {
  const other = otherSeat(seat);
  const [before, after] = [start.table.tempers?.[other], end.table.tempers?.[other]];
  if (before === undefined || after === undefined) return [];
  const change = after.relationship - before.relationship;
  return [
    { name: "trust", share: clamp01(0.5 + change / SWING), weight: 3 },
    { name: "calm", share: clamp01(1 - Math.max(0, after.irritation - before.irritation) / 50), weight: 1 },
  ];
}
