import type { ActivityView, SpokenLine } from "../../core/activity.ts";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { Sheet } from "./events.ts";
import type { Level, Phase, TacticKind, TalkKind, Tone } from "./kinds.ts";

/** Ids of issues to ids of values. */
export type Terms = Readonly<Record<string, string>>;

export interface ValueView {
  readonly id: string;
  /** Line id. */
  readonly label: string;
  /** Own points. */
  readonly worth: number;
  readonly money: number | null;
}

export interface IssueView {
  readonly id: string;
  /** Line ids. */
  readonly label: string;
  readonly about: string | null;
  /** In the case's order. */
  readonly values: readonly ValueView[];
  /** Own points between the worst and the best value. */
  readonly stake: number;
  /** What is known of its weight for the other: told, or brought along. */
  readonly told: Level | null;
}

/** An offer as one seat sees it: only in its own points. */
export interface OfferView {
  readonly number: number;
  readonly seat: Seat;
  readonly round: number;
  readonly outcomes: readonly { readonly terms: Terms; readonly worth: number; readonly money: number | null }[];
  readonly condition: { readonly ifYou: readonly string[]; readonly thenWe: readonly string[] } | null;
}

/** One row of the give-and-get log: what changed between two offers of one's own, and what came back for it. */
export interface Exchanged {
  readonly round: number;
  readonly gave: readonly Change[];
  readonly got: readonly Change[];
  /** One gave and got nothing. */
  readonly unreturned: boolean;
}
/** An issue that moved; `worth` is what the move changed in own points. */
export interface Change {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly worth: number;
}

export interface TalkView {
  readonly id: string;
  readonly does: TalkKind;
  /** Line id of the words. */
  readonly say: string;
  /** Issues of which one is to be named with the event; empty where none is. */
  readonly issues: readonly string[];
  /** Times it was said already. */
  readonly times: number;
}

/** A tactic that presses now, with what may be answered: an `answer` event. */
export interface TacticView {
  readonly id: string;
  /** Shown after the end only: naming it would be the answer. */
  readonly kind: TacticKind | null;
  readonly answers: readonly { readonly id: string; readonly say: string }[];
}

/** What was said or done, oldest first. Line ids; `about` is an issue's id. */
export interface Spoken {
  readonly seat: Seat;
  readonly round: number;
  readonly kind: "offer" | "accept" | "talk" | "answer" | "walk-out" | "heard" | "nothing";
  readonly offer: number | null;
  readonly line: string | null;
  readonly about: string | null;
  readonly heard: readonly SpokenLine[];
}

/** Codes of what cannot be done now and why; the same codes that `refuse` gives. */
export interface Allowed {
  readonly offer: string | null;
  readonly accept: string | null;
  readonly talk: string | null;
  readonly walkOut: string | null;
  readonly guess: string | null;
  readonly close: string | null;
  readonly prepare: string | null;
}

/** What one seat may see of a table while it is played. Nothing of the other seat's points, temper or plans is in it. */
export interface TableView extends ActivityView {
  readonly kind: "negotiation";
  readonly place: "preparation" | Phase | "closing";
  readonly seat: Seat;
  /** Whose turn it is. */
  readonly turn: Seat;
  /** Both seats are people: the screen is handed over when the turn changes. */
  readonly twoPeople: boolean;
  /** Seats: line ids of titles; cast ids of who sits there (`you` for a person). */
  readonly seats: readonly [SeatView, SeatView];
  /** Line id of a person's private brief, own seat only. */
  readonly brief: string | null;
  readonly issues: readonly IssueView[];
  readonly money: { readonly label: string; readonly unit: string; readonly base: number } | null;
  /** Own points of the worst and the best of all outcomes. */
  readonly worst: number;
  readonly best: number;
  /** Own reservation value: worth of the best alternative. */
  readonly walkAway: number;
  readonly alternatives: readonly { readonly id: string; readonly text: string; readonly worth: number }[];
  /** What was prepared; null before or without. */
  readonly sheet: Sheet | null;
  readonly phase: Phase;
  /** Line id of the phase's goal. */
  readonly goal: string;
  /** Counted from 1. */
  readonly round: number;
  /** Rounds as far as this seat has been told: a deadline that was claimed shows as true. */
  readonly rounds: number;
  /** First round of the middle and of the endgame. */
  readonly phases: { readonly middle: number; readonly endgame: number };
  /** All offers, oldest first, of both seats. */
  readonly offers: readonly OfferView[];
  /** What lies open for this seat to accept; null if nothing does. */
  readonly open: OfferView | null;
  readonly log: readonly Exchanged[];
  readonly said: readonly Spoken[];
  /** How the other looks: nothing but what a face shows. */
  readonly tone: Tone;
  readonly talk: readonly TalkView[];
  /** Talk moves left in this turn. */
  readonly talkLeft: number;
  readonly tactic: TacticView | null;
  readonly allowed: Allowed;
  /** The latest guess of the other's priorities, most important first. */
  readonly guess: readonly string[] | null;
  /** How it ended, while `closing`; terms where there is a deal. */
  readonly result: ResultView | null;
}

export interface SeatView {
  readonly id: string;
  readonly title: string;
  /** `you` for a person, else the cast id of the counterpart. */
  readonly by: string;
}

export interface ResultView {
  readonly how: "agreed" | "deadline" | "walked-out" | "left-by-them" | "escalated";
  readonly by: Seat | null;
  readonly terms: Terms | null;
  readonly worth: number | null;
  readonly money: number | null;
}

export const isTable = (view: ActivityView): view is TableView => view.kind === "negotiation";
