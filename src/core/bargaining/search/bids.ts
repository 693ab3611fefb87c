import { TOLERANCE } from "../domain.ts";
import { ownUtility, type Profile } from "../profile.ts";
import { type Half, halvesOf } from "./halves.ts";
import type { Bid } from "./ranking.ts";

/** Sums in another order differ by rounding: what is below a bound by less than this is at it. */
const slackAt = (bound: number): number => (Number.isFinite(bound) ? TOLERANCE * Math.max(1, Math.abs(bound)) : 0);

/**
 * The outcome whose own utility is nearest to `target` and not below `floor`; of two equally near the
 * better one. Exact, and no walk through the outcomes (see halves.ts). Null where none is above the floor.
 */
export function nearestBid(profile: Profile, target: number, floor = Number.NEGATIVE_INFINITY): Bid | null {
  const [left, right] = halvesOf(profile);
  const aim = Math.max(target, floor);
  const lowest = floor - slackAt(floor);
  const nearly = slackAt(aim);
  let best: [number, number] | null = null;
  let distance = Number.POSITIVE_INFINITY;
  // As the left sum grows, the right one that reaches the target can only move down.
  let j = right.sums.length - 1;
  const look = (i: number, k: number) => {
    const sum = (left.sums[i] ?? 0) + (right.sums[k] ?? Number.NaN);
    const off = Math.abs(sum - aim);
    if (!(sum >= lowest) || !(off <= distance + nearly)) return;
    const better = best === null || off < distance - nearly || sum > sumOf(left, right, best) + nearly;
    if (better) {
      best = [i, k];
      distance = off;
    }
  };
  for (let i = 0; i < left.sums.length; i++) {
    const l = left.sums[i] ?? 0;
    while (j >= 0 && l + (right.sums[j] ?? 0) >= aim - nearly) j--;
    look(i, j + 1);
    look(i, j);
  }
  return best === null ? null : bidOf(profile, left, right, best);
}

/** The outcome of least own utility that is not below `target`. Null where there is none. */
export const leastBidAbove = (profile: Profile, target: number): Bid | null => nearestBid(profile, target, target);

/** A band of own utility, both ends included. */
export interface Band {
  readonly from: number;
  readonly to?: number;
}

/**
 * Of the outcomes whose own utility lies in a band, the one that is worth most by `liked` (what a model
 * believes of the other party); of ties the one of more own utility. Exact: for each left partial sum the best right one
 * in a window that only moves down. Null where the band is empty.
 */
export function likedBid(
  profile: Profile,
  { from, to = Number.POSITIVE_INFINITY }: Band,
  liked: Profile["worth"],
): Bid | null {
  const [left, right] = halvesOf(profile);
  const [likedLeft, likedRight] = [left.other(liked), right.other(liked)];
  const low = from - slackAt(from);
  const high = to + slackAt(to);
  // Right sums in the window, from high to low, each liked no more than the one before it.
  const window = new Int32Array(right.sums.length);
  let head = 0;
  let tail = 0;
  let entering = right.sums.length - 1;
  let best: [number, number] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < left.sums.length; i++) {
    const l = left.sums[i] ?? 0;
    for (; entering >= 0 && l + (right.sums[entering] ?? 0) >= low; entering--) {
      const here = likedRight[entering] ?? 0;
      while (tail > head && (likedRight[window[tail - 1] ?? 0] ?? 0) < here) tail--;
      window[tail++] = entering;
    }
    while (head < tail && l + (right.sums[window[head] ?? 0] ?? 0) > high) head++;
    if (head === tail) continue;
    const k = window[head] ?? 0;
    const here = (likedLeft[i] ?? 0) + (likedRight[k] ?? 0);
    const tied = Math.abs(here - most) <= slackAt(most);
    if (tied ? l + (right.sums[k] ?? 0) > sumOf(left, right, best) : here > most) {
      most = here;
      best = [i, k];
    }
  }
  return best === null ? null : bidOf(profile, left, right, best);
}

const sumOf = (left: Half, right: Half, pair: readonly [number, number] | null): number =>
  pair === null ? Number.NEGATIVE_INFINITY : (left.sums[pair[0]] ?? 0) + (right.sums[pair[1]] ?? 0);

function bidOf(profile: Profile, left: Half, right: Half, [i, k]: readonly [number, number]): Bid {
  const outcome = new Array<number>(profile.worth.length).fill(0);
  left.write(i, outcome);
  right.write(k, outcome);
  return { outcome, utility: ownUtility(profile, outcome) };
}
