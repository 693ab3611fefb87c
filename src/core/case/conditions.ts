import * as z from "zod";
import { LIMITS } from "./limits.ts";
import { choicePath, id, placePath } from "./primitives.ts";

const value = z.union([z.number().int(), id]).describe("A number, or one of the variable's names.");

/** A small tree that reads as a sentence. No expression strings, so nothing to execute. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { variable: string; is: number | string }
  | { variable: string; atLeast: number }
  | { variable: string; atMost: number }
  | { visited: string }
  | { chose: string }
  | { outcome: string; of: string }
  | { promise: string; is: PromiseState }
  | { read: string };

export const PROMISE_STATES = ["made", "kept", "broken"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

const several = z
  .array(z.lazy((): z.ZodType<Condition> => condition))
  .min(1)
  .max(LIMITS.conditions, { abort: true });

export const condition: z.ZodType<Condition> = z
  .union([
    z.strictObject({ all: several.describe("Conditions.") }).describe("Every one of these holds."),
    z.strictObject({ any: several.describe("Conditions.") }).describe("At least one of these holds."),
    z.strictObject({ not: z.lazy((): z.ZodType<Condition> => condition) }).describe("This does not hold."),
    z.strictObject({ variable: id, is: value }).describe("The variable has exactly this value."),
    z
      .strictObject({ variable: id, atLeast: z.number().int().describe("Smallest value that holds.") })
      .describe("The variable is this or more."),
    z
      .strictObject({ variable: id, atMost: z.number().int().describe("Largest value that holds.") })
      .describe("The variable is this or less."),
    z.strictObject({ visited: placePath }).describe("This scene or beat has been entered."),
    z.strictObject({ chose: choicePath }).describe("This choice has been made in this attempt."),
    z.strictObject({ outcome: id, of: id }).describe("The scene `of` ended with this outcome."),
    z
      .strictObject({ promise: id, is: z.enum(PROMISE_STATES).describe("How it stands.") })
      .describe("The promise stands (made), was kept, or was broken."),
    z.strictObject({ read: id }).describe("The trainee has opened this document."),
  ])
  .meta({ id: "condition", description: "A condition: data that reads as a sentence." });

export const effect = z
  .union([
    z
      .strictObject({ add: z.number().int().min(-1000).max(1000).describe("How much; negative takes away."), to: id })
      .describe("Adds to a variable, clamped to its bounds."),
    z.strictObject({ set: value, to: id }).describe("Sets a variable, clamped to its bounds."),
    z.strictObject({ promise: id }).describe("The trainee makes this promise."),
    z.strictObject({ keep: id }).describe("This promise is kept."),
    z.strictObject({ break: id }).describe("This promise is broken."),
  ])
  .meta({ id: "effect", description: "What a choice changes." });
export type Effect = z.infer<typeof effect>;
export const effects = z.array(effect).max(LIMITS.conditions, { abort: true });
