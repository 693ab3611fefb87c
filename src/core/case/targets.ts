import * as z from "zod";
import { condition } from "./conditions.ts";
import { LIMITS } from "./limits.ts";
import { id } from "./primitives.ts";

const when = condition.optional().describe("Taken only if this holds, after the effects of the choice.");
const chance = z
  .number()
  .int()
  .min(1)
  .max(99)
  .optional()
  .describe("Whole percent. Entries with a chance stand together and sum to 100.");

const toScene = z.strictObject({ when, chance, scene: id });
const toEnding = z.strictObject({ when, chance, ending: id });
const toBeat = z.strictObject({ when, chance, beat: id });
const toOutcome = z.strictObject({ when, chance, outcome: id });

const list = <T extends z.ZodType>(entry: T) =>
  z.union([entry, z.array(entry).min(1).max(LIMITS.choices, { abort: true })]);

/** Where a scene's outcome leads. */
export const caseNext = list(z.union([toScene, toEnding])).meta({
  id: "case-next",
  description: "One target, or a list tried in order whose last entry is unconditional.",
});
/** Where a choice inside an activity leads. */
export const beatNext = list(z.union([toBeat, toOutcome])).meta({
  id: "beat-next",
  description: "One beat or outcome, or a list tried in order whose last entry is unconditional.",
});

export type CaseTarget = z.infer<typeof toScene> | z.infer<typeof toEnding>;
export type BeatTarget = z.infer<typeof toBeat> | z.infer<typeof toOutcome>;
