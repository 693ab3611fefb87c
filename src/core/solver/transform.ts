import { type Diagrams, FALSE, NEVER, type Node, OP, type Op, TRUE } from "./diagram.ts";

/** What becomes of one field: x -> clamp(x + shift, low, high), zero-based. `set k` has low = high = k. */
export interface Change {
  readonly field: number;
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  /** The field may come out as anything from low to high, whatever it was (a numeric activity's range). */
  readonly free?: boolean;
}

/** Everything that a move changes, at most one entry per field, in order of fields. Empty: nothing changes. */
export type Transform = readonly Change[];

/** The change that does first `a`, then `b`. Clamped shifts are closed under composition. */
export function followedBy(a: Change, b: Change): Change {
  if (b.free) return b;
  const clamp = (x: number) => Math.min(b.high, Math.max(b.low, x + b.shift));
  const both = { field: a.field, shift: a.shift + b.shift, low: clamp(a.low), high: clamp(a.high) };
  return a.free ? { ...both, free: true } : both;
}

/** The transform that does first `a`, then `b`. Both are in order of fields, and so is the result. */
export function compose(a: Transform, b: Transform): Transform {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const both: Change[] = [];
  let i = 0;
  for (const change of b) {
    for (; i < a.length && (a[i] as Change).field < change.field; i++) both.push(a[i] as Change);
    const before = a[i];
    if (before?.field !== change.field) both.push(change);
    else {
      both.push(followedBy(before, change));
      i++;
    }
  }
  for (; i < a.length; i++) both.push(a[i] as Change);
  return both;
}

export const setTo = (field: number, value: number): Change => ({ field, shift: 0, low: value, high: value });

/** Writes the state after a transform into `to`. Free fields keep their lowest value; see `explicit`. */
export function step(transform: Transform, from: ArrayLike<number>, to: Int16Array): void {
  for (let f = 0; f < to.length; f++) to[f] = from[f] as number;
  for (let c = 0; c < transform.length; c++) {
    const { field, shift, low, high, free } = transform[c] as Change;
    const moved = free ? low : (from[field] as number) + shift;
    to[field] = moved < low ? low : moved > high ? high : moved;
  }
}

/** The values that matter at a place: a lowest and a highest per field. */
export interface Box {
  readonly low: Int16Array;
  readonly high: Int16Array;
}

/** The transform that changes nothing. One object, so that calls with it share their memo. */
export const NOTHING: Transform = [];

/**
 * Pulls functions of the state after a move back to functions of the state before it. One instance
 * per diagram manager; its memo is stamped, so that a call costs what it visits.
 */
export class Pullback {
  private readonly diagrams: Diagrams;
  private readonly shift: Int32Array;
  private readonly clampLow: Int32Array;
  private readonly clampHigh: Int32Array;
  private readonly free: Uint8Array;
  private stamps = new Int32Array(1024);
  private memo = new Int32Array(1024);
  private stamp = 1;
  private transform: Transform = NOTHING;
  private box: Box;
  private readonly whole: Box;
  private scale = 1;
  private add = 0;
  private freeOp: Op = OP.max;

  constructor(diagrams: Diagrams) {
    this.diagrams = diagrams;
    const { sizes } = diagrams;
    this.shift = new Int32Array(sizes.length);
    this.clampLow = new Int32Array(sizes.length);
    this.clampHigh = Int32Array.from(sizes, (size) => size - 1);
    this.free = new Uint8Array(sizes.length);
    this.whole = { low: new Int16Array(sizes.length), high: Int16Array.from(sizes, (size) => size - 1) };
    this.box = this.whole;
  }

  /**
   * The function x -> scale * f(transform(x)) + add, simplified to the box (any value outside it).
   * Free fields are combined by `freeOp`: the best that a numeric activity could do.
   */
  value(f: Node, transform: Transform, box: Box | null, add = 0, scale = 1): Node {
    return this.run(f, transform, box, add, scale, OP.max);
  }

  /** The condition "f holds after the transform", simplified to the box; free fields: holds for some value. */
  condition(f: Node, transform: Transform, box: Box | null): Node {
    if (f === FALSE || f === TRUE) return f;
    return this.run(f, transform, box, 0, 1, OP.or);
  }

  private run(f: Node, transform: Transform, box: Box | null, add: number, scale: number, freeOp: Op): Node {
    const within = box ?? this.whole;
    // Calls that differ in nothing but the function share their memo.
    const same =
      transform === this.transform &&
      within === this.box &&
      add === this.add &&
      scale === this.scale &&
      freeOp === this.freeOp;
    if (!same) this.prepare(transform, within, add, scale, freeOp);
    return this.visit(f);
  }

  private prepare(transform: Transform, box: Box, add: number, scale: number, freeOp: Op): void {
    for (const { field } of this.transform) {
      this.shift[field] = 0;
      this.clampLow[field] = 0;
      this.clampHigh[field] = (this.diagrams.sizes[field] as number) - 1;
      this.free[field] = 0;
    }
    for (const { field, shift, low, high, free } of transform) {
      this.shift[field] = shift;
      this.clampLow[field] = low;
      this.clampHigh[field] = high;
      this.free[field] = free ? 1 : 0;
    }
    this.transform = transform;
    this.box = box;
    this.add = add;
    this.scale = scale;
    this.freeOp = freeOp;
    this.stamp++;
  }

  private visit(f: Node): Node {
    const { diagrams } = this;
    if (f < 0) {
      if (f === NEVER || (this.add === 0 && this.scale === 1)) return f;
      return diagrams.terminal(diagrams.valueOf(f) * this.scale + this.add);
    }
    if (f < this.stamps.length && this.stamps[f] === this.stamp) return this.memo[f] as number;
    const level = diagrams.level[f] as number;
    const field = diagrams.fieldOf[level] as number;
    const cut = diagrams.cutOf[level] as number;
    const result = this.cutThrough(f, field, cut);
    if (f >= this.stamps.length) this.grow();
    this.stamps[f] = this.stamp;
    this.memo[f] = result;
    return result;
  }

  private cutThrough(f: Node, field: number, cut: number): Node {
    const { diagrams } = this;
    const low = diagrams.low[f] as number;
    const high = diagrams.high[f] as number;
    if (cut <= (this.clampLow[field] as number)) return this.visit(high);
    if (cut > (this.clampHigh[field] as number)) return this.visit(low);
    if (this.free[field] === 1) return diagrams.apply(this.freeOp, this.visit(low), this.visit(high));
    const before = cut - (this.shift[field] as number);
    if (before <= (this.box.low[field] as number)) return this.visit(high);
    if (before > (this.box.high[field] as number)) return this.visit(low);
    const lowAfter = this.visit(low);
    return diagrams.make((diagrams.base[field] as number) + before - 1, lowAfter, this.visit(high));
  }

  private grow(): void {
    const length = this.diagrams.level.length;
    const stamps = new Int32Array(length);
    const memo = new Int32Array(length);
    stamps.set(this.stamps);
    memo.set(this.memo);
    this.stamps = stamps;
    this.memo = memo;
  }
}
