import * as z from "zod";
import { condition, effects } from "./conditions.ts";
import { LIMITS } from "./limits.ts";
import { id, label, language, mood, points, text } from "./primitives.ts";
import { beatNext, caseNext } from "./targets.ts";

/** The format this app writes. Older ones are migrated forward, newer ones refused. */
export const FORMAT = 1;

export const line = z
  .strictObject({
    id,
    by: id.describe("Who says it: an id of the cast. `you` is the trainee, `narrator` is nobody in the room."),
    mood: mood.default("calm"),
    text: text.describe("The words. At most three sentences that a person could say in one breath each."),
    when: condition.optional().describe("Said only if this holds."),
  })
  .meta({ id: "line", description: "One thing that somebody says, or that happens." });
export type Line = z.infer<typeof line>;
export const lines = z.array(line).max(LIMITS.lines, { abort: true });

export const pointsEntry = z
  .strictObject({
    id,
    when: condition.optional().describe("Used only if this held before the choice. The last entry has none."),
    give: z.record(id, points).describe("Points per competency."),
    why: text.describe("What a coach says: the principle by name, and why it was right or wrong now."),
  })
  .meta({ id: "points", description: "The first entry whose condition held before the choice counts." });
export type PointsEntry = z.infer<typeof pointsEntry>;

const band = z.strictObject({
  from: z.number().int().min(0).max(100).describe("Percent of what the case could give."),
  text: text.describe("What a result in this band says about the trainee's skill."),
});

const competency = z.strictObject({
  id,
  label: label.describe("Its name, as trainees read it."),
  weight: z.number().int().min(1).max(10).describe("How much it counts in the total; shown before play."),
  bands: z
    .array(band)
    .min(2)
    .max(5, { abort: true })
    .describe("Words for the result, from low to high; the first starts at 0."),
});

const numberVariable = z.strictObject({
  id,
  of: id.optional().describe("The character it belongs to, e.g. whose trust this is."),
  label: label.describe("Its name, as trainees read it where it is shown."),
  min: z.number().int().min(-1000).max(1000).describe("Smallest value; effects are clamped to it."),
  max: z.number().int().min(-1000).max(1000).describe("Largest value; effects are clamped to it."),
  start: z.number().int().describe("Value at the start of an attempt."),
  shown: z.boolean().default(false).describe("Drawn as a meter during play."),
});
const choiceVariable = z.strictObject({
  id,
  of: id.optional().describe("The character it belongs to."),
  label: label.describe("Its name, for authors and reports."),
  values: z.array(id).min(2).max(16, { abort: true }).describe("What it can be."),
  start: id.describe("Value at the start of an attempt."),
  shown: z.literal(false).default(false).describe("Only numbers can be shown as meters."),
});
export const variable = z.union([numberVariable, choiceVariable]).meta({ id: "variable" });
export type Variable = z.infer<typeof variable>;

export const BUYING_ROLES = [
  "economic-buyer",
  "technical-buyer",
  "user",
  "coach",
  "gatekeeper",
  "influencer",
  "decider",
  "initiator",
] as const;

/** A portrait is a person of the bundled set; the wall behind it is the app's. */
export const PORTRAITS = [
  "lin",
  "berg",
  "zhao",
  "mara",
  "okoye",
  "he",
  "chen",
  "sun",
  "qiao",
  "tan",
  "weber",
  "ines",
  "novak",
  "ada",
] as const;

const character = z.strictObject({
  id,
  name: label.describe("Name in full."),
  address: label.optional().describe("How the trainee addresses them: 林总, Ms Okoye."),
  title: label.describe("Job title."),
  organisation: label.describe("Where they work."),
  buyingRole: z.enum(BUYING_ROLES).optional().describe("Their part in the purchase (Webster & Wind; Miller & Heiman)."),
  portrait: z.enum(PORTRAITS).optional().describe("A face of the bundled set."),
  private: z
    .strictObject({
      wants: text.describe("What this person wants."),
      fears: text.describe("What they are afraid of."),
      losesIf: text.describe("What would cost them their job, or their face."),
      saysInstead: text.describe("What they say instead of it."),
    })
    .optional()
    .describe("Opened in the debrief only: what they wanted, feared and would not say."),
});

export const DOCUMENT_KINDS = [
  "email",
  "rfq",
  "quotation",
  "org-chart",
  "report",
  "minutes",
  "contract",
  "note",
] as const;
const document = z.strictObject({
  id,
  kind: z.enum(DOCUMENT_KINDS).describe("What sort of paper it is."),
  title: label.describe("What stands on it."),
  text: text.describe("Its text: paragraphs, **bold**, *emphasis* and lists with `- `."),
  when: condition.optional().describe("Lies on the table once this holds."),
});

