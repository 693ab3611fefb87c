/**
 * Decision diagrams over bounded integers, hash-consed in typed arrays (Bryant 1986; multi-terminal as in
 * Clarke et al. 1993). A node asks "is field f at least c?"; the answers of one field are asked in order of c, so a
 * field of any range is a chain of cuts, equal functions share one id, and comparing functions is comparing ids.
 * Values are zero-based: a field of size n holds 0 to n - 1, and its cuts are 1 to n - 1.
 *
 * An id below zero is a terminal. Whole numbers up to 2^28 are written into the id itself.
 */
export type Node = number;

const BIAS = 1 << 28;
const TABLE = ~(2 * BIAS + 1);
export const FALSE: Node = ~BIAS;
export const TRUE: Node = ~(BIAS + 1);
/** The value of a place from which the end cannot be reached: minus infinity. */
export const NEVER: Node = TABLE;

/** How two functions are combined. Those on conditions expect FALSE and TRUE only. */
export const OP = { max: 0, plus: 1, and: 2, or: 3, andNot: 4, mask: 5, less: 6 } as const;
export type Op = (typeof OP)[keyof typeof OP];

/** Thrown when a diagram outgrows its budget; whoever asked says "undecided". */
export class OutOfBudget extends Error {}

/** Differences of expected values below this are rounding, not preference. */
export const TOLERANCE = 1e-7;

const NONE = 0x7fffffff;
const TERMINAL_LEVEL = 0x7ffffffe;

/** Nodes to begin with: enough for a usual case to grow no more than twice. */
const FIRST = 1 << 14;

