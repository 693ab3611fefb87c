import { type Classes, classesOf, toClass } from "../classes.ts";
import { TRUE } from "../diagram.ts";
import type { Model } from "../model.ts";
import { type Edge, edgeOf, type Landing } from "../tables.ts";
import { step } from "../transform.ts";

/** A growing list of whole numbers. */
class Numbers {
  data = new Int32Array(256);
  length = 0;
  push(value: number): void {
    if (this.length === this.data.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[this.length] = value;
    this.length++;
  }
}

/**
 * Every state that an attempt can come to, found from the start on, breadth first, so that the way back along
 * `parents` is a shortest one. States are packed, and those that behave alike are one (classes.ts).
 *
 * An arc is one decision: a move along one edge (and, after a numeric activity, with one way it can come out);
 * its landings are where chance can take it.
 */
export class Space {
  readonly tables: Model;
  private readonly classes: Classes;
  /** Packed states, `words` numbers each, and the place of each. */
  private packed: Int32Array;
  private readonly words: number;
  private readonly word: Int32Array;
  private readonly shift: Int32Array;
  private readonly mask: Int32Array;
  private table = new Int32Array(1024).fill(-1);
  private readonly scratch: Int16Array;
  readonly places = new Numbers();
  /** The arc and landing that first led to a state; -1 for the start. */
  readonly parentArc = new Numbers();
  readonly parentState = new Numbers();
  readonly parentLanding = new Numbers();
  /** First arc of each state, then one past the last. */
  readonly arcs = new Numbers();
  readonly arcEdge = new Numbers();
  /** First landing of each arc, then one past the last. */
  readonly landings = new Numbers();
  readonly landingState = new Numbers();
  /** Whether every state was found. */
  complete = false;

  constructor(tables: Model) {
    this.tables = tables;
    this.classes = classesOf(tables);
    const { list } = tables.fields;
    this.word = new Int32Array(list.length);
    this.shift = new Int32Array(list.length);
    this.mask = new Int32Array(list.length);
    let word = 0;
    let used = 0;
    for (const [f, { size }] of list.entries()) {
      const bits = 32 - Math.clz32(Math.max(1, size - 1));
      if (used + bits > 31) {
        word++;
        used = 0;
      }
      this.word[f] = word;
      this.shift[f] = used;
      this.mask[f] = (1 << bits) - 1;
      used += bits;
    }
    this.words = word + 1;
    this.scratch = new Int16Array(list.length);
    this.packed = new Int32Array(256 * this.words);
  }

  get count(): number {
    return this.places.length;
  }

  placeOf(state: number): number {
    return this.places.data[state] as number;
  }

  /** Unpacks a state. */
  load(state: number, into: Int16Array): void {
    for (let f = 0; f < into.length; f++) {
      const word = this.packed[state * this.words + (this.word[f] as number)] as number;
      into[f] = (word >>> (this.shift[f] as number)) & (this.mask[f] as number);
    }
  }

  /** The state that stands for this one, or -1 if play never comes here. */
  find(place: number, state: Int16Array): number {
    this.scratch.set(state);
    toClass(this.tables, this.classes, place, this.scratch);
    return this.lookup(place, this.scratch, false);
  }

  /**
   * Explores up to `limit` states; `onState` sees each as it is reached. Yields now and then.
   *
   * @returns whether that was all of them
   */
  *explore(limit: number, onState: (id: number, place: number, state: Int16Array) => void): Generator<number, boolean> {
    const { tables } = this;
    const state = tables.start.state.slice();
    const next = new Int16Array(state.length);
    toClass(tables, this.classes, tables.start.place, state);
    this.lookup(tables.start.place, state, true);
    this.parentArc.push(-1);
    this.parentState.push(-1);
    this.parentLanding.push(0);
    for (let id = 0; id < this.count; id++) {
      if (this.count > limit) return false;
      const place = this.placeOf(id);
      this.load(id, state);
      onState(id, place, state);
      this.arcs.push(this.arcEdge.length);
      for (const move of tables.moves[place] ?? []) {
        if (tables.diagrams.walk(move.open, state) !== TRUE) continue;
        const edge = edgeOf(tables, move, state);
        if (edge !== undefined) this.follow(id, edge, state, next);
      }
      if ((id & 1023) === 1023) yield id;
    }
    this.arcs.push(this.arcEdge.length);
    this.landings.push(this.landingState.length);
    this.complete = true;
    return true;
  }

