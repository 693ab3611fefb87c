import * as z from "zod";
import { STRATEGIES, type StrategyName } from "../../core/bargaining/strategy/catalogue.ts";
import { condition, effects } from "../../core/case/conditions.ts";
import { id, mood, text } from "../../core/case/primitives.ts";
import { LEVELS, PHASES, SITUATIONS, TACTIC_KINDS, TONES } from "./kinds.ts";
import { list, worth } from "./schema-parts.ts";

const percent = z.number().int().min(0).max(100);

const answer = z.strictObject({
  id,
  say: text.describe("What the trainee says to the tactic."),
  defuses: z.boolean().describe("Whether it takes the tactic's force."),
  why: text.optional().describe("What a coach says of this answer; the app's own words if left out."),
  when: condition.optional().describe("Offered only if this holds; one answer that defuses has no condition."),
  effects: effects.default([]).describe("What it changes in the case."),
});

export const tactic = z
  .strictObject({
    id,
    kind: z.enum(TACTIC_KINDS).describe("Which tactic it is: what it holds back, and what meets it."),
    by: id.optional().describe("Who plays it; the one in the seat if left out (the bad guy may be another)."),
    when: condition.optional().describe("Used only if this holds."),
    round: z.number().int().min(1).max(60).optional().describe("Not before this round; a usual one if left out."),
    issue: id.optional().describe("The issue it is about: the slice of a salami, the nibble."),
    holds: z.number().int().min(1).max(6).optional().describe("Turns without a concession while it presses."),
    real: z.boolean().default(false).describe("A deadline or ultimatum that is meant: the other leaves when it ends."),
    say: text.optional().describe("What is said; the app's own words if left out."),
    mood: mood.optional(),
    answers: list(answer, 4)
      .default([])
      .describe("What the trainee may answer; with none, the app's own two or three."),
  })
  .meta({ id: "table-tactic", description: "A tactic of the counterpart, and the answers to it." });

export const said = z
  .strictObject({
    id,
    on: z.enum(SITUATIONS).describe("When it is said."),
    text: text.describe(
      "The words. Slots: {offer.<issue>}, {yours.<issue>}, {about.issue}, {moved.issue}, {moved.to}.",
    ),
    by: id.optional().describe("Who says it; the one in the seat if left out."),
    mood: mood.optional().describe("Expression; by temper if left out."),
    tone: z.array(z.enum(TONES)).min(1).max(4, { abort: true }).optional().describe("Only in these tempers."),
    phase: z.array(z.enum(PHASES)).min(1).max(3, { abort: true }).optional().describe("Only in these phases."),
    issue: id.optional().describe("Only where this issue is asked about, shared, argued or moved most."),
    level: z.enum(LEVELS).optional().describe("Only where the issue matters this much (`tells-priority`)."),
    tactic: id.optional().describe("Only about this tactic."),
    when: condition.optional().describe("Only if this holds."),
  })
  .meta({ id: "table-line", description: "A line of the counterpart; of those that fit the narrowest is said." });

const feeling = z.union([
  percent,
  z.strictObject({ variable: id.describe("A number variable; its range is read as 0 to 100.") }),
]);

const temper = z.strictObject({
  when: condition.optional(),
  patience: feeling.default(70).describe("What is left before they walk out."),
  irritation: feeling.default(0).describe("Slows their concessions, and lifts what they insist on."),
  relationship: feeling.default(50).describe("50 is a stranger."),
});

const acceptance = z.union([
  z.strictObject({ rule: z.literal("next").describe("Accepts what is as good as its own next offer.") }),
  z.strictObject({ rule: z.literal("previous").describe("Accepts what is as good as its own last offer.") }),
  z.strictObject({
    rule: z.literal("constant").describe("Accepts what is worth so much."),
    atLeast: worth.describe("Own points that are enough."),
  }),
  z.strictObject({
    rule: z.literal("time").describe("Accepts anything above its walk-away from a moment on."),
    from: z.number().min(0).max(1).describe("Share of the time."),
  }),
  z.strictObject({
    rule: z.literal("combined").describe("As `next`, and late the best or the mean of recent offers."),
    from: z.number().min(0).max(1).describe("Share of the time from which the best of late offers is enough."),
    alpha: z.enum(["max", "average"]).describe("The best of recent offers, or their mean."),
  }),
]);

const play = z.strictObject({
  when: condition.optional().describe("The first entry whose condition holds when the table opens is played."),
  strategy: z
    .enum(STRATEGIES as unknown as [StrategyName, ...StrategyName[]])
    .describe("How offers are made: by time, by the other's behaviour, or both."),
  model: z
    .enum(["frequency", "anl"])
    .optional()
    .describe(
      "How they learn the other's wishes: then of all outcomes worth enough they name the one that should please most.",
    ),
  accept: acceptance.optional().describe("When they accept; the strategy's usual rule if left out."),
});

export const counterpart = z
  .strictObject({
    plays: z.array(play).min(1).max(8, { abort: true }).describe("How they negotiate; the last has no condition."),
    tempers: list(temper, 8)
      .default([])
      .describe("How they feel when they sit down; the first entry whose condition holds. Calm if none does."),
    relationship: id
      .optional()
      .describe("Number variable that takes how the relationship stands after the table (0 to 100 over its range)."),
    learnt: list(z.strictObject({ issue: id, when: condition }), 12)
      .default([])
      .describe("Issues whose weight for them the trainee already knows if the condition holds."),
    tactics: list(tactic, 8).default([]).describe("Tactics that the counterpart plays."),
    says: list(said, 120).default([]).describe("Its own words; the app has some for every situation."),
  })
  .meta({ id: "table-counterpart" });
