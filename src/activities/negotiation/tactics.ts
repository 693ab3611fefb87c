import type { Seat } from "../../core/bargaining/profile.ts";
import type { Ending } from "../../core/bargaining/table/table.ts";
import { stirred } from "../../core/bargaining/table/temper.ts";
import { applyEffects, holds, type World } from "../../core/world.ts";
import { phaseOf, worthTo } from "./board.ts";
import type { EventOf } from "./events.ts";
import { PHASES, type Phase, type TacticKind, type TalkKind } from "./kinds.ts";
import { ids } from "./paths.ts";
import type { NegotiationConfig, Tactic } from "./schema.ts";
import { type Played, perSeat, pressing, type TableState } from "./state.ts";
import { type Flow, type Setting, withQuotes, withState } from "./turn.ts";
import { say } from "./words.ts";

/** What an offer can be besides its terms. `firm`: a first offer, or one that gives up less than a twentieth of one's range. */
export type OfferTrait = "package" | "condition" | "firm";

interface Nature {
  /** The phase from which it is played. */
  readonly from: Phase;
  /** Turns without a concession while it presses, unless the case says. */
  readonly holds: number;
  /** Moves other than its answers that take its force. */
  readonly talk: readonly TalkKind[];
  readonly offers: readonly OfferTrait[];
  /** The app's own answers, in the order shown, with whether they defuse. */
  readonly answers: Readonly<Record<string, boolean>>;
}

/** What each tactic is met by: the standard counsel of negotiation courses, as data. */
export const NATURES: Readonly<Record<TacticKind, Nature>> = {
  "high-anchor": {
    from: "opening",
    holds: 2,
    talk: ["reason"],
    offers: ["firm"],
    answers: { "own-ground": true, "meet-halfway": false },
  },
  salami: {
    from: "middle",
    holds: 2,
    talk: ["summarise"],
    offers: ["package", "condition"],
    answers: { "whole-deal": true, "small-thing": false },
  },
  "good-guy-bad-guy": {
    from: "middle",
    holds: 2,
    talk: ["summarise"],
    offers: ["condition"],
    answers: { "both-of-you": true, "thank-good-guy": false },
  },
  "false-authority": {
    from: "opening",
    holds: 1,
    talk: ["test-understanding", "escalate"],
    offers: [],
    answers: { "who-decides": true, "wait-and-see": false },
  },
  deadline: {
    from: "endgame",
    holds: 2,
    talk: ["test-understanding", "adjourn"],
    offers: [],
    answers: { "what-then": true, "hurry-up": false },
  },
  "take-it-or-leave-it": {
    from: "endgame",
    holds: 2,
    talk: ["ask-priority"],
    offers: ["package", "condition"],
    answers: { "what-would": true, "you-cannot": false },
  },
  nibble: {
    from: "endgame",
    holds: 1,
    talk: [],
    offers: [],
    answers: { trade: true, decline: true, "give-in": false },
  },
};

export interface Answer {
  readonly id: string;
  readonly defuses: boolean;
}

/** The answers to a tactic: the case's, or the app's own. */
export const answersTo = (tactic: Tactic): readonly Answer[] =>
  tactic.answers.length > 0
    ? tactic.answers
    : Object.entries(NATURES[tactic.kind].answers).map(([id, defuses]) => ({ id, defuses }));

/** Those of the answers that can be given in this world. */
export const answersIn = (tactic: Tactic, world: World): readonly Answer[] =>
  answersTo(tactic).filter(({ id }) => holds(tactic.answers.find((own) => own.id === id)?.when, world));

export const tacticOf = (config: NegotiationConfig, id: string): Tactic | undefined =>
  config.counterpart.tactics.find((tactic) => tactic.id === id);

/** Tactics that are played of themselves when their time has come; the others wait for an occasion. */
const OCCASIONAL: readonly TacticKind[] = ["false-authority", "nibble"];

/** The tactic whose time has come on the counterpart's turn. One presses at a time. */
export function due(setting: Setting, { state, world }: Flow, occasion?: TacticKind): Tactic | undefined {
  if (pressing(state) !== undefined) return undefined;
  const { round } = state.table;
  const now = PHASES.indexOf(phaseOf(setting.board, round));
  return setting.config.counterpart.tactics.find(
    (tactic) =>
      (occasion === undefined ? !OCCASIONAL.includes(tactic.kind) : tactic.kind === occasion) &&
      !state.tactics.some(({ id }) => id === tactic.id) &&
      (state.stage === "closing" || now >= PHASES.indexOf(NATURES[tactic.kind].from)) &&
      round >= (tactic.round ?? 1) &&
      holds(tactic.when, world),
  );
}

/** The counterpart plays a tactic: it says so, and digs in. */
export function launch(setting: Setting, flow: Flow, tactic: Tactic): Flow {
  const { scene, config } = setting;
  const { state } = flow;
  const played: Played = {
    id: tactic.id,
    status: "pressing",
    left: tactic.holds ?? NATURES[tactic.kind].holds,
    since: state.moves,
    answer: null,
  };
  const issue = tactic.issue;
  const quoted = issue === undefined ? flow : withQuotes(flow, { "about.issue": ids.issue(scene.sceneId, issue) });
  const line = {
    id: ids.tactic(scene.sceneId, tactic.id),
    by: tactic.by ?? config.seats[1].by,
    mood: tactic.mood ?? ("serious" as const),
  };
  return { ...withState(quoted, { tactics: [...state.tactics, played] }), heard: [...quoted.heard, line] };
}

