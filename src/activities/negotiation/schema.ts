import * as z from "zod";
import { condition, effects } from "../../core/case/conditions.ts";
import { LIMITS } from "../../core/case/limits.ts";
import { id, label, text } from "../../core/case/primitives.ts";
import { lines } from "../../core/case/schema.ts";
import { COMPONENTS, TALK_KINDS } from "./kinds.ts";
import { counterpart, type said, type tactic } from "./schema-counterpart.ts";
import { list, worth } from "./schema-parts.ts";

const value = z
  .strictObject({
    id,
    label: label.describe("As it is said: `60 days`."),
    worth: z.tuple([worth, worth]).describe("What it is worth to each seat, in that seat's own points."),
    number: z.number().int().min(-1_000_000).max(1_000_000).optional().describe("Its number, for a number variable."),
    money: z
      .number()
      .int()
      .min(-1e9)
      .max(1e9)
      .optional()
      .describe("What it brings the first seat in money; costs below 0."),
  })
  .meta({ id: "table-value" });

const issue = z
  .strictObject({
    id,
    label: label.describe("What is negotiated: `Payment`."),
    about: text.optional().describe("One line on what it means, for those who do not know the trade."),
    variable: id
      .optional()
      .describe("Case variable that takes what was agreed: the value's number, or for a list of names the value's id."),
    values: z
      .array(value)
      .min(2)
      .max(24, { abort: true })
      .describe("In their natural order, so that next to each other means a small step."),
  })
  .meta({ id: "table-issue" });

const seat = z
  .strictObject({
    id,
    by: id.describe("Who sits here: `you`, or an id of the cast."),
    title: label.describe("The seat's name: `Supplier`."),
    brief: text.optional().describe("What only a person in this seat may read; for tables of two people."),
    alternatives: z
      .array(
        z.strictObject({
          id,
          text: text.describe("What one would do without a deal."),
          worth: worth.describe("What that is worth in this seat's points."),
        }),
      )
      .min(1)
      .max(6, { abort: true })
      .describe("Courses without a deal. The best is the BATNA, and its worth the reservation value."),
  })
  .meta({ id: "table-seat" });

const phase = z.strictObject({
  from: z.number().int().min(1).max(60).optional().describe("First round of the phase; by thirds if left out."),
  goal: text.optional().describe("What a good negotiator is after in this phase; shown."),
});

const talk = z
  .strictObject({
    id,
    does: z.enum(TALK_KINDS).describe("What kind of move it is."),
    issue: id
      .optional()
      .describe("The one issue it is about; left out, the trainee names one where the kind needs it."),
    say: text.optional().describe("The words; the app's own if left out. May use slots: {about.issue}."),
    when: condition.optional().describe("Offered only if this holds."),
    weak: z.boolean().default(false).describe("A reason that does not hold: it costs instead of helping."),
    effects: effects.default([]).describe("What it changes in the case, the first time."),
  })
  .meta({ id: "table-talk", description: "A move that is no offer." });

const changes = effects.default([]).describe("What this end changes in the case.");
const ending = z.strictObject({ outcome: id, effects: changes });
const band = z.strictObject({
  outcome: id,
  from: worth.describe("Points of the deal for the first seat, at least."),
  effects: changes,
});

const ends = z.strictObject({
  agreed: z
    .array(band)
    .min(1)
    .max(8, { abort: true })
    .describe("By what the deal is worth to the first seat, the highest first."),
  deadline: ending.describe("The rounds ran out."),
  walkedOut: ending.describe("The first seat left the table."),
  leftByThem: ending.optional().describe("The other left; `walkedOut` if left out."),
  escalated: ending.optional().describe("It was taken upstairs; needs a talk move that escalates."),
});

const components = Object.keys(COMPONENTS) as [keyof typeof COMPONENTS, ...(keyof typeof COMPONENTS)[]];

const judgement = z
  .strictObject({
    worth: z.number().int().min(10).max(1000).default(100).describe("Points that the whole table gives."),
    competencies: z
      .partialRecord(z.enum(components), id)
      .describe("Which competency each part of the judgement counts for. Every part needs one."),
    why: z
      .partialRecord(
        z.enum(components),
        z.strictObject({
          high: text.optional().describe("From 75 %."),
          middle: text.optional().describe("From 45 %."),
          low: text.optional().describe("Below."),
        }),
      )
      .default({})
      .describe("What a coach says of each part when it went well, fairly or badly; the app's own words if left out."),
  })
  .meta({ id: "table-judgement" });

export const negotiationConfig = z
  .strictObject({
    kind: z.literal("negotiation").describe("A negotiation table."),
    issues: z.array(issue).min(1).max(12, { abort: true }).describe("What is negotiated."),
    money: z
      .strictObject({
        label: label.describe("What the money is: `Margin`."),
        unit: label.describe("`EUR`."),
        base: z.number().int().default(0).describe("What is earned before any issue is counted."),
      })
      .optional()
      .describe("Where the first seat's values have money."),
    seats: z.tuple([seat, seat]).describe("The trainee's seat first."),
    rounds: z.number().int().min(1).max(60).describe("Rounds before the deadline; each seat has one turn in a round."),
    opener: id.describe("The seat that makes the first offer."),
    phases: z
      .strictObject({
        opening: phase.describe("First offers, first questions."),
        middle: phase.describe("Trades."),
        endgame: phase.describe("The last steps."),
      })
      .partial()
      .default({})
      .describe("The three phases: when each begins, and what one is after in it."),
    preparation: z.boolean().default(true).describe("Whether a preparation sheet comes before the table."),
    lines: lines.default([]).describe("What is said before the first offer."),
    talk: list(talk, LIMITS.list)
      .optional()
      .describe("Moves that are no offers; left out, one of each kind but irritators and escalation."),
    counterpart: counterpart.describe("Who plays the second seat while no person does."),
    noAgreementZone: z
      .boolean()
      .default(false)
      .describe("Set where no deal is acceptable to both, on purpose; the checker holds it to the numbers."),
    ends: ends.describe("The outcome of each way to end."),
    judgement: judgement.describe("How the table is scored."),
  })
  .meta({ id: "negotiation", description: "A table over several issues with a counterpart who really plays." });

export type NegotiationConfig = z.infer<typeof negotiationConfig>;
export type TableIssue = NegotiationConfig["issues"][number];
export type TableSeat = NegotiationConfig["seats"][number];
export type Talk = z.infer<typeof talk>;
export type Tactic = z.infer<typeof tactic>;
export type Said = z.infer<typeof said>;
export type TalkInput = z.input<typeof talk>;
