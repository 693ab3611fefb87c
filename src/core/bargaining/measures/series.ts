import { type Domain, type Outcome, outcomeCount, type Pair, same } from "../domain.ts";
import { ENUMERATION_LIMIT, eachOutcome } from "../enumerate.ts";
import { otherSeat, ownRange, ownUtility, profileOf, type Seat } from "../profile.ts";
import { classifySteps, type StepClass, sensitivity } from "../steps.ts";
import type { Made, Table } from "../table/table.ts";
import { timeOf } from "../table/view.ts";

/** How a seat's own utility went from offer to offer. */
export interface SeriesMeasures {
  /** Own utility of each own offer; of a package the lowest. */
  readonly demands: readonly number[];
  /** What each step gave up, positive; steps that gave nothing are left out. */
  readonly concessions: readonly number[];
  /**
   * Share of consecutive concessions that are not larger than the one before. A shrinking series tells where the limit is
   * (Tey, Schaerer, Madan & Swaab, OBHDP 165, 2021). Null with fewer than two.
   */
  readonly nonIncreasing: number | null;
  /** Concessions made right after one's own concession, with nothing in return between the two. */
  readonly unilateralDoubles: number;
  /** Share of the concessions that asked for something: by an if-then, in a package, or with an issue that moved one's own way. */
  readonly conditional: number | null;
  /** Share of all that was conceded in the last tenth of the time. */
  readonly atTheDeadline: number | null;
  readonly steps: readonly StepClass[];
  readonly sensitivity: number | null;
  /** Offers that were packages of two or three. */
  readonly packages: number;
}

/** Where the last tenth of the time begins. */
const LATE = 0.9;

/**
 * Measures of a seat's series of offers on a table.
 *
 * @param deadBand own utility that does not count: of a step that is classed, and of a concession that is larger than the last
 */
export function measureSeries(domain: Domain, table: Table, seat: Seat, deadBand = 0): SeriesMeasures {
  const offers = table.offers.filter((made) => made.seat === seat);
  const pairs = offers.map((made) => worthOfOffer(domain, seat, made));
  const steps = offers.slice(1).flatMap((made, i) => {
    const [before, now, previous] = [pairs[i], pairs[i + 1], offers[i]];
    if (before === undefined || now === undefined || previous === undefined) return [];
    return [{ gave: gaveUp(before[0], now[0]), made, previous }];
  });
  const conceding = steps.filter(({ gave }) => gave > 0);
  const sizes = conceding.map(({ gave }) => gave);
  const late = conceding.filter(({ made }) => timeOf(made.round, table.rules.rounds) >= LATE);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const classes = classifySteps(pairs, deadBand);
  return {
    demands: pairs.map(([own]) => own),
    concessions: sizes,
    nonIncreasing: shareOf(
      sizes.slice(1),
      (size, i) => size <= (sizes[i] ?? 0) + deadBand || same(size, sizes[i] ?? 0),
    ),
    unilateralDoubles: steps.filter(
      ({ gave, previous, made }, i) =>
        gave > 0 && (steps[i - 1]?.gave ?? 0) > 0 && !returned(domain, table, seat, previous, made),
    ).length,
    conditional: shareOf(conceding, ({ made, previous }) => asks(domain, seat, previous, made)),
    atTheDeadline: sizes.length === 0 ? null : sum(late.map(({ gave }) => gave)) / sum(sizes),
    steps: classes,
    sensitivity: sensitivity(classes),
    packages: offers.filter(({ offer }) => offer.outcomes.length > 1).length,
  };
}

const gaveUp = (before: number, now: number): number => (same(before, now) ? 0 : before - now);

function shareOf<T>(list: readonly T[], holds: (item: T, index: number) => boolean): number | null {
  return list.length === 0 ? null : list.filter(holds).length / list.length;
}

/** (own, other) utilities of an offer. Of a package the outcome that is lowest for oneself: that much one was ready to take. */
function worthOfOffer(domain: Domain, seat: Seat, { offer }: Made): Pair {
  const own = (outcome: Outcome) => ownUtility(profileOf(domain, seat), outcome);
  const least = offer.outcomes.reduce((a, b) => (own(b) < own(a) ? b : a));
  return [own(least), ownUtility(profileOf(domain, otherSeat(seat)), least)];
}

/** Whether the other side moved towards this seat between two of its offers. */
function returned(domain: Domain, table: Table, seat: Seat, previous: Made, made: Made): boolean {
  const profile = profileOf(domain, seat);
  const before = table.offers.slice(0, table.offers.indexOf(made)).filter((each) => each.seat !== seat);
  const answer = before.at(-1);
  if (answer === undefined || table.offers.indexOf(answer) < table.offers.indexOf(previous)) return false;
  const best = ({ offer }: Made) => Math.max(...offer.outcomes.map((outcome) => ownUtility(profile, outcome)));
  const earlier = before.at(-2);
  return earlier !== undefined && gaveUp(best(answer), best(earlier)) > 0;
}

function asks(domain: Domain, seat: Seat, previous: Made, { offer }: Made): boolean {
  if (offer.condition !== undefined || offer.outcomes.length > 1) return true;
  const { worth } = profileOf(domain, seat);
  const [before, now] = [previous.offer.outcomes[0], offer.outcomes[0]];
  return worth.some((row, issue) => (row[now?.[issue] ?? 0] ?? 0) > (row[before?.[issue] ?? 0] ?? 0));
}

/**
 * Ambition of a first offer: the share of the outcomes rational for both that are worth no more than it to the one who makes it.
 * Null where none is rational, or where there are too many outcomes to count.
 */
export function ambition(domain: Domain, seat: Seat, first: Outcome): number | null {
  if (outcomeCount(domain) > ENUMERATION_LIMIT) return null;
  const own = ownUtility(profileOf(domain, seat), first);
  const [floorA, floorB] = domain.reservation;
  let rational = 0;
  let below = 0;
  eachOutcome(domain, (a, b) => {
    const isRational = (a >= floorA || same(a, floorA)) && (b >= floorB || same(b, floorB));
    if (!isRational) return;
    rational += 1;
    const u = seat === 0 ? a : b;
    if (u <= own || same(u, own)) below += 1;
  });
  return rational === 0 ? null : below / rational;
}

/** The same as a share of one's own range, for domains of any size. */
export function ambitionInRange(domain: Domain, seat: Seat, first: Outcome): number {
  const profile = profileOf(domain, seat);
  const [low, high] = ownRange(profile);
  return high > low ? (ownUtility(profile, first) - low) / (high - low) : 1;
}
