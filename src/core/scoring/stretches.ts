import type { Evidence } from "../activity.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { Solution } from "../solver/solution.ts";
import { totalPoints } from "./points.ts";
import type { Range } from "./share.ts";

/**
 * A scene that is not measured decision by decision, such as a negotiation: its moves count together. Percentages are of
 * what the whole case could give.
 */
export interface StretchReview {
  readonly sceneId: string;
  /** Which visit of the attempt, from 0. */
  readonly visit: number;
  /** Its last event. */
  readonly seq: number;
  /** How many decisions of the attempt lie before it. */
  readonly after: number;
  /** Best still within reach before it and after it; where the first says "up to", so does what was lost. */
  readonly reachBefore: number;
  readonly reachAfter: number;
  /** Percentage points that it gave away, 0 or more. */
  readonly loss: number;
  readonly evidence: readonly Evidence[];
}

interface Asked {
  readonly compiled: CompiledCase;
  readonly state: AttemptState;
  readonly valueAt: Solution["valueAt"];
  readonly found: readonly Evidence[];
  /** What the whole case could give; null where that was not decided. */
  readonly total: Range | null;
  /** State after each event that counts, by its seq. */
  readonly states: ReadonlyMap<number, AttemptState>;
}

/** The stretches of an attempt that were played to their end, in order. */
export function reviewStretches({ compiled, state, valueAt, found, total, states }: Asked): StretchReview[] {
  const width = total === null ? 0 : total.max - total.min;
  if (total === null || width <= 0) return [];
  const within = (at: AttemptState, seq: number): number | null => {
    const earned = totalPoints(
      compiled,
      found.filter((each) => each.seq <= seq),
    ).weighted;
    const ahead = at.ending === null ? (valueAt(at)?.expectedBest ?? null) : 0;
    return ahead === null ? null : ((earned + ahead - total.min) / width) * 100;
  };
  const stretches: StretchReview[] = [];
  let decisions = 0;
  for (const [visit, { sceneId, steps }] of state.visits.entries()) {
    const scene = compiled.scenes.get(sceneId);
    if (scene === undefined) continue;
    const { rules } = scene;
    decisions += steps.filter(({ place, event }) => rules.decided(scene.scene.activity, place, event) !== null).length;
    const [first, last] = [steps[0], steps.at(-1)];
    if (rules.ranges === undefined || first === undefined || last === undefined) continue;
    const before = states.get(first.seq)?.previous;
    const after = states.get(last.seq);
    const over = after !== undefined && (after.ending !== null || after.visits.length > visit + 1);
    if (!before || !over) continue;
    const [reachBefore, reachAfter] = [within(before, first.seq - 1), within(after, last.seq)];
    if (reachBefore === null || reachAfter === null) continue;
    const loss = Math.max(0, reachBefore - reachAfter);
    const mine = found.filter(({ seq }) => seq >= first.seq && seq <= last.seq);
    stretches.push({ sceneId, visit, seq: last.seq, after: decisions, reachBefore, reachAfter, loss, evidence: mine });
  }
  return stretches;
}
