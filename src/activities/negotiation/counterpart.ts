import type { Outcome } from "../../core/bargaining/domain.ts";
import { profileOf } from "../../core/bargaining/profile.ts";
import type { Acceptance } from "../../core/bargaining/strategy/acceptance.ts";
import { strategy } from "../../core/bargaining/strategy/catalogue.ts";
import type { Strategy } from "../../core/bargaining/strategy/strategy.ts";
import { type Action, type Made, openOffer, type Table } from "../../core/bargaining/table/table.ts";
import { viewOf } from "../../core/bargaining/table/view.ts";
import { worthTo } from "./board.ts";
import { humanly } from "./human.ts";
import { ids } from "./paths.ts";
import { microInRungs } from "./rungs.ts";
import type { NegotiationConfig } from "./schema.ts";
import { pressing, type TableState } from "./state.ts";
import { due, launch, nibbleOf, tacticOf, wear } from "./tactics.ts";
import { acted, type Flow, type Setting, withQuotes, withState } from "./turn.ts";
import { say } from "./words.ts";

const strategies = new WeakMap<NegotiationConfig, Map<number, Strategy>>();

function strategyOf(config: NegotiationConfig, index: number): Strategy {
  const known = strategies.get(config) ?? new Map<number, Strategy>();
  strategies.set(config, known);
  const play = config.counterpart.plays[index] ?? config.counterpart.plays[0];
  const made =
    known.get(index) ??
    (play?.strategy === "micro"
      ? microInRungs
      : strategy(play?.strategy ?? "linear", {
          accept: play?.accept as Acceptance | undefined,
          ...(play?.model === undefined ? {} : { model: play.model }),
        }));
  known.set(index, made);
  return made;
}

/** The counterpart's turns until it is a person's turn, or the table is over. */
export function answerOf(setting: Setting, flow: Flow): Flow {
  const { table, people, stage } = flow.state;
  if (stage !== "playing" || people[1] || table.ending !== null || table.turn !== 1) return flow;
  const own = strategyOf(setting.config, flow.state.play);
  const { action, state: mind } = own(viewOf(setting.board.domain, table, 1), flow.state.mind);
  const next = withState(flow, { mind });
  if (action.type === "accept") return accepting(setting, next, action);
  if (action.type !== "offer") return say(setting, withTable(setting, next, { type: "end" }), "leaves");

  const tactic = due(setting, next);
  if (tactic !== undefined) return digsIn(setting, launch(setting, next, tactic), action);
  if (pressing(next.state) !== undefined) return digsIn(setting, next, action);
  return offers(setting, next, pleasing(setting, next.state, action));
}

const withTable = (setting: Setting, flow: Flow, action: Action): Flow =>
  withState(flow, { table: acted(setting, flow.state.table, 1, action) });

function accepting(setting: Setting, flow: Flow, action: Action): Flow {
  const { table } = flow.state;
  const early = table.round < table.rules.rounds;
  const stalls = early ? due(setting, flow, "false-authority") : undefined;
  if (stalls !== undefined) return digsIn(setting, launch(setting, flow, stalls), null);
  const held = pressing(flow.state);
  if (early && held !== undefined && tacticOf(setting.config, held.id)?.kind === "false-authority") {
    return digsIn(setting, flow, null);
  }
  return say(setting, withTable(setting, flow, action), "accepts");
}

/** A turn without a concession: the last offer again, or where there is none what the strategy would have offered. */
function digsIn(setting: Setting, flow: Flow, would: Action | null): Flow {
  const played = pressing(flow.state);
  const tactic = played && tacticOf(setting.config, played.id);
  const fresh = played?.since === flow.state.moves;
  const worn = withState(flow, fresh ? {} : wear(flow.state));
  const over = played !== undefined && pressing(worn.state) === undefined;
  if (over && tactic?.real) return say(setting, withTable(setting, worn, { type: "end" }), "leaves");
  const last = flow.state.table.offers.findLast(({ seat }) => seat === 1);
  const best: Action = { type: "offer", offer: { outcomes: [bestFor(setting)] } };
  const again: Action = last === undefined ? (would ?? best) : { type: "offer", offer: last.offer };
  return offers(setting, worn, over && would !== null ? would : again);
}

