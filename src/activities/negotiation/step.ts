import { ownUtility, profileOf, type Seat } from "../../core/bargaining/profile.ts";
import type { Offer } from "../../core/bargaining/table/offer.ts";
import type { Action, Ending, Table } from "../../core/bargaining/table/table.ts";
import { holds, type World } from "../../core/world.ts";
import { moneyOf, phaseOf, worthTo } from "./board.ts";
import { answerOf, nibbles, quotesOf, takesLastWord } from "./counterpart.ts";
import type { EventOf, NegotiationEvent } from "./events.ts";
import type { Situation } from "./kinds.ts";
import { leave, react, type Stepped } from "./leave.ts";
import { ids } from "./paths.ts";
import { perSeat, type TableState } from "./state.ts";
import { answered, lapsed, meets, traitsOf } from "./tactics.ts";
import { talked, talkOf } from "./talk.ts";
import { acted, type Flow, type Setting, withQuotes, withState } from "./turn.ts";
import type { ResultView, Spoken } from "./view.ts";
import { say } from "./words.ts";

export const seatOf = (event: NegotiationEvent): Seat => event.seat ?? 0;

/** The table and the world after an event that was found to be allowed, the counterpart's answer included. Pure. */
export function step(setting: Setting, world: World, state: TableState, event: NegotiationEvent): Stepped {
  const seat = seatOf(event);
  const before: Flow = { world, state: seat === 0 ? { ...state, moves: state.moves + 1 } : state, heard: [] };
  const moved = chosen(setting, move(setting, before, seat, event), event);
  const answer = answerOf(setting, moved);
  const settled = settle(setting, answer);
  const noted = note(settled, state, seat, event, setting);
  if (event.type === "close") return leave(setting, noted);
  return react(setting, noted);
}

/** What was said by name is written among the choices made, for conditions elsewhere in the case. */
function chosen({ scene }: Setting, flow: Flow, event: NegotiationEvent): Flow {
  const { chose } = flow.world;
  const name = event.type === "talk" ? event.move : event.type === "answer" ? `${event.tactic}/${event.answer}` : null;
  const path = `${scene.sceneId}/${name}`;
  if (name === null || chose.includes(path)) return flow;
  return { ...flow, world: { ...flow.world, chose: [...chose, path] } };
}

function move(setting: Setting, flow: Flow, seat: Seat, event: NegotiationEvent): Flow {
  const { state } = flow;
  switch (event.type) {
    case "take-seat":
      return withState(flow, { people: [true, true] });
    case "prepare":
      return prepared(setting, flow, seat, event);
    case "guess":
      return withState(flow, { guesses: perSeat(state.guesses, seat, event.order) });
    case "talk": {
      const does = talkOf(setting.config).find(({ id }) => id === event.move)?.does;
      const said = talked(setting, flow, seat, event);
      if (does === "escalate") return withState(said, { ...over(said.state, { how: "escalated", by: seat }) });
      return does === undefined || seat === 1 ? said : meets(setting, said, { talk: does });
    }
    case "answer":
      return answered(setting, flow, event);
    case "offer":
      return offered(setting, flow, seat, event);
    case "accept":
      return accepted(setting, flow, seat, event);
    case "walk-out":
      return say(setting, withState(flow, { table: acted(setting, state.table, seat, { type: "end" }) }), "farewell");
    case "close":
      return flow;
  }
}

function prepared(setting: Setting, flow: Flow, seat: Seat, { sheet }: EventOf<"prepare">): Flow {
  const { state } = flow;
  const sheets = perSeat(state.sheets, seat, sheet);
  const guess = sheet.theirs?.length === setting.config.issues.length ? sheet.theirs : state.guesses[seat];
  const ready = sheets[0] !== null && (sheets[1] !== null || !state.people[1]);
  const next = withState(flow, { sheets, guesses: perSeat(state.guesses, seat, guess) });
  return ready ? begun(setting, next) : next;
}

/** Everybody sits: what is said first, and the counterpart's first offer where it opens. */
export function begun({ config, scene }: Setting, flow: Flow): Flow {
  const lines = config.lines
    .filter(({ when }) => holds(when, flow.world))
    .map(({ id, by, mood }) => ({ id: ids.line(scene.sceneId, id), by, mood }));
  return { ...withState(flow, { stage: "playing" }), heard: [...flow.heard, ...lines] };
}

/** An event's offer as the mathematics have it; null where an id is not of this table. */
export function offerOf({ board }: Setting, event: EventOf<"offer">): Offer | null {
  const outcomes = event.outcomes.map((terms) => board.outcomeOf(terms));
  if (!outcomes.every((outcome) => outcome !== null)) return null;
  const first = outcomes[0];
  const { condition } = event;
  if (condition === undefined || first === undefined) return { outcomes };
  const terms = (issues: readonly string[]) =>
    issues.map((id) => ({ issue: board.indexOf(id), value: first[board.indexOf(id)] ?? -1 }));
  return { outcomes, condition: { ifYou: terms(condition.ifYou), thenWe: terms(condition.thenWe) } };
}