export class Diagrams {
  /** First level of each field; the cut c of field f has level `base[f] + c - 1`. */
  readonly base: Int32Array;
  readonly sizes: readonly number[];
  readonly levels: number;
  /** Field and cut of each level. */
  readonly fieldOf: Int32Array;
  readonly cutOf: Int32Array;
  count = 0;
  /** Nodes at most; more throw OutOfBudget. */
  limit = Number.POSITIVE_INFINITY;
  level = new Int32Array(FIRST);
  low = new Int32Array(FIRST);
  high = new Int32Array(FIRST);
  /** Least and greatest value that a node can come to. */
  private least = new Float64Array(FIRST);
  private most = new Float64Array(FIRST);
  private unique = new Int32Array(4 * FIRST).fill(-1);
  private cacheF = new Int32Array(2 * FIRST);
  private cacheG = new Int32Array(2 * FIRST);
  private cacheOp = new Int8Array(2 * FIRST).fill(-1);
  private cacheResult = new Int32Array(2 * FIRST);
  private readonly others: number[] = [Number.NEGATIVE_INFINITY];
  private readonly otherIds = new Map<number, Node>([[Number.NEGATIVE_INFINITY, NEVER]]);

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
    this.base = new Int32Array(sizes.length + 1);
    for (let f = 0; f < sizes.length; f++) this.base[f + 1] = (this.base[f] as number) + (sizes[f] as number) - 1;
    this.levels = this.base[sizes.length] as number;
    this.fieldOf = new Int32Array(this.levels);
    this.cutOf = new Int32Array(this.levels);
    for (let f = 0; f < sizes.length; f++) {
      for (let c = 1; c < (sizes[f] as number); c++) {
        this.fieldOf[(this.base[f] as number) + c - 1] = f;
        this.cutOf[(this.base[f] as number) + c - 1] = c;
      }
    }
  }

  /** The terminal of a number. */
  terminal(value: number): Node {
    if (Number.isInteger(value) && value < BIAS && value > -BIAS) return ~(value + BIAS);
    const known = this.otherIds.get(value);
    if (known !== undefined) return known;
    const id = TABLE - this.others.length;
    this.others.push(value);
    this.otherIds.set(value, id);
    return id;
  }

  /** The number of a terminal. */
  valueOf(id: Node): number {
    return id > TABLE ? ~id - BIAS : (this.others[TABLE - id] as number);
  }

  /** The least value of a function. */
  leastOf(f: Node): number {
    return f < 0 ? this.valueOf(f) : (this.least[f] as number);
  }

  /** The greatest value of a function. */
  mostOf(f: Node): number {
    return f < 0 ? this.valueOf(f) : (this.most[f] as number);
  }

  /** "Field is at least cut", for a zero-based cut. */
  atLeast(field: number, cut: number): Node {
    if (cut <= 0) return TRUE;
    if (cut >= (this.sizes[field] as number)) return FALSE;
    return this.make((this.base[field] as number) + cut - 1, FALSE, TRUE);
  }

  /** "Field is exactly this", zero-based. */
  equals(field: number, value: number): Node {
    return this.apply(OP.andNot, this.atLeast(field, value), this.atLeast(field, value + 1));
  }

  not(f: Node): Node {
    return this.apply(OP.andNot, TRUE, f);
  }

  /** The function's value for these field values. */
  evaluate(f: Node, state: ArrayLike<number>, offset = 0): number {
    return this.valueOf(this.walk(f, state, offset));
  }

  /** The terminal that these field values lead to. */
  walk(f: Node, state: ArrayLike<number>, offset = 0): Node {
    const { level, low, high, fieldOf, cutOf } = this;
    let id = f;
    while (id >= 0) {
      const l = level[id] as number;
      const value = state[offset + (fieldOf[l] as number)] as number;
      id = value >= (cutOf[l] as number) ? (high[id] as number) : (low[id] as number);
    }
    return id;
  }

  /** The one node with this cut and these branches. `low` never asks about the same field. */
  make(level: number, low: Node, high: Node): Node {
    if (low === high) return low;
    if (high >= 0 && this.low[high] === low) {
      const other = this.level[high] as number;
      if (this.fieldOf[other] === this.fieldOf[level]) return high;
    }
    let slot = mix(level, low, high) & (this.unique.length - 1);
    for (;;) {
      const id = this.unique[slot] as number;
      if (id < 0) break;
      if (this.level[id] === level && this.low[id] === low && this.high[id] === high) return id;
      slot = (slot + 1) & (this.unique.length - 1);
    }
    const id = this.count;
    if (id >= this.limit) throw new OutOfBudget();
    if (id === this.level.length) this.grow();
    this.level[id] = level;
    this.low[id] = low;
    this.high[id] = high;
    this.least[id] = Math.min(this.leastOf(low), this.leastOf(high));
    this.most[id] = Math.max(this.mostOf(low), this.mostOf(high));
    this.unique[slot] = id;
    this.count = id + 1;
    if (this.count * 2 > this.unique.length) this.fillUnique(this.unique.length * 2);
    return id;
  }

  /** Combines two functions point by point. */
  apply(op: Op, f: Node, g: Node): Node {
    const quick = this.quick(op, f, g);
    if (quick !== NONE) return quick;
    // Commutative operations share one cache line whichever way round they are asked.
    if (f > g && op < OP.andNot) return this.combine(op, g, f);
    return this.combine(op, f, g);
  }

  private combine(op: Op, f: Node, g: Node): Node {
    const slot = mix(f, g, op) & (this.cacheF.length - 1);
    if (this.cacheF[slot] === f && this.cacheG[slot] === g && this.cacheOp[slot] === op) {
      return this.cacheResult[slot] as number;
    }
    const lf = f < 0 ? TERMINAL_LEVEL : (this.level[f] as number);
    const lg = g < 0 ? TERMINAL_LEVEL : (this.level[g] as number);
    let result: Node;
    if (lf === lg) {
      const low = this.apply(op, this.low[f] as number, this.low[g] as number);
      result = this.make(lf, low, this.apply(op, this.high[f] as number, this.high[g] as number));
    } else if (lf < lg) {
      // Below a cut every later cut of the same field answers no.
      const below = g >= 0 && this.fieldOf[lf] === this.fieldOf[lg] ? (this.low[g] as number) : g;
      const low = this.apply(op, this.low[f] as number, below);
      result = this.make(lf, low, this.apply(op, this.high[f] as number, g));
    } else {
      const below = f >= 0 && this.fieldOf[lf] === this.fieldOf[lg] ? (this.low[f] as number) : f;
      const low = this.apply(op, below, this.low[g] as number);
      result = this.make(lg, low, this.apply(op, f, this.high[g] as number));
    }
    // The cache may have grown meanwhile.
    const at = mix(f, g, op) & (this.cacheF.length - 1);
    this.cacheF[at] = f;
    this.cacheG[at] = g;
    this.cacheOp[at] = op;
    this.cacheResult[at] = result;
    return result;
  }

  /** The answer where no recursion is needed, else NONE. */
  private quick(op: Op, f: Node, g: Node): Node {
    switch (op) {
      case OP.max:
        if (f === g || g === NEVER) return f;
        if (f === NEVER || this.leastOf(g) >= this.mostOf(f)) return g;
        return this.leastOf(f) >= this.mostOf(g) ? f : NONE;
      case OP.plus:
        if (f === NEVER || g === NEVER) return NEVER;
        if (f === FALSE) return g;
        if (g === FALSE) return f;
        return f < 0 && g < 0 ? this.terminal(this.valueOf(f) + this.valueOf(g)) : NONE;
      case OP.and:
        if (f === FALSE || g === FALSE) return FALSE;
        if (f === TRUE || f === g) return g;
        return g === TRUE ? f : NONE;
      case OP.or:
        if (f === TRUE || g === TRUE) return TRUE;
        if (f === FALSE || f === g) return g;
        return g === FALSE ? f : NONE;
      case OP.andNot:
        if (f === FALSE || g === TRUE || f === g) return FALSE;
        if (g === FALSE) return f;
        return NONE;
      case OP.mask:
        if (f === TRUE || g === NEVER) return g;
        return f === FALSE ? NEVER : NONE;
      case OP.less:
        if (f === g || this.leastOf(f) >= this.mostOf(g) - TOLERANCE) return FALSE;
        return this.mostOf(f) < this.leastOf(g) - TOLERANCE ? TRUE : NONE;
    }
  }

  private grow(): void {
    const length = this.level.length * 2;
    this.level = grown(this.level, length);
    this.low = grown(this.low, length);
    this.high = grown(this.high, length);
    const [least, most] = [this.least, this.most];
    this.least = new Float64Array(length);
    this.most = new Float64Array(length);
    this.least.set(least);
    this.most.set(most);
    if (this.cacheF.length < 1 << 18 && length > this.cacheF.length) {
      const cache = Math.min(1 << 18, length);
      this.cacheF = new Int32Array(cache);
      this.cacheG = new Int32Array(cache);
      this.cacheOp = new Int8Array(cache).fill(-1);
      this.cacheResult = new Int32Array(cache);
    }
  }

  private fillUnique(length: number): void {
    this.unique = new Int32Array(length).fill(-1);
    for (let id = 0; id < this.count; id++) {
      let slot = mix(this.level[id] as number, this.low[id] as number, this.high[id] as number) & (length - 1);
      while ((this.unique[slot] as number) >= 0) slot = (slot + 1) & (length - 1);
      this.unique[slot] = id;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(length);
  bigger.set(array);
  return bigger;
}

/** Spreads three numbers over 32 bits (the constants of MurmurHash3's finaliser). */
function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