const fact = z.strictObject({
  id,
  text: text.describe("The statement."),
  status: z.enum(["fact", "fiction", "disputed"]).describe("Public and confirmed, invented, or told in several ways."),
  source: label.optional().describe("Where it is to be found."),
});

/** Rules tried after every choice of a scene, in order; the first that holds takes over. */
export const reaction = z
  .strictObject({
    id,
    when: condition,
    once: z.boolean().default(true).describe("Fires once an attempt."),
    lines: lines.min(1).describe("What happens, after the consequence of the choice."),
    effects: effects.default([]).describe("What it changes."),
    next: beatNext.optional().describe("Where it leads; left out, the choice's own `next` stands."),
  })
  .meta({ id: "reaction" });
export type Reaction = z.infer<typeof reaction>;

const scene = z.strictObject({
  id,
  phase: z.enum(["opening", "middle", "endgame"]).describe("Which part of the negotiation it is."),
  title: label.describe("Where and when: `Monday, 9:10`."),
  where: label.optional().describe("One line of scene-setting shown with the title."),
  reactions: z
    .array(reaction)
    .max(LIMITS.list, { abort: true })
    .default([])
    .describe("Rules tried after every choice of the scene; patience that runs out is written once, here."),
  activity: z.looseObject({ kind: id }).describe("The activity that this scene hosts."),
  outcomes: z.record(id, caseNext).describe("Where each outcome of the activity leads."),
});
export type Scene = z.infer<typeof scene>;

const ending = z.strictObject({
  id,
  meaning: z
    .enum(["deal", "advance", "continuation", "lost", "walked-away-well"])
    .describe("How it counts: an advance is dated and the customer does something; a continuation is only friendly."),
  title: label.describe("The outcome in a few words."),
  text: text.describe("What became of it."),
  by: id.optional().describe("Whose face the ending shows."),
  mood: mood.optional(),
});

const bounded = <T extends z.ZodType>(entry: T, max: number = LIMITS.list) => z.array(entry).max(max, { abort: true });

export const caseFrame = z
  .strictObject({
    $schema: z
      .string()
      .max(LIMITS.path, { abort: true })
      .optional()
      .describe("Points an editor to the published schema, so that it completes and explains every field."),
    format: z.literal(FORMAT).describe("Version of the format."),
    id,
    language,
    title: label.describe("The case's title."),
    tagline: label.describe("One line for the library: what is at stake."),
    hook: text.describe("The sentence that the library shows beside the first face."),
    practises: bounded(z.string().max(8, { abort: true }))
      .min(1)
      .describe("Rows of the course outline: 4.1c."),
    minutes: z.number().int().min(1).max(180).describe("How long a first play takes."),
    passMark: z.number().int().min(1).max(100).default(60).describe("Percent of what the case can give."),
    briefing: z
      .strictObject({
        you: text.describe("Who the trainee is."),
        account: text.describe("Who the customer is."),
        known: bounded(z.strictObject({ id, text: text.describe("One thing that is known beforehand.") }), 12).describe(
          "What is known before the first meeting.",
        ),
        goal: text.describe("What to come away with."),
        walkAway: text.describe("What is too much to pay for it."),
      })
      .describe("What the trainee reads before play."),
    documents: bounded(document, 16).default([]).describe("Papers that can be read during play."),
    facts: bounded(fact).default([]).describe("The facts sheet: what is public and what is invented."),
    note: text.optional().describe("Shown with the facts: what is invented and what is public."),
    cast: bounded(character, 16).min(1).describe("Everybody who speaks, the lead counterpart first."),
    variables: bounded(variable, LIMITS.variables)
      .default([])
      .describe("What choices change and conditions ask about."),
    promises: bounded(
      z.strictObject({
        id,
        to: id.describe("To whom."),
        text: text.describe("What was promised: `a plan by Friday`."),
      }),
      16,
    )
      .default([])
      .describe("Promises that the trainee may make, and must keep."),
    competencies: bounded(competency, 8).min(1).describe("The skills that the case rates."),
    roles: bounded(
      z.strictObject({ id, title: label.describe("The seat."), brief: text.describe("What only this seat knows.") }),
      8,
    )
      .default([])
      .describe("Seats with private briefs, for workshops."),
    start: z.strictObject({ scene: id }).describe("Where play begins."),
    scenes: bounded(scene, 200).min(1).describe("The meetings, calls and corridors."),
    endings: bounded(ending, 12).min(1).describe("How it can end."),
  })
  .meta({ id: "case", title: "A Parley case, version 1" });

export type CaseFrame = z.infer<typeof caseFrame>;
