import { ownRange } from "../profile.ts";
import type { View } from "../table/view.ts";
import { believed } from "./models.ts";
import { floorOf } from "./strategy.ts";

/** A value of an issue: what it is worth to oneself and, as one believes, to the other. */
interface Point {
  readonly own: number;
  readonly liked: number;
}

/**
 * What the other is thought to like of an issue's values. Of a value it never named nothing is known but that it asked for something else:
 * it is thought worth no more to it than if what one gains the other lost (the fixed pie that negotiators start from: Thompson &
 * Hastie, OBHDP 47, 1990).
 */
function thought(own: readonly number[], liked: readonly number[], named: ReadonlySet<number>): Point[] {
  const [low, high] = [Math.min(...own), Math.max(...own)];
  const most = Math.max(...liked);
  return own.map((worth, value) => {
    const pie = high > low ? most * (1 - (worth - low) / (high - low)) : most;
    const by = liked[value] ?? 0;
    return { own: worth, liked: named.has(value) ? by : Math.min(by, pie) };
  });
}

/** An issue's values that are not dominated, from the best for oneself to the best for the other. */
function chainOf(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points.toSorted((a, b) => b.own - a.own || b.liked - a.liked)) {
    if (point.liked > (chain.at(-1)?.liked ?? Number.NEGATIVE_INFINITY)) chain.push(point);
  }
  return chain;
}

const costOf = (from: Point, to: Point): number => (from.own - to.own) / (to.liked - from.liked);

/**
 * Own utility at the Nash point by what the frequency model believes: the best product on the way from one's best to the other's that
 * gives, of all issues, always that next which costs least for what it pleases. An estimate of an estimate needs no exact
 * frontier.
 */
export function estimatedNash(view: View): number {
  const { worth } = believed(view, "frequency");
  const floor = floorOf(view);
  const chains = view.profile.worth.map((own, issue) => {
    const named = new Set(view.theirs.flatMap(({ offer }) => offer.outcomes.map((outcome) => outcome[issue] ?? -1)));
    return chainOf(thought(own, worth[issue] ?? [], named));
  });
  const at = chains.map(() => 0);
  const sum = (of: keyof Point): number => chains.reduce((all, chain, i) => all + (chain[at[i] ?? 0]?.[of] ?? 0), 0);
  let nash = ownRange(view.profile)[1];
  let most = 0;
  for (;;) {
    const own = sum("own");
    if (own < floor) return nash;
    const product = (own - floor) * sum("liked");
    if (product > most) {
      most = product;
      nash = own;
    }
    const next = cheapest(chains, at);
    if (next < 0) return nash;
    at[next] = (at[next] ?? 0) + 1;
  }
}

/** The issue whose next step costs least; -1 where none has one. */
function cheapest(chains: readonly (readonly Point[])[], at: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let found = -1;
  for (const [i, chain] of chains.entries()) {
    const [from, to] = [chain[at[i] ?? 0], chain[(at[i] ?? 0) + 1]];
    if (from === undefined || to === undefined || costOf(from, to) >= least) continue;
    least = costOf(from, to);
    found = i;
  }
  return found;
}
