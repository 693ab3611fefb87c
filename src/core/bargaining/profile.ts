import type { Domain, Outcome, Pair } from "./domain.ts";

/** A seat at the table: A is 0, B is 1, as in every {@link Pair}. The rules know no trainee and no counterpart. */
export type Seat = 0 | 1;

export const SEATS: readonly [Seat, Seat] = [0, 1];
export const otherSeat = (seat: Seat): Seat => (seat === 0 ? 1 : 0);

/** One party's own side of a domain, and nothing of the other's. */
export interface Profile {
  /** `worth[issue][value]` in the party's own unit. */
  readonly worth: readonly (readonly number[])[];
  readonly reservation: number;
}

// Searches keep tables for a profile, so a domain must always yield the same two objects.
const profiles = new WeakMap<Domain, readonly [Profile, Profile]>();

/** What the party in a seat knows of the domain's utilities: its own. The same object for the same domain. */
export function profileOf(domain: Domain, seat: Seat): Profile {
  let both = profiles.get(domain);
  if (both === undefined) {
    both = [separate(domain, 0), separate(domain, 1)];
    profiles.set(domain, both);
  }
  return both[seat];
}

const separate = (domain: Domain, seat: Seat): Profile => ({
  worth: domain.worth.map((values) => values.map((pair) => pair[seat])),
  reservation: domain.reservation[seat],
});

/** What an outcome is worth by a table of worths: one's own, or what a model believes of the other. */
export function worthOf(worth: Profile["worth"], outcome: Outcome): number {
  let sum = 0;
  for (let issue = 0; issue < worth.length; issue++) {
    const added = worth[issue]?.[outcome[issue] ?? -1];
    if (added === undefined) throw new RangeError(`No value ${outcome[issue]} of issue ${issue}`);
    sum += added;
  }
  return sum;
}

export const ownUtility = (profile: Profile, outcome: Outcome): number => worthOf(profile.worth, outcome);

const ranges = new WeakMap<Profile, Pair>();

/** Lowest and highest own utility over all outcomes. */
export function ownRange(profile: Profile): Pair {
  let range = ranges.get(profile);
  if (range === undefined) {
    const sum = (pick: (values: readonly number[]) => number) =>
      profile.worth.reduce((n, values) => n + pick(values), 0);
    range = [sum((values) => Math.min(...values)), sum((values) => Math.max(...values))];
    ranges.set(profile, range);
  }
  return range;
}

/** A text that is the same for the same outcome, for sets and maps. */
export const outcomeKey = (outcome: Outcome): string => outcome.join();
