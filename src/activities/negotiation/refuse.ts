import type { Seat } from "../../core/bargaining/profile.ts";
import { faultOf } from "../../core/bargaining/table/offer.ts";
import { openOffer, TALK_LIMIT } from "../../core/bargaining/table/table.ts";
import { holds, type World } from "../../core/world.ts";
import type { EventOf, NegotiationEvent } from "./events.ts";
import { pressing, type TableState, timesOf } from "./state.ts";
import { offerOf, seatOf } from "./step.ts";
import { answersIn, tacticOf } from "./tactics.ts";
import { needsIssue, talkOf } from "./talk.ts";
import type { Setting } from "./turn.ts";

/** Why an event is not taken, as a code, or null. Whatever is refused changes nothing. */
export function refusalOf(setting: Setting, state: TableState, world: World, event: NegotiationEvent): string | null {
  const seat = seatOf(event);
  if (event.type === "take-seat") {
    if (state.people[1]) return "seat-taken";
    return state.moves > 0 || state.table.offers.length > 0 ? "table-begun" : null;
  }
  if (!state.people[seat]) return "not-your-turn";
  switch (event.type) {
    case "prepare":
      return preparing(setting, state, seat, event);
    case "guess":
      return isOrder(setting, event.order) ? null : "order-incomplete";
    case "close":
      if (state.stage !== "closing") return "not-over";
      return pressing(state) === undefined ? null : "tactic-first";
    case "answer":
      return answering(setting, state, seat, world, event);
  }
  const now = mayAct(state, seat);
  if (now !== null) return now;
  switch (event.type) {
    case "offer":
      return offering(setting, state, seat, event);
    case "accept": {
      const open = openOffer(state.table);
      if (open === null) return "nothing-to-accept";
      return open.outcomes[event.which ?? 0] === undefined ? "no-such-offer" : null;
    }
    case "talk":
      return talking(setting, state, seat, world, event);
    case "walk-out":
      return null;
    default:
      return "unknown-event";
  }
}

/** Why a seat cannot move at all just now. */
export function mayAct(state: TableState, seat: Seat): string | null {
  if (state.stage === "preparation") return "not-prepared";
  if (state.stage === "closing") return "over";
  return state.table.turn === seat ? null : "not-your-turn";
}

const isOrder = ({ config }: Setting, order: readonly string[]): boolean =>
  order.length === config.issues.length && config.issues.every(({ id }) => order.includes(id));

function preparing(setting: Setting, state: TableState, seat: Seat, { sheet }: EventOf<"prepare">): string | null {
  if (state.stage !== "preparation" || state.sheets[seat] !== null) return "already-prepared";
  const { alternatives } = setting.config.seats[seat];
  if (sheet.batna !== undefined && !alternatives.some(({ id }) => id === sheet.batna)) return "unknown-alternative";
  const whole = (order: readonly string[] | undefined) => order === undefined || isOrder(setting, order);
  return whole(sheet.ranking) && whole(sheet.theirs) ? null : "order-incomplete";
}

function answering(
  { config }: Setting,
  state: TableState,
  seat: Seat,
  world: World,
  event: EventOf<"answer">,
): string | null {
  const played = pressing(state);
  if (seat === 1 || played?.id !== event.tactic) return "no-tactic";
  const tactic = tacticOf(config, played.id);
  return tactic && answersIn(tactic, world).some(({ id }) => id === event.answer) ? null : "unknown-answer";
}

function offering(setting: Setting, { table }: TableState, seat: Seat, event: EventOf<"offer">): string | null {
  const { board, config } = setting;
  const whole = event.outcomes.every((terms) => config.issues.every(({ id }) => Object.hasOwn(terms, id)));
  if (!whole) return "incomplete-offer";
  const named = [...(event.condition?.ifYou ?? []), ...(event.condition?.thenWe ?? [])];
  if (named.some((id) => board.indexOf(id) < 0)) return "unknown-issue";
  const offer = offerOf(setting, event);
  if (offer === null) return "unknown-value";
  return table.ending === null ? faultOf(board.domain, seat, offer) : "over";
}

function talking({ config, board }: Setting, state: TableState, seat: Seat, world: World, event: EventOf<"talk">) {
  const talk = talkOf(config).find(({ id }) => id === event.move);
  if (talk === undefined) return "unknown-move";
  if (!holds(talk.when, world)) return "not-offered";
  if (needsIssue(talk) && event.issue === undefined) return "needs-issue";
  if (event.issue !== undefined && board.indexOf(event.issue) < 0) return "unknown-issue";
  if (state.table.talked >= TALK_LIMIT) return "talked-enough";
  if (talk.does !== "adjourn") return null;
  return timesOf(state, seat, talk.id) > 0 || state.table.round >= state.table.rules.rounds
    ? "adjourned-already"
    : null;
}