const bestFor = ({ board }: Setting): Outcome =>
  profileOf(board.domain, 1).worth.map((row) => row.indexOf(Math.max(...row)));

/** The strategy says how much to ask for; a person says it without jumping from issue to issue. */
function pleasing({ board, config }: Setting, state: TableState, action: Action): Action {
  const outcome = action.type === "offer" ? action.offer.outcomes[0] : undefined;
  if (outcome === undefined) return action;
  const told = state.shared[0].map((id) => board.indexOf(id));
  const model = config.counterpart.plays[state.play]?.model ?? "frequency";
  const named = humanly(viewOf(board.domain, state.table, 1), outcome, { model, told });
  return { type: "offer", offer: { outcomes: [named] } };
}

function offers(setting: Setting, flow: Flow, action: Action): Flow {
  const { board, scene, config } = setting;
  const before = flow.state.table.offers.findLast(({ seat }) => seat === 1);
  const next = withTable(setting, flow, action);
  const made = next.state.table.offers.at(-1);
  const outcome = made?.offer.outcomes[0];
  if (made === undefined || outcome === undefined) return next;
  const moved = movedMost(setting, before, outcome);
  const { rounds } = next.state.table.rules;
  const quoted = withQuotes(next, {
    ...quotesOf(setting, "offer", outcome),
    ...(moved === null ? {} : { "moved.issue": ids.issue(scene.sceneId, moved) }),
    ...(moved === null ? {} : { "moved.to": valueLine(setting, moved, outcome) }),
    "rounds.left": Math.max(0, rounds - next.state.table.round + 1),
  });
  const worth = worthTo(board, 1, outcome);
  const last = before?.offer.outcomes[0];
  const concedes = last !== undefined && worth < worthTo(board, 1, last) - 1e-9;
  const spoken = say(setting, quoted, last === undefined ? "opens" : concedes ? "concedes" : "holds", {
    issue: moved ?? undefined,
  });
  const { ending, round } = spoken.state.table;
  if (ending !== null) return say(setting, spoken, "no-deal");
  return round === config.rounds && made.round < round ? say(setting, spoken, "last-round") : spoken;
}

/** Slots that quote an outcome: `{offer.price}`. */
export function quotesOf({ config, scene, board }: Setting, name: string, outcome: Outcome): Record<string, string> {
  const terms = board.termsOf(outcome);
  return Object.fromEntries(
    config.issues.map(({ id }) => [`${name}.${id}`, ids.value(scene.sceneId, id, terms[id] ?? "")]),
  );
}

const valueLine = ({ board, scene }: Setting, issue: string, outcome: Outcome): string =>
  ids.value(scene.sceneId, issue, board.termsOf(outcome)[issue] ?? "");

/** The issue whose move cost the counterpart most; null where nothing moved. */
function movedMost({ board }: Setting, before: Made | undefined, now: Outcome): string | null {
  const last = before?.offer.outcomes[0];
  if (last === undefined) return null;
  let most = 0;
  let found: string | null = null;
  for (const [issue, values] of board.domain.worth.entries()) {
    const gave = (values[last[issue] ?? 0]?.[1] ?? 0) - (values[now[issue] ?? 0]?.[1] ?? 0);
    if (gave > most) {
      most = gave;
      found = board.issueAt(issue).id;
    }
  }
  return found;
}

/** Whether the counterpart would take an offer made with the last word, when there is no turn left to answer in. */
export function takesLastWord({ config, board }: Setting, state: TableState, table: Table): number | null {
  if (state.people[1] || table.ending?.how !== "deadline" || table.offers.at(-1)?.seat !== 0) return null;
  const asked: Table = { ...table, ending: null, turn: 1, round: table.rules.rounds };
  if (openOffer(asked) === null) return null;
  const { action } = strategyOf(config, state.play)(viewOf(board.domain, asked, 1), state.mind);
  return action.type === "accept" ? (action.which ?? 0) : null;
}

/** Once the hands are shaken: a nibble, if the case has one and there is something to nibble at. */
export function nibbles(setting: Setting, flow: Flow): Flow {
  if (flow.state.people[1]) return flow;
  const tactic = due(setting, flow, "nibble");
  return tactic === undefined || nibbleOf(setting, flow.state, tactic) === null ? flow : launch(setting, flow, tactic);
}
