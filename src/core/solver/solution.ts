import type { AttemptEvent } from "../attempt/log.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { World } from "../world.ts";
import type { Subject } from "./claims.ts";

/** A way from the start to what is claimed, to be replayed. */
export interface Witness {
  readonly events: readonly AttemptEvent[];
  /** A seed with which chance falls as needed; null if none was found among those tried. */
  readonly seed: number | null;
  /** It passes through an activity that is known by its range only, so its events cannot be listed. */
  readonly upTo: boolean;
}

/**
 * Whether something can happen. "no" is proved, "yes" comes with a way to get there. Undecided says how many states or
 * diagram nodes were looked at before the budget ran out; nothing is ever guessed.
 */
export type Possibility =
  | { readonly can: "yes"; readonly witness: Witness }
  | { readonly can: "no" }
  | { readonly can: "undecided"; readonly explored: number };

/** Attainable points, ends included. Null: undecided. Infinite: a loop yields for ever. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface Line {
  readonly witness: Witness;
  /** Points of the line, weighted and per competency. */
  readonly weighted: number;
  readonly byCompetency: ReadonlyMap<string, number>;
}

/** How good a choice is, measured by the weighted total in expectation, over every state in which it is offered. */
export type Standing = "always-best" | "sometimes-best" | "never-best" | "never-offered" | "undecided";

/** A loop that gains (or loses) points as often as one likes, on a way to the end. */
export interface PointsForEver {
  readonly direction: "gains" | "loses";
  /** Null for the weighted total. */
  readonly competency: string | null;
  /** To a state of the loop. */
  readonly witness: Witness;
  /** Once around, from there. Empty where it could not be listed. */
  readonly loop: readonly AttemptEvent[];
}

/** Means of many simulated attempts: estimates, never proofs. Nobody reads documents in them. */
export interface Estimate {
  readonly policy: "uniform" | "typical";
  readonly attempts: number;
  /** Share of attempts per ending, 0 to 1. */
  readonly endings: ReadonlyMap<string, number>;
  /** Share of attempts that had not ended after the most steps that were tried. */
  readonly unfinished: number;
  /** Mean weighted total of those that ended, and its standard error. */
  readonly weighted: number;
  readonly standardError: number;
  readonly byCompetency: ReadonlyMap<string, number>;
  /** Mean number of decisions. */
  readonly decisions: number;
  /** Share of attempts, 0 to 1, that came through a beat, a scene without beats, or a choice, by path. None: 0. */
  readonly through: ReadonlyMap<string, number>;
}

/** What one choice is worth in a state. Points already earned are not counted. */
export interface ChoiceValue {
  readonly choice: string;
  /** Weighted points that it gives at once. */
  readonly gained: number;
  /** Best expected weighted points after it, before chance resolves. Null if the end cannot be reached for sure. */
  readonly bestAfter: number | null;
  /** Best before minus (gained + best after): 0 for a best choice. Null if there is nothing to compare. */
  readonly loss: number | null;
}

/** What is still attainable from a state. */
export interface StateValue {
  /** Most and least weighted points over all choices and all luck. Null if the end cannot be reached. */
  readonly best: number | null;
  readonly worst: number | null;
  /** Most in expectation. The same as `best` where nothing is left to chance. */
  readonly expectedBest: number | null;
  readonly byCompetency: ReadonlyMap<string, { readonly best: number | null; readonly worst: number | null }>;
  readonly choices: readonly ChoiceValue[];
  /** False where the budget ran out before one of these: then null means undecided. */
  readonly decided: boolean;
  /** Some of it passes through a numeric activity: the values are bounds that may not be reached. */
  readonly upTo: boolean;
}

/** A state of an attempt as plain data, so that it can be sent to a worker. */
export interface Stand {
  readonly sceneId: string;
  /** The activity's place; null once the case has ended. */
  readonly place: string | null;
  readonly ending: string | null;
  readonly world: World;
}

export const standOf = ({ sceneId, activity, ending, world }: AttemptState): Stand => ({
  sceneId,
  place: activity === null ? null : String(activity.value),
  ending,
  world,
});

/** All that was decided. Plain data: it survives `structuredClone`. */
export interface Report {
  /** How it was decided: state by state, or on decision diagrams. */
  readonly engine: "explicit" | "diagrams";
  /** States explored, or diagram nodes made. */
  readonly explored: number;
  /** Whether everything was decided within the budget. */
  readonly complete: boolean;
  readonly upTo: boolean;
  readonly chance: boolean;
  /** What can happen, by subject and path. */
  readonly possible: ReadonlyMap<Subject, ReadonlyMap<string, Possibility>>;
  /** Per beat: whether an attempt can stand there with no way left to an ending. */
  readonly softLocks: ReadonlyMap<string, Possibility>;
  readonly range: { readonly total: Range; readonly byCompetency: ReadonlyMap<string, Range> };
  /** The most and least that can be expected at the start by playing best. Equal to the maximum without chance. */
  readonly expectedBest: number | null;
  readonly bestLine: Line | null;
  readonly worstLine: Line | null;
  /** Per choice path. */
  readonly choices: ReadonlyMap<string, Standing>;
  /** Per beat: in every state with a choice to make, all choices on the table are worth the same. */
  readonly allEqual: ReadonlyMap<string, boolean | null>;
  readonly pointsForEver: readonly PointsForEver[];
  /** Null for the typical trainee where the values are undecided. */
  readonly estimates: { readonly uniform: Estimate; readonly typical: Estimate | null };
  /** Variables that no rule asks about (lines may), and those that no effect changes. */
  readonly neverRead: readonly string[];
  readonly neverWritten: readonly string[];
  /** By stage, from the injected clock. */
  readonly milliseconds: Readonly<Record<string, number>>;
}

export interface Solution extends Report {
  /** Null for a state that the case cannot come to. */
  valueAt(state: AttemptState): StateValue | null;
  valueOf(stand: Stand): StateValue | null;
}

export interface Progress {
  readonly stage: "tables" | "explore" | "walks" | "values" | "claims" | "dominance" | "estimates";
  /** 0 to 1 within the stage. */
  readonly done: number;
}

export interface SolveOptions {
  /** A clock in milliseconds. Without one there is no time budget and no times are told. */
  readonly now?: () => number;
  /** Milliseconds of that clock. */
  readonly budget?: number;
  /** Diagram nodes at most. */
  readonly nodes?: number;
  /** States explored one by one before diagrams take over. */
  readonly states?: number;
  /** Simulated attempts per policy. */
  readonly walks?: number;
  /** For tests: one engine only. */
  readonly engine?: "explicit" | "diagrams";
}
