import { placeAt, type Tables } from "./tables.ts";
import type { Step } from "./witness.ts";

/**
 * Counts in how many attempts each beat, scene without beats, and choice was come through. By numbers: an attempt has
 * dozens of steps, and hashing their paths took longer than playing them.
 */
export class Passages {
  readonly #tables: Tables;
  readonly #places: Int32Array;
  readonly #moves: Int32Array;
  /** The attempt that was last counted at each of them. */
  readonly #placeSeen: Int32Array;
  readonly #moveSeen: Int32Array;
  /** Where the moves of each place begin. */
  readonly #first: Int32Array;
  #attempts = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
    const { length } = tables.moves;
    this.#first = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) this.#first[i + 1] = (this.#first[i] as number) + (tables.moves[i]?.length ?? 0);
    const moves = this.#first[length] as number;
    [this.#places, this.#placeSeen] = [new Int32Array(length), new Int32Array(length)];
    [this.#moves, this.#moveSeen] = [new Int32Array(moves), new Int32Array(moves)];
  }

  /** One attempt, by all of its steps. */
  count(steps: readonly Step[]): void {
    const now = ++this.#attempts;
    for (let i = 0; i < steps.length; i++) {
      const edge = this.#tables.edges[(steps[i] as Step).edge];
      if (edge === undefined) continue;
      const { place } = edge;
      if (this.#placeSeen[place] !== now) {
        this.#placeSeen[place] = now;
        this.#places[place] = (this.#places[place] as number) + 1;
      }
      const move = (this.#first[place] as number) + edge.move;
      if (this.#moveSeen[move] !== now) {
        this.#moveSeen[move] = now;
        this.#moves[move] = (this.#moves[move] as number) + 1;
      }
    }
  }

  /** Share of the attempts that came through, by path; what none came through is left out. */
  shares(): Map<string, number> {
    const shares = new Map<string, number>();
    const put = (path: string, count: number): void => {
      if (count > 0) shares.set(path, (shares.get(path) ?? 0) + count / Math.max(1, this.#attempts));
    };
    for (const [place, moves] of this.#tables.moves.entries()) {
      const { kind, path } = placeAt(this.#tables, place);
      if (kind === "beat" || kind === "range") put(path, this.#places[place] as number);
      for (const [i, move] of moves.entries()) {
        if (move.kind === "choice") put(move.path, this.#moves[(this.#first[place] as number) + i] as number);
      }
    }
    return shares;
  }
}
