import { target } from "../../core/bargaining/concession.ts";
import type { Outcome } from "../../core/bargaining/domain.ts";
import { ownRange, type Profile, profileOf } from "../../core/bargaining/profile.ts";
import { likedBid } from "../../core/bargaining/search/bids.ts";
import { type StrategyName, strategy } from "../../core/bargaining/strategy/catalogue.ts";
import {
  leaving,
  offering,
  type Strategy,
  type StrategyState,
  standing,
  startState,
} from "../../core/bargaining/strategy/strategy.ts";
import type { Action } from "../../core/bargaining/table/table.ts";
import { viewOf } from "../../core/bargaining/table/view.ts";
import type { World } from "../../core/world.ts";
import { worthTo } from "./board.ts";
import type { NegotiationEvent } from "./events.ts";
import { firstContext } from "./machine.ts";
import { refusalOf } from "./refuse.ts";
import type { NegotiationConfig } from "./schema.ts";
import { pressing, type TableState } from "./state.ts";
import { step } from "./step.ts";
import { answersIn, tacticOf } from "./tactics.ts";
import { talkOf } from "./talk.ts";
import type { Setting } from "./turn.ts";

/** The best that a set of strong plays got from this very counterpart. */
export interface Reference {
  /** Own points. */
  readonly worth: number;
  /** Which play it was: a strategy, with `+talk` where it also asked, shared and acknowledged. */
  readonly by: string;
  readonly outcome: Outcome;
}

/** Strategies of the literature that do well in tournaments, with a model of the other learnt from its offers. */
const LEARNING: readonly StrategyName[] = ["boulware", "linear", "hybrid", "micro", "nice-tit-for-tat", "tit-for-tat"];

/** Shapes of concession of the plays that know the other's values, as after a perfect preparation. */
const KNOWING = [0.2, 0.5, 1, 2] as const;

/** Concedes along a curve to its walk-away, and of all outcomes worth as much offers the one that the other likes best. */
const knowing =
  (e: number, theirs: Profile): Strategy =>
  (view, state) => {
    const [worst, best] = ownRange(view.profile);
    const floor = Math.max(view.profile.reservation, worst);
    const aim = target(view.time, e, floor, best);
    const bid = likedBid(view.profile, { from: aim }, theirs.worth);
    const open = standing(view);
    if (open !== null && open.utility >= Math.max(aim, floor))
      return { action: { type: "accept", which: open.which }, state };
    return bid === null ? leaving(state) : offering(bid, state);
  };

/** How far the plays of small steps go in all, as shares of the way from their best to their walk-away, and how steps shrink. */
const STEPPING = [0.4, 0.6, 0.8, 1] as const;
const SHRINKS = 0.85;

/**
 * Gives a little in every round and each time a little less, whatever the other does, and takes in the last round what beats no
 * deal. Against those who answer like with like it gets more than any curve.
 */
const stepping =
  (all: number, theirs: Profile): Strategy =>
  (view, state) => {
    const [worst, best] = ownRange(view.profile);
    const floor = Math.max(view.profile.reservation, worst);
    const given = (1 - SHRINKS ** view.mine.length) / (1 - SHRINKS ** Math.max(1, view.rounds - 1));
    const bid = likedBid(view.profile, { from: best - (best - floor) * all * Math.min(1, given) }, theirs.worth);
    const open = standing(view);
    const enough = view.round >= view.rounds ? floor : (bid?.utility ?? best);
    if (open !== null && open.utility >= enough) return { action: { type: "accept", which: open.which }, state };
    return bid === null ? leaving(state) : offering(bid, state);
  };

/** Every reference play by its name. None knows the other's temper, plans or walk-away. */
function plays({ board }: Setting): readonly (readonly [string, Strategy])[] {
  const theirs = profileOf(board.domain, 1);
  return [
    ...LEARNING.map((name) => [name, strategy(name, { model: "frequency" })] as const),
    ...STEPPING.map((all) => [`small-steps-${all}`, stepping(all, theirs)] as const),
    ...KNOWING.map((e) => [`prepared-${e}`, knowing(e, theirs)] as const),
  ];
}

const found = new WeakMap<NegotiationConfig, Map<string, Reference | null>>();
const REMEMBERED = 64;

