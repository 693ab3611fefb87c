import type { Outcome } from "../domain.ts";
import type { Profile } from "../profile.ts";
import type { View } from "../table/view.ts";

/**
 * What a seat believes the other likes, from the other's offers alone: a table of worths, best outcome 1, worst near 0.
 * `frequency`: HardHeaded's (van Krimpen, Looije & Hajizadeh, ANAC 2011; the code in GENIUS). `anl`: the variant
 * in the template of the Automated Negotiation League.
 */
export type ModelName = "frequency" | "anl";

export interface Believed {
  /** Weights of the issues; they sum to 1. */
  readonly weights: readonly number[];
  /** weight x value, like `worth` of a profile. */
  readonly worth: Profile["worth"];
}

/** What is learnt in all from offers that leave issues as they were, in HardHeaded. */
const LEARNING = 0.2;

// A strategy may ask twice in a turn.
const known = new WeakMap<View, Map<ModelName, Believed>>();

export function believed(view: View, model: ModelName): Believed {
  const models = known.get(view) ?? new Map<ModelName, Believed>();
  known.set(view, models);
  const before = models.get(model);
  if (before !== undefined) return before;
  const offers = view.theirs.flatMap((heard) => heard.offer.outcomes);
  const found = (model === "frequency" ? frequency : anl)(view.profile, offers);
  models.set(model, found);
  return found;
}

function counts({ worth }: Profile, offers: readonly Outcome[], start: number): number[][] {
  const seen = worth.map((values) => new Array<number>(values.length).fill(start));
  for (const offer of offers) {
    for (let issue = 0; issue < seen.length; issue++) {
      const row = seen[issue];
      const value = offer[issue] ?? 0;
      if (row !== undefined) row[value] = (row[value] ?? 0) + 1;
    }
  }
  return seen;
}

const weighted = (weights: readonly number[], values: readonly (readonly number[])[]): Believed => ({
  weights,
  worth: values.map((row, issue) => row.map((value) => value * (weights[issue] ?? 0))),
});

/**
 * Weights start equal. Where an issue is the same in two offers in a row, its weight gains g = 0.2 / n and all are divided by
 * 1 + g x (number of such issues), as long as it stays below the most that one issue may weigh. A value's worth is
 * how often it was offered (once to begin with) by the count of the most offered one.
 */
export function frequency(profile: Profile, offers: readonly Outcome[]): Believed {
  const n = profile.worth.length;
  const gold = LEARNING / n;
  const weights = new Array<number>(n).fill(1 / n);
  for (let k = 1; k < offers.length; k++) {
    const [before, now] = [offers[k - 1], offers[k]];
    let unchanged = 0;
    for (let i = 0; i < n; i++) if (now?.[i] === before?.[i]) unchanged += 1;
    const sum = 1 + gold * unchanged;
    const most = 1 - (n * gold) / sum;
    for (let i = 0; i < n; i++) {
      const weight = weights[i] ?? 0;
      weights[i] = (weight + (now?.[i] === before?.[i] && weight < most ? gold : 0)) / sum;
    }
  }
  const total = weights.reduce((a, b) => a + b, 0);
  const values = counts(profile, offers, 1).map((row) => {
    const most = Math.max(...row);
    return row.map((count) => count / most);
  });
  return weighted(
    weights.map((weight) => weight / total),
    values,
  );
}

/**
 * weight = (most - share) / (N - share) with N offers, `most` the count of the most offered value and share = N / (number of
 * values); value = ((c + 1)^(1 - w) - 1) / ((most + 1)^(1 - w) - 1). Weights are divided by their sum at the end.
 */
export function anl(profile: Profile, offers: readonly Outcome[]): Believed {
  const n = offers.length;
  const seen = counts(profile, offers, 0);
  const raw = seen.map((row) => {
    const share = n / row.length;
    return n - share > 0 ? (Math.max(...row) - share) / (n - share) : 0;
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  const values = seen.map((row, issue) => {
    const most = Math.max(...row);
    const rate = 1 - (raw[issue] ?? 0);
    // (x^r - 1) / (y^r - 1) tends to log x / log y as r tends to 0.
    const grown = (count: number) => (rate < 1e-9 ? Math.log(count + 1) : (count + 1) ** rate - 1);
    return row.map((count) => (most === 0 ? 0 : grown(count) / grown(most)));
  });
  return weighted(
    raw.map((weight) => (sum > 0 ? weight / sum : 1 / raw.length)),
    values,
  );
}
