import { type Diagrams, FALSE, type Node, TRUE } from "./diagram.ts";
import type { Box } from "./transform.ts";

/** Paths through one condition that the hull looks at before it settles for the whole box. */
const HULL_PATHS = 4000;

/** Finds boxes around conditions; its scratch is shared by many calls. */
export class Hull {
  private readonly diagrams: Diagrams;
  private readonly now: Box;
  private readonly found: Box;
  private paths = 0;

  constructor(diagrams: Diagrams) {
    this.diagrams = diagrams;
    const fields = diagrams.sizes.length;
    this.now = { low: new Int16Array(fields), high: new Int16Array(fields) };
    this.found = { low: new Int16Array(fields), high: new Int16Array(fields) };
  }

  /** The smallest box around the states of `box` in which a condition holds, or null. Valid until the next call. */
  around(condition: Node, box: Box): Box | null {
    if (condition === TRUE) return box;
    if (condition === FALSE) return null;
    this.now.low.set(box.low);
    this.now.high.set(box.high);
    this.found.low.set(box.high);
    this.found.high.set(box.low);
    this.paths = 0;
    this.visit(condition);
    if (this.paths > HULL_PATHS) return box;
    return this.paths > 0 ? this.found : null;
  }

  private visit(f: Node): void {
    if (f === FALSE || this.paths > HULL_PATHS) return;
    const { diagrams, now, found } = this;
    if (f < 0) {
      this.paths++;
      for (let i = 0; i < now.low.length; i++) {
        if ((now.low[i] as number) < (found.low[i] as number)) found.low[i] = now.low[i] as number;
        if ((now.high[i] as number) > (found.high[i] as number)) found.high[i] = now.high[i] as number;
      }
      return;
    }
    const level = diagrams.level[f] as number;
    const field = diagrams.fieldOf[level] as number;
    const cut = diagrams.cutOf[level] as number;
    const low = now.low[field] as number;
    const high = now.high[field] as number;
    if (low < cut) {
      now.high[field] = Math.min(high, cut - 1);
      this.visit(diagrams.low[f] as number);
      now.high[field] = high;
    }
    if (high >= cut) {
      now.low[field] = Math.max(low, cut);
      this.visit(diagrams.high[f] as number);
      now.low[field] = low;
    }
  }
}

/** A state of the box in which a condition holds, or null. Fields that do not matter keep their lowest value. */
export function someState(diagrams: Diagrams, condition: Node, box: Box): Int16Array | null {
  const low = box.low.slice();
  const high = box.high.slice();
  const visit = (f: Node): boolean => {
    if (f < 0) return f === TRUE;
    const level = diagrams.level[f] as number;
    const field = diagrams.fieldOf[level] as number;
    const cut = diagrams.cutOf[level] as number;
    const [l, h] = [low[field] as number, high[field] as number];
    if (l < cut) {
      high[field] = Math.min(h, cut - 1);
      if (visit(diagrams.low[f] as number)) return true;
      high[field] = h;
    }
    if (h >= cut) {
      low[field] = Math.max(l, cut);
      if (visit(diagrams.high[f] as number)) return true;
      low[field] = l;
    }
    return false;
  };
  return visit(condition) ? low : null;
}

/** A state of the box in which a function is greatest. Fields that do not matter keep their lowest value. */
export function bestState(diagrams: Diagrams, f: Node, box: Box): Int16Array {
  const low = box.low.slice();
  const high = box.high.slice();
  let best = low.slice();
  let most = Number.NEGATIVE_INFINITY;
  const visit = (node: Node): void => {
    if (diagrams.mostOf(node) <= most) return;
    if (node < 0) {
      most = diagrams.valueOf(node);
      best = low.slice();
      return;
    }
    const level = diagrams.level[node] as number;
    const field = diagrams.fieldOf[level] as number;
    const cut = diagrams.cutOf[level] as number;
    const [l, h] = [low[field] as number, high[field] as number];
    if (l < cut) {
      high[field] = Math.min(h, cut - 1);
      visit(diagrams.low[node] as number);
      high[field] = h;
    }
    if (h >= cut) {
      low[field] = Math.max(l, cut);
      visit(diagrams.high[node] as number);
      low[field] = l;
    }
  };
  visit(f);
  return best;
}

/** Calls back for every level that a function asks about, each node once. */
export function eachLevel(diagrams: Diagrams, f: Node, seen: Set<Node>, found: (level: number) => void): void {
  if (f < 0 || seen.has(f)) return;
  seen.add(f);
  found(diagrams.level[f] as number);
  eachLevel(diagrams, diagrams.low[f] as number, seen, found);
  eachLevel(diagrams, diagrams.high[f] as number, seen, found);
}

/** How many nodes a function has. */
export function sizeOf(diagrams: Diagrams, f: Node): number {
  let nodes = 0;
  eachLevel(diagrams, f, new Set(), () => nodes++);
  return nodes;
}
