import type { Domain } from "../domain.ts";
import { type Profile, profileOf, type Seat } from "../profile.ts";
import type { Offer } from "./offer.ts";
import type { Table } from "./table.ts";
import type { Temper } from "./temper.ts";

/** An offer as it was heard, and when. */
export interface Heard {
  readonly offer: Offer;
  /** Share of the time that was gone, 0 to 1. */
  readonly time: number;
}

/**
 * All that a seat may know, and the only thing a strategy is given: there is no domain in it, so the other
 * side's utilities, reservation value and temper cannot be reached.
 */
export interface View {
  readonly profile: Profile;
  /** Own offers so far, oldest first. */
  readonly mine: readonly Heard[];
  /** The other side's offers so far, oldest first. In one's turn the last of them is open. */
  readonly theirs: readonly Heard[];
  /** Counted from 1. */
  readonly round: number;
  readonly rounds: number;
  /** Share of the time that is gone in this round. */
  readonly time: number;
  /** Own temper; null where the table has none. */
  readonly temper: Temper | null;
}

/**
 * Time runs from 0 in the first round to 1 in the last, so that a first offer concedes nothing and a last one all that a
 * curve has to give. A table of one round is all deadline.
 */
export const timeOf = (round: number, rounds: number): number => (rounds <= 1 ? 1 : (round - 1) / (rounds - 1));

/** What a seat sees of a table. */
export function viewOf(domain: Domain, table: Table, seat: Seat): View {
  const { rounds } = table.rules;
  const mine: Heard[] = [];
  const theirs: Heard[] = [];
  for (const { seat: by, offer, round } of table.offers)
    (by === seat ? mine : theirs).push({ offer, time: timeOf(round, rounds) });
  return {
    profile: profileOf(domain, seat),
    mine,
    theirs,
    round: table.round,
    rounds,
    time: timeOf(table.round, rounds),
    temper: table.tempers?.[seat] ?? null,
  };
}
