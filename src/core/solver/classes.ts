import type { Node } from "./diagram.ts";
import type { Model } from "./model.ts";
import type { Edge, Landing, Tables } from "./tables.ts";

/** The cuts that can still matter at each place, as one row of bits per place. */
export interface Classes {
  /** 32-bit words per place. */
  readonly words: number;
  readonly bits: Int32Array;
}

/**
 * Which cuts of which fields any rule can still ask about from a place on. Two states that no such cut separates behave
 * alike for ever (a bisimulation), so one may stand for both: a variable that nothing asks about any more disappears,
 * and trust of 41 and 44 are one state where the next question is "at least 50?" and nothing adds more than 5.
 */
export function classesOf(tables: Model): Classes {
  const { diagrams, moves, edges, claims } = tables;
  const words = Math.max(1, (diagrams.levels + 31) >> 5);
  const bits = new Int32Array(words * moves.length);
  // By node: the last place for which it was marked.
  const seen = new Int32Array(diagrams.count).fill(-1);
  const mark = (place: number, f: Node): void => {
    if (f < 0 || seen[f] === place) return;
    seen[f] = place;
    const level = diagrams.level[f] as number;
    const at = place * words + (level >> 5);
    bits[at] = (bits[at] as number) | (1 << (level & 31));
    mark(place, diagrams.low[f] as number);
    mark(place, diagrams.high[f] as number);
  };
  const asked: Node[][] = moves.map(() => []);
  for (const { subject, situations } of claims) {
    // Clamping looks at values that change nothing else; it is decided elsewhere, or few states would be alike.
    if (subject === "above" || subject === "below") continue;
    for (const { place, condition } of situations) asked[place]?.push(condition);
  }
  for (const [place, list] of moves.entries()) {
    for (const move of list) {
      mark(place, move.open);
      for (const { guard } of move.edges) mark(place, guard);
    }
    for (const condition of asked[place] ?? []) mark(place, condition);
  }
  const into: { edge: Edge; landing: Landing }[][] = moves.map(() => []);
  for (const edge of edges) for (const landing of edge.landings) into[landing.target]?.push({ edge, landing });
  // Places that come later in play first: then most places are looked at once.
  const waiting = new Set(tables.order);
  for (const target of waiting) {
    waiting.delete(target);
    for (const { edge, landing } of into[target] ?? []) {
      if (pull(tables, words, bits, edge.place, landing)) waiting.add(edge.place);
    }
  }
  return { words, bits };
}

/** Adds the cuts of a landing's target, as they look from before the move. Says whether any was new. */
function pull(
  { diagrams }: Tables,
  words: number,
  bits: Int32Array,
  place: number,
  { target, transform }: Landing,
): boolean {
  let changed = false;
  for (let word = 0; word < words; word++) {
    let rest = bits[target * words + word] as number;
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest);
      rest &= ~(1 << bit);
      const level = word * 32 + bit;
      const field = diagrams.fieldOf[level] as number;
      const change = transform.find((each) => each.field === field);
      let before = level;
      if (change !== undefined) {
        const cut = diagrams.cutOf[level] as number;
        if (change.free || cut <= change.low || cut > change.high) continue;
        const shifted = cut - change.shift;
        if (shifted < 1 || shifted >= (diagrams.sizes[field] as number)) continue;
        before = level - change.shift;
      }
      const at = place * words + (before >> 5);
      const old = bits[at] as number;
      const mask = 1 << (before & 31);
      if ((old & mask) === 0) {
        bits[at] = old | mask;
        changed = true;
      }
    }
  }
  return changed;
}

/** Replaces each value by the lowest one of its class. */
export function toClass(tables: Tables, { words, bits }: Classes, place: number, state: Int16Array): void {
  const { base } = tables.diagrams;
  for (let field = 0; field < state.length; field++) {
    const value = state[field] as number;
    if (value === 0) continue;
    const first = base[field] as number;
    let level = first + value - 1;
    while (level >= first) {
      const row = (bits[place * words + (level >> 5)] as number) & (-1 >>> (31 - (level & 31)));
      if (row !== 0) {
        level = (level & ~31) + 31 - Math.clz32(row);
        break;
      }
      level = (level & ~31) - 1;
    }
    state[field] = level < first ? 0 : level - first + 1;
  }
}
