import type { NegotiationEvent } from "../events.ts";
import type { NegotiationConfig } from "../schema.ts";
import { answersTo } from "../tactics.ts";
import type { IssueView, OfferView, TableView, Terms } from "../view.ts";

/** A way to play the first seat, from nothing but what that seat may see. */
export type Player = (view: TableView, config: NegotiationConfig) => NegotiationEvent;

const worthOf = (view: TableView, terms: Terms): number =>
  view.issues.reduce((sum, { id, values }) => sum + (values.find((value) => value.id === terms[id])?.worth ?? 0), 0);

const offer = (terms: Terms): NegotiationEvent => ({ type: "offer", outcomes: [{ ...terms }] });
const mine = (view: TableView): OfferView[] => view.offers.filter(({ seat }) => seat === view.seat);
const theirs = (view: TableView): OfferView[] => view.offers.filter(({ seat }) => seat !== view.seat);
const best = (view: TableView): Terms =>
  Object.fromEntries(view.issues.map((issue) => [issue.id, sorted(issue)[0] ?? ""]));
/** Ids of an issue's values, the best for oneself first. */
const sorted = ({ values }: IssueView): string[] => values.toSorted((a, b) => b.worth - a.worth).map(({ id }) => id);

/** What every mindless rule does about everything but offers: nothing, and it gives in where it must say something. */
function careless(view: TableView, config: NegotiationConfig): NegotiationEvent | null {
  if (view.place === "preparation") return { type: "prepare", sheet: {} };
  if (view.place !== "closing") return null;
  return view.tactic === null ? { type: "close" } : answer(view, config, false);
}

function answer(view: TableView, config: NegotiationConfig, defuses: boolean): NegotiationEvent {
  const tactic = config.counterpart.tactics.find(({ id }) => id === view.tactic?.id);
  const found = tactic && answersTo(tactic).find((each) => each.defuses === defuses);
  return { type: "answer", tactic: view.tactic?.id ?? "", answer: found?.id ?? view.tactic?.answers[0]?.id ?? "" };
}

/** Asks for everything, and repeats it to the end; takes what is left with the last word if it beats no deal. */
export const repeatFirst: Player = (view, config) => {
  const before = careless(view, config);
  if (before !== null) return before;
  const last = view.round >= view.rounds && view.open !== null;
  if (last && (view.open?.outcomes[0]?.worth ?? 0) >= view.walkAway) return { type: "accept" };
  return offer(mine(view)[0]?.outcomes[0]?.terms ?? best(view));
};

/** Always half way, issue by issue, between its last offer and theirs. */
export const splitTheDifference: Player = (view, config) => {
  const before = careless(view, config);
  if (before !== null) return before;
  const own = mine(view).at(-1)?.outcomes[0]?.terms;
  const other = theirs(view).at(-1)?.outcomes[0]?.terms;
  if (own === undefined || other === undefined) return offer(own ?? best(view));
  const half = Object.fromEntries(
    view.issues.map(({ id, values }) => {
      const at = (terms: Terms) => values.findIndex((value) => value.id === terms[id]);
      const [a, b] = [at(own), at(other)];
      return [id, values[Math.abs(b - a) <= 1 ? b : Math.round((a + b) / 2)]?.id ?? ""];
    }),
  );
  return worthOf(view, other) >= worthOf(view, half) ? { type: "accept" } : offer(half);
};

/** One step on one issue in every round, one issue after the other, whatever happens. */
export const concedeAStep: Player = (view, config) => {
  const before = careless(view, config);
  if (before !== null) return before;
  const own = mine(view).at(-1)?.outcomes[0]?.terms;
  const other = theirs(view).at(-1)?.outcomes[0]?.terms;
  if (own === undefined) return offer(best(view));
  const turn = mine(view).length - 1;
  const able = view.issues.filter((issue) => sorted(issue).indexOf(own[issue.id] ?? "") < issue.values.length - 1);
  const issue = able[turn % Math.max(1, able.length)];
  const next =
    issue === undefined
      ? own
      : { ...own, [issue.id]: sorted(issue)[sorted(issue).indexOf(own[issue.id] ?? "") + 1] ?? "" };
  if (other !== undefined && worthOf(view, other) >= worthOf(view, next)) return { type: "accept" };
  return worthOf(view, next) < view.walkAway ? offer(own) : offer(next);
};

/** Signs whatever is offered first. */
export const takeTheFirst: Player = (view, config) =>
  careless(view, config) ?? (view.open !== null ? { type: "accept" } : offer(best(view)));