function offered(setting: Setting, flow: Flow, seat: Seat, event: EventOf<"offer">): Flow {
  const offer = offerOf(setting, event);
  const outcome = offer?.outcomes[0];
  if (offer === null || outcome === undefined) return flow;
  const { board } = setting;
  const own = Math.min(...offer.outcomes.map((each) => worthTo(board, seat, each)));
  const shape = { outcomes: offer.outcomes.length, conditional: offer.condition !== undefined };
  const traits = traitsOf(setting, flow.state, seat, own, shape);
  const heardAs = situationOf(setting, flow.state, seat, offer);
  const action: Action = { type: "offer", offer };
  const after = acted(setting, flow.state.table, seat, action);
  const taken = takesLastWord(setting, flow.state, after);
  const table: Table =
    taken === null ? after : { ...after, ending: { how: "agreed", outcome: offer.outcomes[taken] ?? outcome, by: 1 } };
  const quoted = withQuotes(withState(flow, { table }), quotesOf(setting, "yours", outcome));
  if (seat === 1) return quoted;
  const met = meets(setting, quoted, { offer: traits });
  if (table.ending !== null) return say(setting, met, table.ending.how === "agreed" ? "accepts" : "no-deal");
  return say(setting, met, heardAs);
}

/** The other's offer is taken; the last word is theirs. */
function accepted(setting: Setting, flow: Flow, seat: Seat, { which }: EventOf<"accept">): Flow {
  const action: Action = { type: "accept", ...(which === undefined ? {} : { which }) };
  const signed = withState(flow, { table: acted(setting, flow.state.table, seat, action) });
  return seat === 0 ? say(setting, signed, "gets-accepted") : signed;
}

/** How an offer sounds to the one who hears it. */
function situationOf({ board }: Setting, { table }: TableState, seat: Seat, offer: Offer): Situation {
  const last = table.offers.findLast((made) => made.seat === seat);
  if (last === undefined) return "hears-first";
  const hearer = profileOf(board.domain, seat === 0 ? 1 : 0);
  const best = ({ outcomes }: Offer) => Math.max(...outcomes.map((outcome) => ownUtility(hearer, outcome)));
  const change = best(offer) - best(last.offer);
  if (offer.outcomes.length > 1) return "hears-package";
  if (offer.condition !== undefined) return "hears-condition";
  if (change > 1e-9) return "hears-concession";
  return offer.outcomes.join() === last.offer.outcomes.join() ? "hears-repeat" : "hears-demand";
}

/** Once the table is over: the result, the terms for later scenes, and what is still to be said. */
function settle(setting: Setting, flow: Flow): Flow {
  const { state } = flow;
  const { ending } = state.table;
  if (ending === null || state.stage === "closing") return money(setting, flow);
  const { board } = setting;
  const how = ending.how === "walked-out" && ending.by === 1 ? "left-by-them" : ending.how;
  const deal = ending.how === "agreed" ? ending.outcome : null;
  const result: ResultView = {
    how,
    by: "by" in ending ? ending.by : null,
    terms: deal === null ? null : board.termsOf(deal),
    worth: deal === null ? null : worthTo(board, 0, deal),
    money: null,
  };
  const tactics = lapsed(state, ending);
  const closing = money(setting, withState(flow, { stage: "closing", result, deal, tactics }));
  return deal === null ? closing : nibbles(setting, closing);
}

function money({ config }: Setting, flow: Flow): Flow {
  const { deal, result } = flow.state;
  if (deal === null || result === null) return flow;
  return withState(flow, { result: { ...result, money: moneyOf(config, deal) } });
}

const over = (state: TableState, { how, by }: { how: "escalated"; by: Seat }): Partial<TableState> => {
  const ending: Ending = { how: "walked-out", by };
  const result: ResultView = { how, by, terms: null, worth: null, money: null };
  return { table: { ...state.table, ending }, stage: "closing", result };
};

/** Adds the event to what was said. */
function note(flow: Flow, before: TableState, seat: Seat, event: NegotiationEvent, { scene }: Setting): Flow {
  const kinds: Partial<Record<NegotiationEvent["type"], Spoken["kind"]>> = {
    offer: "offer",
    accept: "accept",
    talk: "talk",
    answer: "answer",
    "walk-out": "walk-out",
  };
  const kind = kinds[event.type];
  if (kind === undefined && flow.heard.length === 0) return flow;
  const entry: Spoken = {
    seat,
    round: before.table.round,
    kind: kind ?? "nothing",
    offer: event.type === "offer" ? before.table.offers.length + 1 : null,
    line:
      event.type === "talk"
        ? ids.talk(scene.sceneId, event.move)
        : event.type === "answer"
          ? ids.answer(scene.sceneId, event.tactic, event.answer)
          : null,
    about: event.type === "talk" ? (event.issue ?? null) : null,
    heard: flow.heard,
  };
  return withState(flow, { said: [...flow.state.said, entry] });
}

/** The state of the machine that a table stands in. */
export function placeOf(setting: Setting, state: TableState): string {
  return state.stage === "playing" ? phaseOf(setting.board, state.table.round) : state.stage;
}
