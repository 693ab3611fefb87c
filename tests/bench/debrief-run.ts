import type { ActivityEvent } from "../../src/core/attempt/log.ts";
import { runOf, type SeededRun, seed } from "../e2e/seed.ts";
import { chainCase } from "./chain-case.ts";

export { seed };

const DECISIONS = 60;
/** Up and down by turns, so that trust neither jumps a beat nor ends the case: sixty beats are sixty decisions. */
const CHOICES = ["c0", "c3", "c0", "c1", "c2", "c0"];

/** A finished run of sixty decisions, most of them less than best. */
export function sixtyDecisions(): SeededRun {
  const events = Array.from({ length: DECISIONS }, (_, i): ActivityEvent => {
    const choice = CHOICES[i % CHOICES.length];
    return { type: "choose", choice };
  });
  return runOf(chainCase(DECISIONS), "sixty", events);
}
