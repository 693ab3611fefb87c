import type { Domain, Outcome, Pair } from "../domain.ts";
import { otherSeat, outcomeKey, ownUtility, profileOf, type Seat } from "../profile.ts";
import { faultOf, type Offer, type OfferFault } from "./offer.ts";
import { MOVES, type Move, type Stir, stirOfOffer, stirred, type Temper } from "./temper.ts";

/** What is agreed before anybody sits down. */
export interface Rules {
  /** Rounds before the deadline; in a round each seat has one turn. */
  readonly rounds: number;
  /** The seat that makes the first offer. */
  readonly opener: Seat;
  /** How A and B feel to begin with. Without them nobody has a temper, and strategies are those of the papers. */
  readonly tempers?: readonly [Temper, Temper] | undefined;
}

/** What a seat can do in its turn. Talking does not end the turn; all else does. */
export type Action =
  | { readonly type: "offer"; readonly offer: Offer }
  /** Takes the open offer; `which` of its package, the first if not said. */
  | { readonly type: "accept"; readonly which?: number }
  | { readonly type: "end" }
  | { readonly type: "talk"; readonly move: Move };

/** An offer that was made. */
export interface Made {
  readonly seat: Seat;
  readonly offer: Offer;
  /** Counted from 1. */
  readonly round: number;
}

export type Ending =
  | { readonly how: "agreed"; readonly outcome: Outcome; readonly by: Seat }
  | { readonly how: "walked-out"; readonly by: Seat }
  | { readonly how: "deadline" };

/** A table under stacked alternating offers: one open offer, accept, counter or end. */
export interface Table {
  readonly rules: Rules;
  readonly turn: Seat;
  /** Counted from 1. */
  readonly round: number;
  readonly offers: readonly Made[];
  /** Moves talked in this turn. */
  readonly talked: number;
  /** A's and B's. A temper is only moved by what the other seat does. */
  readonly tempers: readonly [Temper, Temper] | null;
  readonly ending: Ending | null;
}

export type TableRefusal =
  | OfferFault
  | "ended"
  | "not-your-turn"
  | "nothing-to-accept"
  | "no-such-offer"
  | "unknown-action"
  | "talked-enough";

export type Acted =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly refusal: TableRefusal };

/** Moves that a seat may talk before it must act. */
export const TALK_LIMIT = 3;

/** @throws RangeError where the rules leave no round */
export function openTable(rules: Rules): Table {
  if (!Number.isInteger(rules.rounds) || rules.rounds < 1) throw new RangeError(`No table of ${rules.rounds} rounds`);
  const tempers = rules.tempers ?? null;
  return { rules, turn: rules.opener, round: 1, offers: [], talked: 0, tempers, ending: null };
}

/** The offer that the seat in turn may accept: the other's last. */
export const openOffer = (table: Table): Offer | null => table.offers.at(-1)?.offer ?? null;

/**
 * The stacked alternating offers protocol for two (Aydoğan, Festen, Hindriks & Jonker, Alternating Offers Protocols
 * for Multilateral Negotiation, 2017), as a reducer. What is not allowed is refused with a code and changes nothing.
 */
export function act(domain: Domain, table: Table, seat: Seat, action: Action): Acted {
  if (table.ending !== null) return refused("ended");
  if (seat !== table.turn) return refused("not-your-turn");
  switch (action.type) {
    case "offer": {
      const fault = faultOf(domain, seat, action.offer);
      if (fault !== null) return refused(fault);
      return done(passed(withOffer(domain, table, { seat, offer: action.offer, round: table.round })));
    }
    case "accept": {
      const open = openOffer(table);
      if (open === null) return refused("nothing-to-accept");
      const outcome = open.outcomes[action.which ?? 0];
      if (outcome === undefined) return refused("no-such-offer");
      return done({ ...table, ending: { how: "agreed", outcome, by: seat } });
    }
    case "end":
      return done({ ...table, ending: { how: "walked-out", by: seat } });
    case "talk": {
      if (!MOVES.includes(action.move)) return refused("unknown-action");
      if (table.talked >= TALK_LIMIT) return refused("talked-enough");
      return done({ ...stir(table, otherSeat(seat), action.move), talked: table.talked + 1 });
    }
    default:
      return refused("unknown-action");
  }
}

const done = (table: Table): Acted => ({ ok: true, table });
const refused = (refusal: TableRefusal): Acted => ({ ok: false, refusal });

/** The turn goes to the other seat; after both have had theirs the next round begins, and after the last it is over. */
function passed(table: Table): Table {
  const turn = otherSeat(table.turn);
  const round = turn === table.rules.opener ? table.round + 1 : table.round;
  if (round > table.rules.rounds) return { ...table, talked: 0, ending: { how: "deadline" } };
  return { ...table, turn, round, talked: 0 };
}

function withOffer(domain: Domain, table: Table, made: Made): Table {
  const after = { ...table, offers: [...table.offers, made] };
  if (table.tempers === null) return after;
  const hearer = otherSeat(made.seat);
  const profile = profileOf(domain, hearer);
  const lastTwo = (seat: Seat) => after.offers.filter((each) => each.seat === seat).slice(-2);
  const worths = (seat: Seat) =>
    lastTwo(seat).map(({ offer }) => Math.max(...offer.outcomes.map((outcome) => ownUtility(profile, outcome))));
  const keys = lastTwo(made.seat).map(({ offer }) => offer.outcomes.map(outcomeKey).sort().join(" "));
  const repeated = keys.length === 2 && keys[0] === keys[1];
  const stirring = stirOfOffer(worths(made.seat), worths(hearer), repeated);
  return stirring === null ? after : stir(after, hearer, stirring);
}

function stir(table: Table, seat: Seat, by: Stir): Table {
  if (table.tempers === null) return table;
  const [a, b] = table.tempers;
  return { ...table, tempers: seat === 0 ? [stirred(a, by), b] : [a, stirred(b, by)] };
}

/** What both get: the utilities of the deal, or each its reservation value where there is none (the disagreement outcome). */
export function settled(domain: Domain, ending: Ending): Pair {
  if (ending.how !== "agreed") return domain.reservation;
  const { outcome } = ending;
  return [ownUtility(profileOf(domain, 0), outcome), ownUtility(profileOf(domain, 1), outcome)];
}
