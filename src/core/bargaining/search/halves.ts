import type { Profile } from "../profile.ts";

/**
 * The issues in two halves, with the partial sums of each: about the square root of the number of outcomes
 * on either side (Horowitz & Sahni, Journal of the ACM 21, 1974, "meet in the middle"). A question about
 * all outcomes becomes one walk along two sorted lists: 2 x 3,125 sums for 10 issues of 5 values, 9.8 million
 * outcomes.
 */
export interface Half {
  /** Partial sums of own utility, ascending. */
  readonly sums: Float64Array;
  /** Partial sums of another table of worths, in the order of `sums`. */
  other(worth: Profile["worth"]): Float64Array;
  /** Writes the values that make up a sum into an outcome. */
  write(index: number, outcome: number[]): void;
}

/**
 * The most sums that a half keeps. Up to its square, 10^10 outcomes in evenly cut halves, answers are exact.
 * Beyond it a half keeps the lowest, the highest and one sum in each of as many equal steps between them: every
 * answer is still an outcome that meets its bounds, only perhaps not the very nearest.
 */
export const HALF_LIMIT = 100_000;

/** The most sums that are made in one go, before they are thinned. */
const MADE_LIMIT = 2_000_000;

interface Layer {
  readonly issue: number;
  /** For each sum: the sum of the layer before, and the value added to it. */
  readonly from: Int32Array;
  readonly value: Int32Array;
}

const cache = new WeakMap<Profile, readonly [Half, Half]>();

/** The two halves of a profile; built once. */
export function halvesOf(profile: Profile): readonly [Half, Half] {
  let halves = cache.get(profile);
  if (halves === undefined) {
    const [left, right] = cut(profile.worth);
    halves = [build(profile.worth, left), build(profile.worth, right)];
    cache.set(profile, halves);
  }
  return halves;
}

/** Deals out the issues, the largest first, each to the half that has fewer sums so far. */
function cut(worth: Profile["worth"]): [number[], number[]] {
  const halves: [number[], number[]] = [[], []];
  const sizes: [number, number] = [1, 1];
  const bySize = worth.map((values, issue) => ({ issue, size: values.length })).sort((p, q) => q.size - p.size);
  for (const { issue, size } of bySize) {
    const side = sizes[0] <= sizes[1] ? 0 : 1;
    halves[side].push(issue);
    sizes[side] *= size;
  }
  return halves;
}

function build(worth: Profile["worth"], issues: readonly number[]): Half {
  let sums: Float64Array = new Float64Array(1);
  const layers: Layer[] = [];
  for (const issue of issues) {
    const values = worth[issue] ?? [];
    const starts = thinned(Int32Array.from(sums.keys()), sums, Math.floor(MADE_LIMIT / values.length));
    // One run of sums for each value, each in order already.
    const run = starts.length;
    const made = new Float64Array(run * values.length);
    for (let i = 0; i < made.length; i++)
      made[i] = (sums[starts[i % run] ?? 0] ?? 0) + (values[Math.floor(i / run)] ?? 0);
    const kept = thinned(merged(made, run), made, HALF_LIMIT);
    layers.push({
      issue,
      from: kept.map((i) => starts[i % run] ?? 0),
      value: kept.map((i) => Math.floor(i / run)),
    });
    sums = new Float64Array(kept.length);
    for (let k = 0; k < kept.length; k++) sums[k] = made[kept[k] ?? 0] ?? 0;
  }
  return {
    sums,
    other: (other) => {
      let before: Float64Array = new Float64Array(1);
      for (const { issue, from, value } of layers) {
        const values = other[issue] ?? [];
        const after = new Float64Array(from.length);
        for (let i = 0; i < from.length; i++) after[i] = (before[from[i] ?? 0] ?? 0) + (values[value[i] ?? 0] ?? 0);
        before = after;
      }
      return before;
    },
    write: (index, outcome) => {
      let at = index;
      for (const { issue, from, value } of layers.toReversed()) {
        outcome[issue] = value[at] ?? 0;
        at = from[at] ?? 0;
      }
    },
  };
}

/** The order of sums that come in ascending runs of a length, by merging two runs at a time. */
function merged(sums: Float64Array, run: number): Int32Array {
  let order = Int32Array.from(sums.keys());
  let spare = new Int32Array(sums.length);
  for (let width = run; width < sums.length; width *= 2) {
    for (let start = 0; start < sums.length; start += 2 * width) {
      const middle = Math.min(start + width, sums.length);
      const end = Math.min(start + 2 * width, sums.length);
      let [l, r] = [start, middle];
      for (let k = start; k < end; k++) {
        const left = r >= end || (l < middle && (sums[order[l] ?? 0] ?? 0) <= (sums[order[r] ?? 0] ?? 0));
        spare[k] = order[left ? l++ : r++] ?? 0;
      }
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** Keeps the first, the last and one in each of `limit` equal steps of an ascending order, if it is longer than that. */
function thinned(order: Int32Array, sums: Float64Array, limit: number): Int32Array {
  if (order.length <= limit) return order;
  const low = sums[order[0] ?? 0] ?? 0;
  const step = ((sums[order[order.length - 1] ?? 0] ?? 0) - low) / (limit - 2);
  let reached = -1;
  return order.filter((i, place) => {
    const bin = Math.floor(((sums[i] ?? 0) - low) / step);
    const kept = bin > reached || place === order.length - 1;
    reached = bin;
    return kept;
  });
}