/** Leaves at once. */
export const leaveAtOnce: Player = (view, config) => careless(view, config) ?? { type: "walk-out" };

const WEIGHT = { high: 3, middle: 1.5, low: 0.5 } as const;

/**
 * What a course teaches: prepare; ask, share and acknowledge first; open high; concede in shrinking steps on what is dear to them
 * and cheap for oneself, each against a condition; sum up; answer tactics; walk away below the walk-away.
 */
export const reasoned: Player = (view, config) => {
  if (view.place === "preparation") return prepare(view);
  if (view.tactic !== null) return answer(view, config, true);
  if (view.place === "closing") {
    const guess = order(view);
    return view.guess?.join() === guess.join() ? { type: "close" } : { type: "guess", order: guess };
  }
  const talk = view.talkLeft > 0 ? worthSaying(view) : null;
  if (talk !== null) return talk;
  return bargain(view);
};

/** Steps shrink to this share of the one before. */
const SHRINKS = 0.85;
/** Where the steps lead: this share of the way down from one's best to one's walk-away, with what is kept back for a last word. */
const DOWN_TO = 0.6;
const LAST_WORD = 0.6;
const LAST_OFFER = 0.95;

/**
 * Small steps, each smaller than the one before. Nothing is taken before the last round that is less than what one would
 * ask for next; in the last round whatever beats no deal. Who did not move at all hears one offer near the walk-away before one goes.
 */
function bargain(view: TableView): NegotiationEvent {
  const made = mine(view);
  const steps = Math.max(1, view.rounds - 1);
  const gone = Math.min(1, (1 - SHRINKS ** made.length) / (1 - SHRINKS ** steps));
  const down = (share: number) => view.best - share * (view.best - view.walkAway);
  const open = Math.max(...(view.open?.outcomes.map(({ worth }) => worth) ?? [Number.NEGATIVE_INFINITY]));
  const which = Math.max(0, view.open?.outcomes.findIndex(({ worth }) => worth === open) ?? 0);
  const received = theirs(view).map(({ outcomes }) => Math.max(...outcomes.map(({ worth }) => worth)));
  const left = view.rounds - view.round;
  const moves = received.slice(1).map((worth, i) => worth - (received[i] ?? worth));
  const moved = moves.some((move) => move > 0);
  const far = open < view.walkAway - 0.2 * (view.best - view.worst);
  if (left === 0 && open >= view.walkAway) return pressed(view, { type: "accept", which }, open, moves);
  const tried = made.some(({ outcomes }) => (outcomes[0]?.worth ?? 0) <= down(0.9));
  if (left === 0 && received.length > 0 && far && (moved || tried)) return { type: "walk-out" };
  const stuck = left <= 2 && received.length > 1 && !moved && far;
  const low = left <= 1 ? LAST_OFFER : LAST_WORD;
  const aim = stuck ? down(low) : down(left === 0 && open < view.walkAway ? LAST_WORD : DOWN_TO * gone);
  const next = bidAt(view, aim);
  if (left > 0 && open >= worthOf(view, next)) return { type: "accept", which };
  return withCondition(view, next);
}

/**
 * In the last round, to somebody who was still moving: half way between the two last offers in one's own points, with what is dear
 * to them given and what is dear to oneself kept. Where enough is on the table one signs; and on a single issue too, unless
 * they answered each step with its like: who moves by the clock would only let it run out.
 */
function pressed(view: TableView, accept: NegotiationEvent, open: number, moves: readonly number[]): NegotiationEvent {
  const last = mine(view).at(-1)?.outcomes[0]?.worth;
  const enough = open >= view.best - DOWN_TO * (view.best - view.walkAway);
  if (last === undefined || !moves.slice(-2).some((move) => move > 0) || enough) return accept;
  if (view.issues.length === 1 && !mirrors(view, moves)) return accept;
  return withCondition(view, bidAt(view, (last + open) / 2));
}

/** Whether every step was answered by one as long, within a step of the scale. */
function mirrors(view: TableView, moves: readonly number[]): boolean {
  const worths = mine(view).map(({ outcomes }) => outcomes[0]?.worth ?? 0);
  const steps = worths.slice(1).map((worth, i) => (worths[i] ?? worth) - worth);
  const near = 0.05 * (view.best - view.worst);
  return moves.length > 1 && steps.slice(-moves.length).every((step, i) => Math.abs(step - (moves[i] ?? 0)) <= near);
}