/**
 * What the best of a set of strong reference plays gets for the first seat from the counterpart as it sat down in this world: so
 * a hardliner and a Conceder are graded alike. Each play is made with and without talk, through the rules themselves. Null
 * where none comes to a deal above the reservation value. Deterministic; remembered for the same world.
 */
export function referenceOf(setting: Setting, world: World): Reference | null {
  const { config } = setting;
  const { quotes: _, visited: __, ...matters } = world;
  const key = JSON.stringify(matters);
  const known = found.get(config) ?? new Map<string, Reference | null>();
  found.set(config, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const best = plays(setting)
    .flatMap(([name, own]) => [false, true].flatMap((talks) => played(setting, world, name, own, talks) ?? []))
    .filter(({ worth }) => worth > setting.board.domain.reservation[0])
    .reduce<Reference | null>((a, b) => (a === null || b.worth > a.worth ? b : a), null);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, best);
  return best;
}

function played(setting: Setting, world: World, name: string, own: Strategy, talks: boolean): Reference | null {
  const { outcome } = playOut(setting, world, own, talks);
  if (outcome === null) return null;
  return { worth: worthTo(setting.board, 0, outcome), by: talks ? `${name}+talk` : name, outcome };
}

export interface PlayedOut {
  readonly outcome: Outcome | null;
  readonly state: TableState;
  readonly events: readonly NegotiationEvent[];
}

/** Nobody sits longer: rounds are bounded, and so are talks in a turn. */
const MOVES = 400;

/** Plays a strategy in the first seat to the end of a table. It answers every tactic with what defuses it. */
export function playOut(setting: Setting, world: World, own: Strategy, talks: boolean): PlayedOut {
  let { table: state, world: now } = firstContext(setting, world);
  let mind: StrategyState = startState(world.rng ^ 0x51ed270b);
  const events: NegotiationEvent[] = [];
  const send = (event: NegotiationEvent): boolean => {
    if (refusalOf(setting, state, now, event) !== null) return false;
    const stepped = step(setting, now, state, event);
    state = stepped.state;
    now = stepped.world;
    events.push(event);
    return true;
  };
  if (state.stage === "preparation") send({ type: "prepare", sheet: {} });
  while (events.length < MOVES) {
    const tactic = pressing(state);
    if (tactic !== undefined && send(defusing(setting, tactic.id, now))) continue;
    if (state.stage === "closing") break;
    if (talks && courtesies(setting, state).some(send)) continue;
    const turn = own(viewOf(setting.board.domain, state.table, 0), mind);
    mind = turn.state;
    if (!send(eventOf(setting, turn.action))) break;
  }
  return { outcome: state.deal, state, events };
}

function defusing({ config }: Setting, id: string, world: World): NegotiationEvent {
  const tactic = tacticOf(config, id);
  const answer = tactic && answersIn(tactic, world).find(({ defuses }) => defuses);
  return { type: "answer", tactic: id, answer: answer?.id ?? "" };
}

export function eventOf({ board }: Setting, action: Action): NegotiationEvent {
  if (action.type === "accept")
    return { type: "accept", ...(action.which === undefined ? {} : { which: action.which }) };
  if (action.type !== "offer") return { type: "walk-out" };
  return { type: "offer", outcomes: action.offer.outcomes.map((outcome) => board.termsOf(outcome)) };
}

/** What a good negotiator says in the first rounds: acknowledges, says what matters most to itself, asks about the rest. */
function courtesies({ config, board }: Setting, state: TableState): NegotiationEvent[] {
  const talk = talkOf(config);
  const once = (event: NegotiationEvent & { type: "talk" }) =>
    state.times[`0/${event.move}/${event.issue ?? ""}`] === undefined ? [event] : [];
  const { worth } = profileOf(board.domain, 0);
  const stake = worth.map((row) => Math.max(...row) - Math.min(...row));
  const first = board.issueAt(stake.indexOf(Math.max(...stake))).id;
  return talk.flatMap(({ id, does, issue }): NegotiationEvent[] => {
    if (does === "acknowledge") return once({ type: "talk", move: id });
    if (does === "share-priority" && (issue ?? first) === first) return once({ type: "talk", move: id, issue: first });
    if (does !== "ask-priority") return [];
    return (issue === undefined ? config.issues.map((each) => each.id) : [issue]).flatMap((about) =>
      once({ type: "talk", move: id, issue: about }),
    );
  });
}
