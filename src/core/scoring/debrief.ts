import type { Evidence, SpokenLine } from "../activity.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { ChoiceValue, Solution } from "../solver/solution.ts";
import { attemptAccuracy, decisionAccuracy } from "./accuracy.ts";
import { type Label, labelFor } from "./labels.ts";
import { evidence, totalPoints } from "./points.ts";
import { type Range, share } from "./share.ts";
import { reviewStretches, type StretchReview } from "./stretches.ts";

/** One decision of an attempt, explained. Percentages are of what the whole case could give. */
export interface DecisionReview {
  /** Counts from 1. */
  readonly number: number;
  readonly seq: number;
  readonly sceneId: string;
  readonly place: string;
  /** Path of the choice; its line ids start with it. */
  readonly choice: string;
  readonly certainty: string | null;
  /** What the trainee said in their own words before the options. */
  readonly words: string | null;
  /** The clock spoke, not the trainee. */
  readonly expired: boolean;
  readonly acts: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What was heard after it. */
  readonly heard: readonly SpokenLine[];
  /** Best still within reach before the decision, and after it before chance resolved. */
  readonly reachBefore: number | null;
  readonly reachAfter: number | null;
  /** Percentage points that it gave away; null where undecided. */
  readonly loss: number | null;
  readonly label: Label | null;
  readonly accuracy: number | null;
  /** Percentage points that chance added or took away afterwards: never a fault. */
  readonly luck: number;
  /** Paths of the choices that were best here, and what each other one would have cost. */
  readonly options: readonly OptionReview[];
}

export interface OptionReview {
  readonly choice: string;
  /** Percentage points that it would have given away. */
  readonly loss: number | null;
}

export interface CompetencyReview {
  readonly id: string;
  readonly points: number;
  /** Null: the case does not test it. */
  readonly percent: number | null;
}

export interface Debrief {
  readonly ending: string | null;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly weighted: number;
  readonly competencies: readonly CompetencyReview[];
  readonly decisions: readonly DecisionReview[];
  /** Scenes whose moves count together, such as a negotiation. */
  readonly stretches: readonly StretchReview[];
  readonly accuracy: number | null;
  /** The decision that lost most; null where none lost anything. */
  readonly mostCostly: DecisionReview | null;
  /** Certain, and wrong: the errors that people correct best. Costliest first. */
  readonly certainButWrong: readonly DecisionReview[];
  readonly luck: number;
  readonly rewinds: number;
  /** Something passes through a numeric activity: percentages say "up to". */
  readonly upTo: boolean;
}

/** What a debrief needs of a solution: whoever has computed it elsewhere can hand in just this. */
export type Measured = Pick<Solution, "range" | "upTo" | "valueAt">;

/** From this label on a decision counts as a fault, to be retried. */
const FAULTS: readonly Label[] = ["slip", "mistake", "deal-risk"];
export const isFault = (decision: DecisionReview): boolean =>
  decision.label !== null && FAULTS.includes(decision.label);

/**
 * Explains an attempt: every decision is measured against the best that was still reachable before
 * it, every point names its event and its why. Pure: the same log gives the same debrief.
 */
export function debrief(compiled: CompiledCase, state: AttemptState, solution: Measured): Debrief {
  const found = evidence(compiled, state);
  const points = totalPoints(compiled, found);
  const total = known(solution.range.total);
  const states = statesBySeq(state);
  const decisions = reviewDecisions(compiled, state, solution, found, total, states);
  const percent = total === null ? null : share(points.weighted, total);
  const losing = decisions.filter((d) => (d.loss ?? 0) > 0).sort(costliestFirst);
  return {
    ending: state.ending,
    percent,
    passed: percent === null || state.ending === null ? null : Math.round(percent) >= compiled.case.passMark,
    weighted: points.weighted,
    competencies: compiled.case.competencies.map(({ id }) => {
      const range = known(solution.range.byCompetency.get(id));
      const earned = points.byCompetency.get(id) ?? 0;
      return { id, points: earned, percent: range === null ? null : share(earned, range) };
    }),
    decisions,
    stretches: reviewStretches({ compiled, state, valueAt: solution.valueAt, found, total, states }),
    accuracy: accuracyOf(decisions),
    mostCostly: losing[0] ?? null,
    certainButWrong: losing.filter((d) => d.certainty === "certain" && isFault(d)),
    luck: decisions.reduce((sum, d) => sum + d.luck, 0),
    rewinds: state.rewinds,
    upTo: solution.upTo,
  };
}

