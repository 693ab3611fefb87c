import { bezier } from "../concession.ts";
import { ownRange } from "../profile.ts";
import { shapeIn } from "../table/temper.ts";
import type { Aim } from "./bidding.ts";
import { estimatedNash } from "./nash-estimate.ts";
import { bestOf, floorOf, proposed, received } from "./strategy.ts";

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));

/**
 * Imitation of an issue's values (Faratin, Sierra & Jennings 1998, eqs. of section 4.2.3): what the other did `lag` offers
 * ago, done in the same proportion.
 *
 * @param theirs the other's last values, oldest first; @param own one's last value
 */
export function relativeImitation(theirs: readonly number[], own: number, range: readonly [number, number], lag = 1) {
  const [before, after] = [theirs.at(-1 - lag), theirs.at(-lag)];
  if (before === undefined || after === undefined || after === 0) return clamp(own, range);
  return clamp((before / after) * own, range);
}

/** The same by the same amount, without the random part of the paper. */
export function absoluteImitation(theirs: readonly number[], own: number, range: readonly [number, number], lag = 1) {
  const [before, after] = [theirs.at(-1 - lag), theirs.at(-lag)];
  if (before === undefined || after === undefined) return clamp(own, range);
  return clamp(own + (before - after), range);
}

/** The same in proportion over the last `window` steps. */
export function averagedImitation(
  theirs: readonly number[],
  own: number,
  range: readonly [number, number],
  window: number,
) {
  const [before, after] = [theirs.at(-1 - window), theirs.at(-1)];
  if (before === undefined || after === undefined || after === 0) return clamp(own, range);
  return clamp((before / after) * own, range);
}

/**
 * Relative tit-for-tat on the axis of utility: one's demand shrinks in the proportion in which what the other withholds has
 * shrunk, withheld = (best - own utility of their offer) / (best - worst). Faratin's form with the axis turned round, so that
 * it is free of the unit and of division by an offer worth nothing. A harder offer is answered by a harder one.
 */
export const relativeTitForTat: Aim = (view) => {
  const [worst, best] = ownRange(view.profile);
  const last = proposed(view).at(-1);
  if (last === undefined) return best;
  const withheld = received(view).map((u) => best - u);
  const [before, after] = [withheld.at(-2), withheld.at(-1)];
  if (before === undefined || after === undefined || before <= 0) return last;
  return clamp(worst + (last - worst) * (after / before), [floorOf(view), best]);
};

/** A time from which nice tit-for-tat gives a bonus, and the most of the gap to Nash that it gives. */
const BONUS = { from: 0.91, steepness: 20, most: 0.5 } as const;

/**
 * Nice tit-for-tat (Baarslag, Hindriks & Jonker, A Tit for Tat Negotiation Strategy for Real-Time Bilateral Negotiations, SCI 435,
 * 2013; its agent in GENIUS). The other's concession, measured as a share of the way from its first offer to the estimated
 * Nash point, is answered by the same share of one's own way there. Close to the deadline a bonus is added: up to half of
 * what is still missing to Nash (the size of the bonus is ours). Never below the best that the other has offered, and (ours) never above
 * its own last offer.
 */
export const niceTitForTat: Aim = (view) => {
  const [worst, best] = ownRange(view.profile);
  if (best <= worst) return best;
  const share = (u: number) => (u - worst) / (best - worst);
  const offers = received(view).map(share);
  const first = offers[0];
  if (first === undefined) return best;
  const offered = Math.max(...offers);
  // The further their first offer is from one's best, the less one hopes for.
  const hope = 1.4 - 0.6 * (1 - first);
  const nash = clamp(share(estimatedNash(view)) * hope, [0.5, 1]);
  const conceded = nash > first ? Math.min(1, (offered - first) / (nash - first)) : 1;
  const fair = 1 - conceded * (1 - nash);
  const bonus = Math.min(BONUS.most, Math.max(0, BONUS.steepness * (view.time - BONUS.from)));
  // What was given is not taken back when the next offer makes the estimate another one.
  const given = share(proposed(view).at(-1) ?? best);
  const aim = Math.max(Math.min(fair - bonus * Math.max(0, fair - nash), given), offered);
  return worst + aim * (best - worst);
};

/** Weights of the other's last moves, the newest last, by how many there are (Keskin et al. 2021, in NegoLog). */
const WINDOWS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0.25, 0.75],
  3: [0.11, 0.22, 0.66],
  4: [0.05, 0.15, 0.3, 0.5],
};

/**
 * The hybrid of time and behaviour (Keskin, Çakan & Aydoğan, Solver Agent, AAMAS 2021): (1 - t^2) x behaviour + t^2 x time, with
 * time a Bézier curve over one's range and behaviour = own last - (p3 + p3 t) x the weighted sum of the other's last four moves.
 * Until the other has moved, time alone. A temper bends the clock of the curve and lifts the floor.
 */
export const hybrid =
  ({ p0 = 1, p1 = 0.75, p2 = 0.55, p3 = 0.5 } = {}): Aim =>
  (view) => {
    const [worst, best] = ownRange(view.profile);
    const at = (share: number) => Math.max(floorOf(view), worst + share * (best - worst));
    // t^(1/s): a seat of good temper lives a little ahead of the clock, an irritated one behind it.
    const clock = view.time ** (1 / shapeIn(view.temper, 1));
    const byTime = bezier(clock, at(p0), at(p1), at(p2));
    const offers = received(view);
    const last = proposed(view).at(-1);
    const moves = offers.slice(1).map((u, i) => u - (offers[i] ?? u));
    const recent = moves.slice(-4);
    const weights = WINDOWS[recent.length];
    if (last === undefined || weights === undefined) return byTime;
    const given = recent.reduce((sum, move, i) => sum + move * (weights[i] ?? 0), 0);
    const byBehaviour = last - (p3 + p3 * view.time) * given;
    return clamp((1 - view.time ** 2) * byBehaviour + view.time ** 2 * byTime, [floorOf(view), bestOf(view)]);
  };