  private follow(from: number, edge: Edge, state: Int16Array, next: Int16Array): void {
    if (this.tables.moves[edge.place]?.[edge.move]?.kind === "outcome") {
      this.followRange(from, edge, state, next);
      return;
    }
    this.startArc(edge.index);
    for (let i = 0; i < edge.landings.length; i++) {
      const { target, transform } = edge.landings[i] as Landing;
      step(transform, state, next);
      this.land(from, target, next, i);
    }
  }

  /** A numeric activity ends: one arc for each way that it can come out and that matters. */
  private followRange(from: number, edge: Edge, state: Int16Array, next: Int16Array): void {
    const free = edge.landings[0]?.transform.filter((change) => change.free) ?? [];
    const { target, transform } = edge.landings[0] ?? { target: -1, transform: [] };
    step(transform, state, next);
    const vary = (index: number): void => {
      const change = free[index];
      if (change === undefined) {
        this.startArc(edge.index);
        this.land(from, target, next.slice(), 0);
        return;
      }
      let last = -1;
      for (let value = change.low; value <= change.high; value++) {
        const one = next.slice();
        one[change.field] = value;
        toClass(this.tables, this.classes, target, one);
        if (one[change.field] === last) continue;
        last = one[change.field] as number;
        next[change.field] = value;
        vary(index + 1);
      }
    };
    vary(0);
  }

  private startArc(edge: number): void {
    this.arcEdge.push(edge);
    this.landings.push(this.landingState.length);
  }

  private land(from: number, place: number, state: Int16Array, landing: number): void {
    toClass(this.tables, this.classes, place, state);
    const before = this.count;
    this.landingState.push(this.lookup(place, state, true));
    if (this.count === before) return;
    this.parentState.push(from);
    this.parentArc.push(this.arcEdge.length - 1);
    this.parentLanding.push(landing);
  }

  /** The id of a packed state; -1 if it is new and not to be added. */
  private lookup(place: number, state: Int16Array, add: boolean): number {
    const { words, word, shift } = this;
    const id = this.count;
    if ((id + 1) * words > this.packed.length) {
      const bigger = new Int32Array(this.packed.length * 2);
      bigger.set(this.packed);
      this.packed = bigger;
    }
    const at = id * words;
    this.packed.fill(0, at, at + words);
    for (let f = 0; f < state.length; f++) {
      const w = at + (word[f] as number);
      this.packed[w] = (this.packed[w] as number) | ((state[f] as number) << (shift[f] as number));
    }
    let slot = this.hash(at, place) & (this.table.length - 1);
    for (;;) {
      const known = this.table[slot] as number;
      if (known < 0) break;
      if (this.same(known, place, at)) return known;
      slot = (slot + 1) & (this.table.length - 1);
    }
    if (!add) return -1;
    this.table[slot] = id;
    this.places.push(place);
    if (this.count * 2 > this.table.length) this.rehash();
    return id;
  }

  private same(known: number, place: number, at: number): boolean {
    if (this.placeOf(known) !== place) return false;
    for (let w = 0; w < this.words; w++) {
      if (this.packed[known * this.words + w] !== this.packed[at + w]) return false;
    }
    return true;
  }

  private hash(at: number, place: number): number {
    let h = Math.imul(place + 1, 0x9e3779b1);
    for (let w = 0; w < this.words; w++) {
      h = Math.imul(h ^ (this.packed[at + w] as number), 0x85ebca6b);
      h ^= h >>> 15;
    }
    return h;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    for (let id = 0; id < this.count; id++) {
      let slot = this.hash(id * this.words, this.placeOf(id)) & (this.table.length - 1);
      while ((this.table[slot] as number) >= 0) slot = (slot + 1) & (this.table.length - 1);
      this.table[slot] = id;
    }
  }
}