/** Accuracy from the losses alone: what luck added or took away between two decisions is nobody's play. */
function accuracyOf(decisions: readonly DecisionReview[]): number | null {
  const reach = [decisions[0]?.reachBefore ?? 100];
  for (const { loss } of decisions) {
    if (loss === null) return null;
    reach.push((reach[reach.length - 1] ?? 0) - loss);
  }
  return attemptAccuracy(reach);
}

const costliestFirst = (a: DecisionReview, b: DecisionReview): number => (b.loss ?? 0) - (a.loss ?? 0) || a.seq - b.seq;

/** A range whose both ends were decided and are finite. */
function known(range: { readonly min: number | null; readonly max: number | null } | undefined): Range | null {
  if (range === undefined || range.min === null || range.max === null) return null;
  return Number.isFinite(range.min) && Number.isFinite(range.max) ? { min: range.min, max: range.max } : null;
}

function reviewDecisions(
  compiled: CompiledCase,
  state: AttemptState,
  solution: Measured,
  found: readonly Evidence[],
  total: Range | null,
  after: ReadonlyMap<number, AttemptState>,
): DecisionReview[] {
  let earned = 0;
  const reviews: DecisionReview[] = [];
  for (const visit of state.visits) {
    const scene = compiled.scenes.get(visit.sceneId);
    if (scene === undefined) continue;
    for (const step of visit.steps) {
      const mine = found.filter((e) => e.seq === step.seq);
      const gained = weigh(compiled, mine);
      const now = after.get(step.seq);
      const before = now?.previous ?? null;
      const id = scene.rules.decided(scene.scene.activity, step.place, step.event);
      if (id !== null && now !== undefined && before !== null) {
        const choice = `${visit.sceneId}/${step.place}/${id}`;
        const event = step.event as { certainty?: string; words?: string; type: string };
        reviews.push({
          number: reviews.length + 1,
          seq: step.seq,
          sceneId: visit.sceneId,
          place: step.place,
          choice,
          certainty: event.certainty ?? null,
          words: event.words ?? null,
          expired: event.type === "clock.expired",
          acts: scene.rules.acts(scene.scene.activity, step.place, step.event),
          evidence: mine,
          heard: now.heard,
          ...measure({
            solution,
            total,
            before,
            after: now,
            earned,
            gained,
            id,
            prefix: `${visit.sceneId}/${step.place}/`,
          }),
        });
      }
      earned += gained;
    }
  }
  return reviews;
}

const weigh = (compiled: CompiledCase, found: readonly Evidence[]): number => totalPoints(compiled, found).weighted;

interface Moment {
  readonly solution: Measured;
  readonly total: Range | null;
  readonly before: AttemptState;
  readonly after: AttemptState;
  /** Weighted points before the decision, and those that it gave. */
  readonly earned: number;
  readonly gained: number;
  readonly id: string;
  readonly prefix: string;
}

type Measure = Pick<DecisionReview, "reachBefore" | "reachAfter" | "loss" | "label" | "accuracy" | "luck" | "options">;

function measure({ solution, total, before, after, earned, gained, id, prefix }: Moment): Measure {
  const value = solution.valueAt(before);
  const chosen = value?.choices.find((c) => c.choice === id);
  const width = total === null ? 0 : total.max - total.min;
  if (total === null || width <= 0 || value === null || value.expectedBest === null || chosen === undefined) {
    return { reachBefore: null, reachAfter: null, loss: null, label: null, accuracy: null, luck: 0, options: [] };
  }
  const percent = (points: number): number => ((points - total.min) / width) * 100;
  const lost = (choice: ChoiceValue): number | null => (choice.loss === null ? null : (choice.loss / width) * 100);
  const loss = lost(chosen);
  const reachBefore = percent(earned + value.expectedBest);
  const later = after.ending === null ? (solution.valueAt(after)?.expectedBest ?? null) : 0;
  const promised = chosen.bestAfter;
  return {
    reachBefore,
    reachAfter: loss === null ? null : reachBefore - loss,
    loss,
    label: loss === null ? null : labelFor(loss),
    accuracy: loss === null ? null : decisionAccuracy(loss),
    luck: later === null || promised === null ? 0 : ((gained + later - (chosen.gained + promised)) / width) * 100,
    options: value.choices.map((choice) => ({ choice: prefix + choice.choice, loss: lost(choice) })),
  };
}

/** The state after each event that counts, by its seq. */
function statesBySeq(state: AttemptState): Map<number, AttemptState> {
  const states = new Map<number, AttemptState>();
  for (let at: AttemptState | null = state; at !== null; at = at.previous) states.set(at.cursor, at);
  return states;
}
