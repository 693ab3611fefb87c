import { ownRange, profileOf, type Seat } from "../../core/bargaining/profile.ts";
import { nearestBid } from "../../core/bargaining/search/bids.ts";
import { openOffer } from "../../core/bargaining/table/table.ts";
import type { World } from "../../core/world.ts";
import type { NegotiationEvent } from "./events.ts";
import { refusalOf } from "./refuse.ts";
import { pressing, type TableState } from "./state.ts";
import { answersTo, tacticOf } from "./tactics.ts";
import { talkOf } from "./talk.ts";
import type { Setting } from "./turn.ts";

/** Shares of the way from the walk-away to the best at which offers are sampled. */
const SHARES = [1, 0.7, 0.4, 0.1];

/** Honest samples of what the first seat can do now: all named moves that are allowed, and a few offers. */
export function samples(setting: Setting, state: TableState, world: World): NegotiationEvent[] {
  const { config } = setting;
  const order = config.issues.map(({ id }) => id);
  const played = pressing(state);
  const tactic = played && tacticOf(config, played.id);
  const open = openOffer(state.table);
  const events: NegotiationEvent[] = [
    { type: "prepare", sheet: {} },
    ...offersOf(setting, state, 0),
    ...(open?.outcomes.map((_, which): NegotiationEvent => ({ type: "accept", which })) ?? []),
    ...talkOf(config).map(({ id, issue }): NegotiationEvent => ({ type: "talk", move: id, issue: issue ?? order[0] })),
    ...(tactic === undefined
      ? []
      : answersTo(tactic).map(({ id }): NegotiationEvent => ({ type: "answer", tactic: tactic.id, answer: id }))),
    { type: "walk-out" },
    { type: "close" },
  ];
  return events.filter((event) => refusalOf(setting, state, world, event) === null);
}

function offersOf({ board }: Setting, state: TableState, seat: Seat): NegotiationEvent[] {
  if (state.stage !== "playing") return [];
  const profile = profileOf(board.domain, seat);
  const [worst, best] = ownRange(profile);
  const floor = Math.max(worst, Math.min(best, profile.reservation));
  const bids = SHARES.flatMap((share) => nearestBid(profile, floor + share * (best - floor), floor) ?? []);
  const keys = new Map(bids.map(({ outcome }) => [outcome.join(), outcome]));
  return [...keys.values()].map((outcome) => ({ type: "offer", outcomes: [board.termsOf(outcome)] }));
}
