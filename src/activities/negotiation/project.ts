import type { Role, SceneContext } from "../../core/activity.ts";
import { ownRange, profileOf, type Seat } from "../../core/bargaining/profile.ts";
import { type Made, openOffer, TALK_LIMIT } from "../../core/bargaining/table/table.ts";
import { holds, type World } from "../../core/world.ts";
import { moneyOf, phaseOf, worthTo } from "./board.ts";
import { exchangesOf } from "./give-and-get.ts";
import { type NegotiationContext, settingOf } from "./machine.ts";
import { ids } from "./paths.ts";
import { mayAct } from "./refuse.ts";
import type { NegotiationConfig } from "./schema.ts";
import { pressing, type TableState, timesOf } from "./state.ts";
import { answersIn, tacticOf } from "./tactics.ts";
import { needsIssue, talkOf } from "./talk.ts";
import type { Setting } from "./turn.ts";
import type { Allowed, IssueView, OfferView, TableView, TacticView, TalkView } from "./view.ts";
import { toneOf } from "./words.ts";

interface Snapshot {
  readonly value: unknown;
  readonly context: NegotiationContext;
}

/** What a role may see: the person in the second seat sees that seat's side, everybody else the first's. */
export function project(config: NegotiationConfig, scene: SceneContext, snapshot: Snapshot, role: Role): TableView {
  const setting = settingOf(config, scene);
  const { table: state, world, heard } = snapshot.context;
  const seat: Seat = role === "counterpart" ? 1 : 0;
  const { board } = setting;
  const profile = profileOf(board.domain, seat);
  const [worst, best] = ownRange(profile);
  const at = scene.sceneId;
  const own = config.seats[seat];
  const { table } = state;
  const phase = phaseOf(board, table.round);
  const untouched = state.moves === 0 && state.said.length === 0 && state.stage === "playing";
  const open = table.turn === seat && table.ending === null ? openOffer(table) : null;
  const offers = table.offers.map((made, i) => offerView(setting, made, i + 1, seat));
  return {
    kind: "negotiation",
    place: state.stage === "playing" ? phase : state.stage,
    heard,
    lines: untouched ? heard : [],
    choices: [],
    sayFirst: false,
    seat,
    turn: table.turn,
    twoPeople: state.people[1],
    seats: [seatView(config, at, state, 0), seatView(config, at, state, 1)],
    brief: own.brief === undefined ? null : ids.brief(at, own.id),
    issues: config.issues.map((_, i) => issueView(setting, state, seat, i)),
    money:
      config.money === undefined || seat === 1
        ? null
        : { label: ids.money(at, "label"), unit: ids.money(at, "unit"), base: config.money.base },
    worst,
    best,
    walkAway: profile.reservation,
    alternatives: own.alternatives.map(({ id, worth }) => ({ id, text: ids.alternative(at, own.id, id), worth })),
    sheet: state.sheets[seat],
    phase,
    goal: ids.goal(at, phase),
    round: Math.min(table.round, table.rules.rounds),
    rounds: claimedRounds(setting, state),
    phases: board.phases,
    offers,
    open: open === null ? null : (offers.at(-1) ?? null),
    log: exchangesOf(setting, table, seat),
    said: state.said,
    tone: state.people[1] ? "calm" : toneOf(table.tempers?.[1]),
    talk: state.stage === "playing" ? talkViews(setting, state, seat, (when) => holds(when, world)) : [],
    talkLeft: table.turn === seat ? Math.max(0, TALK_LIMIT - table.talked) : 0,
    tactic: seat === 1 ? null : tacticView(setting, state, world),
    allowed: allowed(state, seat),
    guess: state.guesses[seat],
    result: resultFor(setting, state, seat),
  };
}

const seatView = (config: NegotiationConfig, at: string, state: TableState, seat: Seat) => ({
  id: config.seats[seat].id,
  title: ids.seat(at, config.seats[seat].id),
  by: state.people[seat] ? "you" : config.seats[seat].by,
});

function issueView({ config, board, scene }: Setting, state: TableState, seat: Seat, index: number): IssueView {
  const issue = board.issueAt(index);
  const worths = issue.values.map(({ worth }) => worth[seat]);
  const told = state.told[seat].find((each) => each.issue === issue.id);
  return {
    id: issue.id,
    label: ids.issue(scene.sceneId, issue.id),
    about: issue.about === undefined ? null : ids.about(scene.sceneId, issue.id),
    values: issue.values.map((value) => ({
      id: value.id,
      label: ids.value(scene.sceneId, issue.id, value.id),
      worth: value.worth[seat],
      money: seat === 0 && config.money !== undefined ? (value.money ?? 0) : null,
    })),
    stake: Math.max(...worths) - Math.min(...worths),
    told: told?.level ?? null,
  };
}

function offerView({ board, config }: Setting, made: Made, number: number, seat: Seat): OfferView {
  const { outcomes, condition } = made.offer;
  const names = (terms: readonly { readonly issue: number }[]) => terms.map(({ issue }) => board.issueAt(issue).id);
  return {
    number,
    seat: made.seat,
    round: made.round,
    outcomes: outcomes.map((outcome) => ({
      terms: board.termsOf(outcome),
      worth: worthTo(board, seat, outcome),
      money: seat === 0 ? moneyOf(config, outcome) : null,
    })),
    condition: condition === undefined ? null : { ifYou: names(condition.ifYou), thenWe: names(condition.thenWe) },
  };
}

/** A claimed deadline shows as true until somebody asks. */
function claimedRounds({ config }: Setting, state: TableState): number {
  const { rounds } = state.table.rules;
  const played = pressing(state);
  const tactic = played && tacticOf(config, played.id);
  if (played === undefined || tactic?.kind !== "deadline") return rounds;
  return Math.min(rounds, state.table.round + played.left - 1);
}

function talkViews(
  { config, scene }: Setting,
  state: TableState,
  seat: Seat,
  open: (when: Parameters<typeof holds>[0]) => boolean,
): TalkView[] {
  return talkOf(config)
    .filter(({ when }) => open(when))
    .map((talk) => ({
      id: talk.id,
      does: talk.does,
      say: ids.talk(scene.sceneId, talk.id),
      issues: needsIssue(talk) ? config.issues.map(({ id }) => id) : [],
      times: timesOf(state, seat, talk.id),
    }));
}

function tacticView({ config, scene }: Setting, state: TableState, world: World): TacticView | null {
  const played = pressing(state);
  const tactic = played && tacticOf(config, played.id);
  if (tactic === undefined) return null;
  return {
    id: tactic.id,
    kind: null,
    answers: answersIn(tactic, world).map(({ id }) => ({ id, say: ids.answer(scene.sceneId, tactic.id, id) })),
  };
}

function allowed(state: TableState, seat: Seat): Allowed {
  const now = mayAct(state, seat);
  const { table } = state;
  return {
    offer: now,
    accept: now ?? (openOffer(table) === null ? "nothing-to-accept" : null),
    talk: now ?? (table.talked >= TALK_LIMIT ? "talked-enough" : null),
    walkOut: now,
    guess: null,
    close: state.stage !== "closing" ? "not-over" : pressing(state) === undefined ? null : "tactic-first",
    prepare: state.stage === "preparation" && state.sheets[seat] === null ? null : "already-prepared",
  };
}

function resultFor({ board, config }: Setting, { result, deal }: TableState, seat: Seat): TableView["result"] {
  if (result === null || deal === null) return result;
  return { ...result, worth: worthTo(board, seat, deal), money: seat === 0 ? moneyOf(config, deal) : null };
}
