import type { Outcome } from "../domain.ts";
import { type Profile, worthOf } from "../profile.ts";

/** An outcome with what it is worth to the one who asks. */
export interface Bid {
  readonly outcome: Outcome;
  readonly utility: number;
}

/** All outcomes from the best to the worst, worked out only as far as somebody looks. */
export interface Ranking {
  /** The outcome that `rank` others come before; none beyond the last. */
  at(rank: number): Bid | undefined;
}

interface Node {
  readonly utility: number;
  /** For each issue, how far down its values, sorted from best to worst. */
  readonly places: readonly number[];
  /** The issue moved down last: only it and later ones move next, so that every outcome comes up once. */
  readonly moved: number;
}

const rankings = new WeakMap<Profile, Ranking>();

/**
 * Sorted iteration without sorting: best-first over the lattice of issue values (Lawler, Management
 * Science 18, 1972), O(issues x log) for each outcome looked at. Kept per profile, since each turn of a
 * strategy such as MiCRO asks for one more.
 */
export function rankingOf(profile: Profile): Ranking {
  let ranking = rankings.get(profile);
  if (ranking === undefined) {
    ranking = rank(profile.worth);
    rankings.set(profile, ranking);
  }
  return ranking;
}

function rank(worth: Profile["worth"]): Ranking {
  const sorted = worth.map((values) => values.map((_, v) => v).sort((v, w) => (values[w] ?? 0) - (values[v] ?? 0)));
  const outcomeAt = (places: readonly number[]): Outcome => places.map((place, issue) => sorted[issue]?.[place] ?? 0);
  const found: Bid[] = [];
  const heap: Node[] = [];
  const add = (places: readonly number[], moved: number) =>
    push(heap, { places, moved, utility: worthOf(worth, outcomeAt(places)) });
  add(new Array<number>(worth.length).fill(0), 0);
  return {
    at(wanted) {
      while (found.length <= wanted) {
        const node = pop(heap);
        if (node === undefined) return undefined;
        found.push({ outcome: outcomeAt(node.places), utility: node.utility });
        for (let issue = node.moved; issue < worth.length; issue++) {
          const place = (node.places[issue] ?? 0) + 1;
          if (place < (sorted[issue]?.length ?? 0)) add(node.places.with(issue, place), issue);
        }
      }
      return found[wanted];
    },
  };
}

// A binary heap with the largest utility on top.
function push(heap: Node[], node: Node): void {
  let at = heap.length;
  heap.push(node);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above.utility >= node.utility) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = node;
}

function pop(heap: Node[]): Node | undefined {
  const top = heap[0];
  const node = heap.pop();
  if (node === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [l, r] = [heap[left], heap[left + 1]];
    if (l === undefined) break;
    const [child, below] = r !== undefined && r.utility > l.utility ? [left + 1, r] : [left, l];
    if (below.utility <= node.utility) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = node;
  return top;
}