const prepare = (view: TableView): NegotiationEvent => {
  const at = (share: number) => Math.round(view.walkAway + share * (view.best - view.walkAway));
  const ranking = view.issues.toSorted((a, b) => b.stake - a.stake).map(({ id }) => id);
  const batna = view.alternatives.toSorted((a, b) => b.worth - a.worth)[0]?.id;
  return {
    type: "prepare",
    sheet: {
      target: at(0.6),
      walkAway: view.walkAway,
      ranking,
      theirs: ranking.toReversed(),
      plan: { first: at(0.9), endgame: at(0.5), last: at(0.3) },
      ...(batna === undefined ? {} : { batna }),
    },
  };
};

function worthSaying(view: TableView): NegotiationEvent | null {
  const unsaid = (kind: string) => view.talk.find(({ does, times }) => does === kind && times === 0);
  const first = view.issues.toSorted((a, b) => b.stake - a.stake)[0]?.id;
  const about = (move: string, issues: readonly string[], issue: string | undefined): NegotiationEvent =>
    issues.length > 0 && issue !== undefined ? { type: "talk", move, issue } : { type: "talk", move };
  const ask = view.talk.find(
    ({ does, issues, times }) => does === "ask-priority" && (issues.length > 0 || times === 0),
  );
  const unknown = view.issues.find(({ told }) => told === null)?.id;
  if (ask !== undefined && unknown !== undefined && ask.times < view.issues.length)
    return about(ask.id, ask.issues, unknown);
  for (const kind of [
    "share-priority",
    "acknowledge",
    ...(view.offers.length >= 4 ? ["summarise", "test-understanding"] : []),
  ]) {
    const move = unsaid(kind);
    if (move !== undefined) return about(move.id, move.issues, first);
  }
  return null;
}

/** Issues by what they were told to weigh for the other, most first; of equals the cheaper for oneself. */
const order = (view: TableView): string[] =>
  view.issues
    .toSorted((a, b) => WEIGHT[b.told ?? "middle"] - WEIGHT[a.told ?? "middle"] || a.stake - b.stake)
    .map(({ id }) => id);

/** Of all outcomes worth at least so much to oneself the one that should please the other most. */
function bidAt(view: TableView, aim: number): Terms {
  const wish = theirs(view)[0]?.outcomes[0]?.terms;
  const liking = view.issues.map(({ id, values, told }) => {
    const at = values.findIndex((value) => value.id === wish?.[id]);
    const sort = values.toSorted((a, b) => a.worth - b.worth);
    return values.map((value, v) => {
      const close =
        at >= 0 ? 1 - Math.abs(v - at) / (values.length - 1) : 1 - sort.indexOf(value) / (values.length - 1);
      return close * WEIGHT[told ?? "middle"];
    });
  });
  let found: Terms = best(view);
  let most = Number.NEGATIVE_INFINITY;
  const chosen: string[] = [];
  const visit = (i: number, own: number, liked: number): void => {
    const issue = view.issues[i];
    if (issue === undefined) {
      if (own >= aim && liked > most) {
        most = liked;
        found = Object.fromEntries(view.issues.map(({ id }, j) => [id, chosen[j] ?? ""]));
      }
      return;
    }
    for (const [v, value] of issue.values.entries()) {
      chosen[i] = value.id;
      visit(i + 1, own + value.worth, liked + (liking[i]?.[v] ?? 0));
    }
  };
  visit(0, 0, 0);
  return found;
}

function withCondition(view: TableView, next: Terms): NegotiationEvent {
  const last = mine(view).at(-1)?.outcomes[0]?.terms;
  if (last === undefined) return offer(next);
  const worth = (issue: IssueView, terms: Terms) => issue.values.find(({ id }) => id === terms[issue.id])?.worth ?? 0;
  const gave = view.issues.filter((issue) => worth(issue, next) < worth(issue, last));
  const keeps = view.issues
    .filter((issue) => worth(issue, next) >= worth(issue, last))
    .toSorted((a, b) => b.stake - a.stake);
  const [asked] = keeps;
  if (gave.length === 0 || asked === undefined) return offer(next);
  return { type: "offer", outcomes: [{ ...next }], condition: { ifYou: [asked.id], thenWe: gave.map(({ id }) => id) } };
}

export const MINDLESS: Readonly<Record<string, Player>> = { repeatFirst, splitTheDifference, concedeAStep };
