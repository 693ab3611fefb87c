import * as z from "zod";
import { ACTS } from "../../core/case/acts.ts";
import { condition, effects } from "../../core/case/conditions.ts";
import { LIMITS } from "../../core/case/limits.ts";
import { id, label, text } from "../../core/case/primitives.ts";
import { lines, pointsEntry } from "../../core/case/schema.ts";
import { beatNext } from "../../core/case/targets.ts";

const choice = z
  .strictObject({
    id,
    say: text.describe("What the trainee says, in full."),
    short: label.optional().describe("The same move for a projector and a phone: 60 Latin or 30 Chinese characters."),
    acts: z.array(z.enum(ACTS)).min(1).max(4, { abort: true }).describe("What the sentence does."),
    when: condition.optional().describe("Offered only if this holds."),
    repeatable: z.boolean().default(false).describe("May be chosen again when the beat comes back."),
    effects: effects.default([]).describe("What it changes, before it leads anywhere."),
    points: z
      .array(pointsEntry)
      .max(8, { abort: true })
      .default([])
      .describe("Tried in order: the same move can be right after exploring and wrong before."),
    consequence: lines.default([]).describe("What happens in the story: the other side's answer. Judges nothing."),
    model: text.optional().describe("A wording worth comparing one's own with, where the beat asks to say it first."),
    next: beatNext,
  })
  .meta({ id: "choice", description: "One thing that the trainee can say or do." });

const beat = z
  .strictObject({
    id,
    room: z.enum(["vote", "quick", "auto"]).default("quick").describe("How a workshop takes this decision."),
    askCertainty: z.boolean().default(false).describe("The commit asks how sure the trainee is."),
    sayFirst: z.boolean().default(false).describe("The trainee says it in their own words before the options appear."),
    clock: z
      .strictObject({
        seconds: z.number().int().min(5).max(600).describe("Time to answer."),
        choice: id.describe("What has been said once the time is up; usually a silence."),
      })
      .optional()
      .describe("A timed decision. Off unless the trainee turns timing on, and always extendable."),
    facilitator: z
      .strictObject({
        ask: text.describe("A question for the room."),
        listenFor: text.describe("What a good answer contains."),
        minutes: z.number().int().min(1).max(60).describe("How long to talk about it."),
      })
      .optional()
      .describe("For the person who runs a workshop; never on the projector."),
    lines: lines.describe("What is said before the trainee answers."),
    choices: z
      .array(choice)
      .min(1)
      .max(LIMITS.choices, { abort: true })
      .describe("What the trainee can answer; four fit a projector."),
  })
  .meta({ id: "beat", description: "A moment of the conversation: what is said, and what one may answer." });

export const dialogueConfig = z
  .strictObject({
    kind: z.literal("dialogue").describe("A conversation."),
    start: z.strictObject({ beat: id }).describe("Where it begins."),
    beats: z.array(beat).min(1).max(LIMITS.nodes, { abort: true }).describe("The moments of the conversation."),
  })
  .meta({ id: "dialogue", description: "A conversation in beats." });

export type DialogueConfig = z.infer<typeof dialogueConfig>;
export type Beat = DialogueConfig["beats"][number];
export type Choice = Beat["choices"][number];

export const CERTAINTIES = ["guess", "fairly", "certain"] as const;

export const dialogueEvent = z.union([
  z.strictObject({
    type: z.literal("choose"),
    choice: id,
    certainty: z.enum(CERTAINTIES).optional(),
    words: z.string().max(LIMITS.text, { abort: true }).optional(),
  }),
  z.strictObject({ type: z.literal("clock.expired") }),
]);
export type DialogueEvent = z.infer<typeof dialogueEvent>;
export type Certainty = (typeof CERTAINTIES)[number];
