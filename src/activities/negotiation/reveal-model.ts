import type { Pair } from "../../core/bargaining/domain.ts";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { StepClass } from "../../core/bargaining/steps.ts";
import type { NegotiationEvent, Sheet } from "./events.ts";
import type { Component, Level, TacticKind, TalkKind } from "./kinds.ts";
import type { ResultView, Terms } from "./view.ts";

/**
 * Everything about a table once it is over, seen from one seat: both sides' values, so never part of a projection of play.
 * Pairs are always (first seat, second seat).
 */
export interface Reveal {
  readonly seat: Seat;
  readonly result: ResultView;
  readonly issues: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: "compatible" | "distributive" | "integrative";
    /** What the issue is at most worth to each seat. */
    readonly stakes: Pair;
    readonly values: readonly { readonly id: string; readonly label: string; readonly worth: Pair }[];
  }[];
  readonly map: DealMap;
  readonly judgement: Judgement;
  /** True order of the other's priorities beside the guess; tau -1 to 1, null without a guess or an order. */
  readonly priorities: {
    readonly theirs: readonly string[];
    readonly guess: readonly string[] | null;
    readonly tau: number | null;
    readonly told: readonly { readonly issue: string; readonly level: Level }[];
  };
  readonly plan: PlanCheck | null;
  readonly steps: readonly StepView[];
  /** Own share of the first offer, 0 to 1: how many of the deals both could sign are worth no more to oneself; null if none. */
  readonly first: { readonly by: Seat | null; readonly ambition: number | null };
  readonly left: LeftOnTable | null;
  readonly tactics: readonly TacticReview[];
  /** What could be said that is no offer, with its line id: a better move may be one of these. */
  readonly talk: readonly { readonly id: string; readonly does: TalkKind; readonly say: string }[];
  /** How the other felt, turn by turn, at the other's seat. */
  readonly tempers: readonly {
    readonly seq: number;
    readonly patience: number;
    readonly irritation: number;
    readonly relationship: number;
  }[];
  /** Cast id of the one in the other seat, and what they would have done without a deal: line ids. */
  readonly alternatives: readonly { readonly text: string; readonly worth: number; readonly best: boolean }[];
}

/** A point of the map: what an outcome is worth to both. */
export interface MapPoint {
  readonly utilities: Pair;
  readonly terms: Terms;
}
export interface DealMap {
  readonly ranges: readonly [Pair, Pair];
  readonly reservation: Pair;
  readonly frontier: readonly MapPoint[];
  readonly nash: readonly MapPoint[];
  readonly egalitarian: readonly MapPoint[];
  readonly kalaiSmorodinsky: readonly MapPoint[];
  readonly welfare: readonly MapPoint[];
  /** Up to 400 of all outcomes, evenly taken, for the cloud. */
  readonly cloud: readonly Pair[];
  readonly outcomes: number;
  readonly zone: boolean;
  /** Every offer in order; of a package each of its outcomes. */
  readonly path: readonly {
    readonly seq: number;
    readonly seat: Seat;
    readonly round: number;
    readonly points: readonly MapPoint[];
  }[];
  readonly deal: MapPoint | null;
}

export interface ComponentReview {
  readonly component: Component;
  /** Percent of the whole, as judged; 0 where it had no occasion. */
  readonly weight: number;
  /** 0 to 1; null where it had no occasion. */
  readonly share: number | null;
  /** The event it is tied to. */
  readonly seq: number;
  /** Line id of the why. */
  readonly why: string;
  /** What it was made of, each 0 to 1, by name; see the locales. */
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}
export interface Fault {
  readonly seq: number;
  readonly code: FaultCode;
  readonly component: Component;
  /** Points of 100 that it cost, about. */
  readonly cost: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** The better move at that very moment; null where it is a whole course. */
  readonly better: NegotiationEvent | null;
}
export type FaultCode =
  | "below-reservation"
  | "accepted-too-early"
  | "left-a-zone"
  | "trade-missed"
  | "first-below-target"
  | "unilateral"
  | "growing-concession"
  | "unconditional"
  | "dumped-late"
  | "worse-for-both"
  | "repeated"
  | "tactic-unanswered"
  | "tactic-fed"
  | "never-asked"
  | "no-guess"
  | "irritated"
  | "below-plan"
  | "no-plan";
export interface Judgement {
  /** 0 to 100, after the cap. */
  readonly score: number;
  readonly uncapped: number;
  readonly cap: { readonly at: number; readonly why: "below-reservation" | "tactic-unanswered" } | null;
  /** No deal was possible, and one left. */
  readonly leftWell: boolean;
  readonly components: readonly ComponentReview[];
  readonly faults: readonly Fault[];
  /** Best own points that the reference plays got from this very counterpart, and which play it was. */
  readonly reference: { readonly worth: number; readonly by: string } | null;
  readonly better: { readonly terms: Terms; readonly utilities: Pair } | null;
}

export interface PlanCheck {
  readonly sheet: Sheet;
  readonly rows: readonly {
    readonly name: "target" | "walkAway" | "batna" | "ranking" | "first" | "endgame" | "last";
    readonly planned: number | string | null;
    readonly actual: number | string | null;
    readonly share: number | null;
  }[];
}
export interface StepView {
  readonly seq: number;
  readonly round: number;
  readonly kind: StepClass;
  readonly own: number;
  readonly other: number;
}
export interface LeftOnTable {
  /** The most one could have had with the other no worse off, over what one has. */
  readonly own: number;
  readonly joint: number;
  /** The trade that would have got some of it; null where one does not. */
  readonly trade: { readonly give: TradeSide; readonly take: TradeSide; readonly terms: Terms } | null;
}
/** Costs and gains in points of each. */
export interface TradeSide {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly own: number;
  readonly other: number;
}
export interface TacticReview {
  readonly id: string;
  readonly kind: TacticKind;
  readonly seq: number;
  readonly how: "defused" | "ignored" | "fed" | "not-used";
  /** The answers with whether each defuses, and line ids. */
  readonly answers: readonly {
    readonly say: string;
    readonly why: string;
    readonly defuses: boolean;
    readonly given: boolean;
  }[];
}
