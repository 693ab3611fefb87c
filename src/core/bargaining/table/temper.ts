/**
 * How a seat feels, three whole numbers from 0 to 100. A design of our own, kept simple on purpose. Its directions
 * follow what is reported of people: irritators and threats cost concessions and lasting relationship, questions
 * and acknowledged interests earn them (Rackham & Carlisle, Journal of European Industrial Training 2 (6), 1978; Curhan,
 * Elfenbein & Xu, JPSP 91, 2006).
 */
export interface Temper {
  /** What is left before one walks out; a strategy at 0 does. */
  readonly patience: number;
  readonly irritation: number;
  /** What outlasts this table. 50 is a stranger. */
  readonly relationship: number;
}

export const CALM: Temper = { patience: 70, irritation: 0, relationship: 50 };

/** What a seat can say that is no offer. */
export const MOVES = [
  "irritator",
  "threat",
  "acknowledgement",
  "question",
  "information",
  "reason",
  "summary",
] as const;
export type Move = (typeof MOVES)[number];

/** What moves a temper: what the other says, and what the other's offers do. */
export type Stir = Move | "unreturned-demand" | "repeated-offer" | "concession";

/** [patience, irritation, relationship]. Anything that irritates never pleases, and the other way round. */
const EFFECTS = {
  irritator: [-8, 12, -6],
  threat: [-12, 15, -10],
  "unreturned-demand": [-8, 6, -3],
  "repeated-offer": [-5, 3, -1],
  acknowledgement: [4, -8, 6],
  question: [2, -2, 2],
  information: [2, -2, 3],
  reason: [1, -1, 1],
  summary: [2, -3, 2],
  concession: [3, -4, 2],
} as const satisfies Record<Stir, readonly [number, number, number]>;

const bounded = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/** The temper after something stirred it. */
export function stirred(temper: Temper, stir: Stir): Temper {
  const [patience, irritation, relationship] = EFFECTS[stir];
  return {
    patience: bounded(temper.patience + patience),
    irritation: bounded(temper.irritation + irritation),
    relationship: bounded(temper.relationship + relationship),
  };
}

/**
 * What an offer of the other does to a temper, seen from the one who hears it, in own utilities only.
 *
 * @param theirs own utility of their last offers, oldest first, the new one at the end
 * @param mine own utility of one's own last offers, oldest first
 * @param repeated whether the new offer is their last one again
 */
export function stirOfOffer(theirs: readonly number[], mine: readonly number[], repeated: boolean): Stir | null {
  const before = theirs.at(-2);
  const now = theirs.at(-1);
  if (before === undefined || now === undefined) return null;
  if (repeated) return "repeated-offer";
  if (now > before) return "concession";
  // They ask for as much or more, although one has just moved towards them.
  const gave = (mine.at(-2) ?? Number.NEGATIVE_INFINITY) - (mine.at(-1) ?? 0);
  return gave > 0 || now < before ? "unreturned-demand" : null;
}

/**
 * The shape of concession e in a temper: e x 2^((relationship - 50) / 50 - irritation / 50). A friend is
 * met twice as early, a fully irritated seat concedes like one of a quarter of its e. Grows with relationship, falls with irritation;
 * a hardliner (e = 0) stays one.
 */
export const shapeIn = (temper: Temper | null, e: number): number =>
  temper === null ? e : e * 2 ** ((temper.relationship - 50) / 50 - temper.irritation / 50);

/** The most that irritation adds to what a seat insists on, as a share of the way from its walk-away to its best. */
const GRUDGE = 0.15;

/**
 * What a seat insists on in a temper: its reservation value when calm, up to 15 % of the way to its best
 * when irritated; a good relationship (above 50) takes back up to half of that. Never below the reservation value.
 */
export function floorIn(temper: Temper | null, reservation: number, best: number): number {
  if (temper === null) return reservation;
  const forgiven = 1 - Math.max(0, temper.relationship - 50) / 100;
  return reservation + Math.max(0, best - reservation) * GRUDGE * (temper.irritation / 100) * forgiven;
}

/** Whether a seat has had enough. */
export const isSpent = (temper: Temper | null): boolean => temper !== null && temper.patience <= 0;
