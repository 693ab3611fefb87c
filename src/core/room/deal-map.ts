import type { Words } from "./view.ts";

/** Every agreement of the room in one picture. Utilities are shares, 0 to 1, of each side's best. */
export interface DealMapView {
  /** Who sits on each side. */
  readonly sides: readonly [Words, Words];
  readonly frontier: readonly (readonly [number, number])[];
  readonly walkAway: readonly [number, number];
  readonly dots: readonly {
    readonly table: string;
    readonly number: number;
    readonly at: readonly [number, number];
    readonly agreed: boolean;
    /** A trade that both would have preferred: what it is, and where it lies; null on the frontier. */
    readonly missed: { readonly offer: readonly TermView[]; readonly at: readonly [number, number] } | null;
    /** What was agreed; empty where they parted without a deal. */
    readonly offer: readonly TermView[];
  }[];
}

export interface TermView {
  readonly issue: Words;
  readonly value: Words;
}
