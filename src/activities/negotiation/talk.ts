import { otherSeat, type Seat } from "../../core/bargaining/profile.ts";
import type { Table } from "../../core/bargaining/table/table.ts";
import { type Stir, stirred } from "../../core/bargaining/table/temper.ts";
import { applyEffects } from "../../core/world.ts";
import type { EventOf } from "./events.ts";
import { ABOUT_AN_ISSUE, type Situation, TALK_KINDS, type TalkKind } from "./kinds.ts";
import { levelOf } from "./opening.ts";
import { ids } from "./paths.ts";
import type { NegotiationConfig, Talk } from "./schema.ts";
import { perSeat, timesKey, timesOf } from "./state.ts";
import { type Flow, type Setting, withQuotes, withState } from "./turn.ts";
import { say, toneOf } from "./words.ts";

/** What a talk move does to the one who hears it, the first times that it is made. */
const STIRS: Readonly<Record<TalkKind, Stir | null>> = {
  "ask-priority": "question",
  "share-priority": "information",
  reason: "reason",
  "test-understanding": "summary",
  summarise: "summary",
  acknowledge: "acknowledgement",
  adjourn: null,
  threat: "threat",
  irritator: "irritator",
  escalate: null,
};

/** After this many of one kind, more of it pleases nobody. Average negotiators give three reasons, skilled ones two. */
const PLEASES: Readonly<Partial<Record<TalkKind, number>>> = {
  acknowledge: 2,
  summarise: 3,
  "test-understanding": 3,
  reason: 3,
};

const usualTalk: readonly Talk[] = TALK_KINDS.filter((kind) => kind !== "irritator" && kind !== "escalate").map(
  (kind) => ({ id: kind, does: kind, weak: false, effects: [] }),
);

/** The moves that a table offers: the case's, or one of each kind. */
export const talkOf = (config: NegotiationConfig): readonly Talk[] => config.talk ?? usualTalk;

export const needsIssue = (talk: Talk): boolean => talk.issue === undefined && ABOUT_AN_ISSUE.includes(talk.does);

/** Stirs the one who hears, and counts the move against the turn. */
function heardBy(table: Table, seat: Seat, stir: Stir | null): Table {
  const hearer = otherSeat(seat);
  const { tempers } = table;
  const after = tempers === null || stir === null ? tempers : perSeat(tempers, hearer, stirred(tempers[hearer], stir));
  return { ...table, talked: table.talked + 1, tempers: after };
}

/** A seat says something that is no offer. Found to be allowed before. */
export function talked(setting: Setting, flow: Flow, seat: Seat, event: EventOf<"talk">): Flow {
  const { config, scene } = setting;
  const { state } = flow;
  const talk = talkOf(config).find(({ id }) => id === event.move);
  if (talk === undefined) return flow;
  const issue = talk.issue ?? event.issue;
  const key = timesKey(seat, talk.id, issue);
  const times = state.times[key] ?? 0;
  const ofKind = talkOf(config)
    .filter(({ does }) => does === talk.does)
    .reduce((sum, { id }) => sum + timesOf(state, seat, id), 0);
  const tired = times > 0 || ofKind >= (PLEASES[talk.does] ?? Number.POSITIVE_INFINITY);
  const harsh = talk.does === "threat" || talk.does === "irritator";
  const weak = talk.does === "reason" && (talk.weak || (tired && times > 0));
  const stir = weak ? "repeated-offer" : tired && !harsh ? null : STIRS[talk.does];
  const world = times === 0 ? applyEffects(talk.effects, flow.world, scene.bounds) : flow.world;
  let next: Flow = withState(
    { ...flow, world },
    { table: heardBy(state.table, seat, stir), times: { ...state.times, [key]: times + 1 } },
  );
  if (issue !== undefined) next = withQuotes(next, { "about.issue": ids.issue(scene.sceneId, issue) });
  const facts = { issue };
  switch (talk.does) {
    case "ask-priority":
      return asked(setting, next, seat, issue ?? "");
    case "share-priority": {
      const shared = state.shared[seat].includes(issue ?? "")
        ? state.shared[seat]
        : [...state.shared[seat], issue ?? ""];
      return say(setting, withState(next, { shared: perSeat(state.shared, seat, shared) }), "hears-priority", facts);
    }
    case "reason":
      return say(setting, next, weak || tired ? "tired-of-reasons" : "hears-reason", facts);
    case "adjourn":
      return say(setting, adjourned(next), "adjourns");
    default:
      return say(setting, next, ANSWERS[talk.does], facts);
  }
}

const ANSWERS: Readonly<
  Record<Exclude<TalkKind, "ask-priority" | "share-priority" | "reason" | "adjourn">, Situation>
> = {
  "test-understanding": "confirms",
  summarise: "hears-summary",
  acknowledge: "acknowledged",
  threat: "threatened",
  irritator: "irritated",
  escalate: "escalates",
};

/** A counterpart tells how much an issue matters unless it is angry; a person answers as they like. */
function asked(setting: Setting, flow: Flow, seat: Seat, issue: string): Flow {
  const { state } = flow;
  if (state.people[otherSeat(seat)]) return flow;
  if (toneOf(state.table.tempers?.[1]) === "angry") return say(setting, flow, "keeps-priority", { issue });
  const level = levelOf(setting.config, 1, issue);
  const known = state.told[seat].some((each) => each.issue === issue);
  const told = known ? state.told[seat] : [...state.told[seat], { issue, level }];
  return say(setting, withState(flow, { told: perSeat(state.told, seat, told) }), "tells-priority", { issue, level });
}

/** A break costs a round and cools both: what it takes from irritation it does not give back in patience. */
function adjourned(flow: Flow): Flow {
  const { table } = flow.state;
  const cooled = table.tempers?.map((temper) => ({ ...temper, irritation: Math.max(0, temper.irritation - 20) }));
  const tempers = cooled?.[0] && cooled[1] ? ([cooled[0], cooled[1]] as const) : table.tempers;
  return withState(flow, { table: { ...table, round: table.round + 1, tempers } });
}