const settle = (state: TableState, change: Partial<Played>): readonly Played[] =>
  state.tactics.map((played) => (played.status === "pressing" ? { ...played, ...change } : played));

/** A turn of the counterpart has passed under a tactic: once its turns are used up, it has been left unanswered. */
export function wear(state: TableState): TableState {
  const played = pressing(state);
  if (played === undefined) return state;
  const left = played.left - 1;
  return { ...state, tactics: settle(state, left > 0 ? { left } : { left: 0, status: "ignored" }) };
}

/**
 * The table has ended under a tactic. Who signs under it has fed it; where the counterpart signs after all it came to
 * nothing; else it was left unanswered.
 */
export function lapsed(state: TableState, ending: Ending): readonly Played[] {
  const signed = ending.how === "agreed" ? (ending.by === 0 ? "fed" : "defused") : "ignored";
  return settle(state, { status: signed, left: 0 });
}

/** The trainee has taken the tactic's force: it ends at once, and nobody has lost face. */
function defused(setting: Setting, flow: Flow, played: Played, answer: string | null): Flow {
  const { table } = flow.state;
  const tempers =
    table.tempers === null ? null : perSeat(table.tempers, 1, stirred(table.tempers[1], "acknowledgement"));
  const next = withState(flow, {
    table: { ...table, tempers },
    tactics: settle(flow.state, { status: "defused", answer }),
  });
  return say(setting, next, "defused", { tactic: played.id });
}

/** The trainee answers a tactic in words. Found to be allowed before. */
export function answered(setting: Setting, flow: Flow, event: EventOf<"answer">): Flow {
  const { config, scene } = setting;
  const tactic = tacticOf(config, event.tactic);
  const played = pressing(flow.state);
  const answer = tactic && answersTo(tactic).find(({ id }) => id === event.answer);
  if (tactic === undefined || played === undefined || answer === undefined) return flow;
  const effects = tactic.answers.find(({ id }) => id === answer.id)?.effects;
  const moved = { ...flow, world: applyEffects(effects, flow.world, scene.bounds) };
  if (answer.defuses) return defused(setting, moved, played, answer.id);
  const fed = withState(moved, { tactics: settle(flow.state, { answer: answer.id, status: "fed" }) });
  return tactic.kind === "nibble" ? nibbled(setting, fed, tactic) : say(setting, fed, "unmoved", { tactic: tactic.id });
}

/** Moves other than answers that take a tactic's force. */
export function meets(setting: Setting, flow: Flow, by: { talk?: TalkKind; offer?: readonly OfferTrait[] }): Flow {
  const played = pressing(flow.state);
  const tactic = played && tacticOf(setting.config, played.id);
  if (played === undefined || tactic === undefined) return flow;
  const { talk, offers } = NATURES[tactic.kind];
  const met =
    (by.talk !== undefined && talk.includes(by.talk)) || (by.offer ?? []).some((trait) => offers.includes(trait));
  return met ? defused(setting, flow, played, null) : flow;
}

/** What a nibble asks for: the agreed value of its issue, one step towards the counterpart. Null where there is none to take. */
export function nibbleOf({ config, board }: Setting, { deal }: TableState, tactic: Tactic): readonly number[] | null {
  const issue = board.indexOf(tactic.issue ?? config.issues[0]?.id ?? "");
  const worth = board.domain.worth[issue];
  const from = deal?.[issue];
  if (deal === null || worth === undefined || from === undefined) return null;
  const steps = [from - 1, from + 1].filter(
    (to) => (worth[to]?.[1] ?? Number.NEGATIVE_INFINITY) > (worth[from]?.[1] ?? 0),
  );
  return steps[0] === undefined ? null : deal.with(issue, steps[0]);
}

function nibbled(setting: Setting, flow: Flow, tactic: Tactic): Flow {
  const deal = nibbleOf(setting, flow.state, tactic);
  if (deal === null || flow.state.result === null) return flow;
  const { board } = setting;
  const result = { ...flow.state.result, terms: board.termsOf(deal), worth: worthTo(board, 0, deal) };
  return say(setting, withState(flow, { deal, result }), "gets-nibble", { tactic: tactic.id });
}

/** Which traits an offer has, seen against the seat's last one. */
export function traitsOf(
  { board }: Setting,
  { table }: TableState,
  seat: Seat,
  worth: number,
  shape: { readonly outcomes: number; readonly conditional: boolean },
): OfferTrait[] {
  const last = table.offers.findLast((made) => made.seat === seat);
  const before = last && Math.min(...last.offer.outcomes.map((outcome) => worthTo(board, seat, outcome)));
  const rows = board.domain.worth.map((values) => values.map((pair) => pair[seat]));
  const range = rows.reduce((sum, row) => sum + Math.max(...row) - Math.min(...row), 0);
  return [
    ...(shape.outcomes > 1 ? (["package"] as const) : []),
    ...(shape.conditional ? (["condition"] as const) : []),
    ...(before === undefined || before - worth <= range / 20 ? (["firm"] as const) : []),
  ];
}
