import type { Measure } from "./gains.ts";
import type { Estimate, Possibility, Standing } from "./solution.ts";
import type { Step } from "./witness.ts";

/**
 * A value function: the most (or least) that is still to come. Null: undecided. Minus infinity: the end cannot be
 * reached (for an expectation: not for sure). Infinity: a loop gains for ever.
 */
export type Valuer = (place: number, state: Int16Array) => number | null;

export interface FoundLoop {
  readonly direction: "gains" | "loses";
  readonly measure: Measure;
  readonly to: readonly Step[];
  readonly loop: readonly Step[];
}

/** What either engine hands back; the rest of the solver does not care which it was. */
export interface Decided {
  readonly engine: "explicit" | "diagrams";
  readonly explored: number;
  readonly complete: boolean;
  /** By claim. */
  readonly possibilities: readonly Possibility[];
  /** By place. */
  readonly softLocks: ReadonlyMap<number, Possibility>;
  /** By measure: TOTAL first, then the competencies. `least` is negated already: the least points to come. */
  readonly most: ReadonlyMap<Measure, Valuer>;
  readonly least: ReadonlyMap<Measure, Valuer>;
  readonly expected: Valuer;
  readonly best: readonly Step[] | null;
  readonly worst: readonly Step[] | null;
  /** By path of a choice. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** By place. */
  readonly allEqual: ReadonlyMap<number, boolean | null>;
  readonly loops: readonly FoundLoop[];
  /** The uniform policy's estimate, where it was taken on the way. */
  readonly uniform?: Estimate;
}
