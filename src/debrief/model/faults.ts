import { type Debrief, type DecisionReview, isFault } from "../../core/scoring/debrief.ts";
import { PASSES_WITHIN } from "../../core/scoring/labels.ts";
import type { RetryInfo } from "../port.ts";
import { lossOf } from "./what-if.ts";

export type Tried = "open" | "passed" | "failed";

export interface Fault {
  readonly decision: DecisionReview;
  readonly certain: boolean;
  readonly tried: Tried;
}

const EPSILON = 1e-9;
/** Whether a choice at a decision is as good as the best: within two points of it. */
export function passes(decision: DecisionReview, choice: string): boolean {
  const loss = lossOf(decision, choice);
  return loss !== null && loss <= PASSES_WITHIN + EPSILON;
}

/** The path of the choice that a retry made. */
export const retriedChoice = (decision: DecisionReview, { event }: RetryInfo): string =>
  `${decision.sceneId}/${decision.place}/${"choice" in event ? String(event.choice) : ""}`;

/** The costly decisions, those first of which one was certain: errors made with certainty are corrected best. */
export function faultsOf({ decisions, certainButWrong }: Debrief, retries: readonly RetryInfo[]): Fault[] {
  const certain = new Set(certainButWrong);
  const rest = decisions.filter((decision) => isFault(decision) && !certain.has(decision));
  rest.sort((a, b) => (b.loss ?? 0) - (a.loss ?? 0) || a.seq - b.seq);
  return [...certainButWrong, ...rest].map((decision) => {
    const mine = retries.filter(({ seq }) => seq === decision.seq);
    const passed = mine.some((retry) => passes(decision, retriedChoice(decision, retry)));
    return { decision, certain: certain.has(decision), tried: passed ? "passed" : mine.length > 0 ? "failed" : "open" };
  });
}
