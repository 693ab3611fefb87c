import fc from "fast-check";
import type { Domain, Outcome, Pair } from "../domain.ts";
import { type Profile, profileOf, type Seat } from "../profile.ts";
import type { Heard, View } from "../table/view.ts";

export const domainOf = (worth: readonly (readonly Pair[])[], reservation: Pair = [0, 0]): Domain => ({
  worth,
  reservation,
  issues: worth.map((values, i) => ({ name: `i${i}`, values: values.map((_, v) => `v${v}`) })),
});

/** A supply of lamps, in points: price divides, the terms of delivery and payment trade, the colour suits both. */
export const LAMPS = domainOf(
  [
    [
      [0, 40],
      [20, 20],
      [40, 0],
    ],
    [
      [30, 0],
      [15, 5],
      [0, 10],
    ],
    [
      [10, 0],
      [5, 15],
      [0, 30],
    ],
    [
      [0, 0],
      [20, 20],
    ],
  ],
  [30, 30],
);

/** Random domains of up to five issues, in which a reservation value may or may not leave a zone of agreement. */
export const someDomain = fc
  .record({
    worth: fc.array(
      fc.array(fc.tuple(fc.integer({ min: -4, max: 12 }), fc.integer({ min: -4, max: 12 })), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    reservation: fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: -5, max: 25 })),
  })
  .map(({ worth, reservation }) => domainOf(worth, reservation));

/** A view as a test wants it, with one outcome an offer. */
export function viewWith(
  profile: Profile,
  more: Partial<Omit<View, "mine" | "theirs">> & { mine?: readonly Outcome[]; theirs?: readonly Outcome[] } = {},
): View {
  const { rounds = 11, round = 1 } = more;
  const time = (index: number) => (rounds <= 1 ? 1 : index / (rounds - 1));
  const heard = (outcomes: readonly Outcome[] = []): Heard[] =>
    outcomes.map((outcome, index) => ({ offer: { outcomes: [outcome] }, time: time(index) }));
  const now = time(round - 1);
  return {
    profile,
    rounds,
    round,
    time: now,
    temper: null,
    ...more,
    mine: heard(more.mine),
    theirs: heard(more.theirs),
  };
}

export const lamps = (seat: Seat): Profile => profileOf(LAMPS, seat);
