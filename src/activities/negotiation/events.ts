import * as z from "zod";
import { id } from "../../core/case/primitives.ts";

/** 0 is the first seat of the case, the trainee's; 1 the other. Left out: the first. */
const seat = z.union([z.literal(0), z.literal(1)]).optional();
const order = z.array(id).max(12, { abort: true });
const points = z.number().min(-100_000).max(100_000);

/** What one sets down before sitting down. All of it may be left blank. */
export const sheet = z
  .strictObject({
    /** Own points. */
    target: points,
    walkAway: points,
    /** Id of one of the seat's alternatives. */
    batna: id,
    /** Issues from the most to the least important: to oneself, and to the other as one guesses. */
    ranking: order,
    theirs: order,
    /** Own points that one means to stand at: with the first offer, by the endgame, at the last. */
    plan: z.strictObject({ first: points, endgame: points, last: points }),
  })
  .partial();
export type Sheet = z.infer<typeof sheet>;

/** One outcome: every issue with a value, by id. */
const terms = z.record(id, id);

export const negotiationEvent = z.union([
  z.strictObject({ type: z.literal("take-seat"), seat: z.literal(1) }),
  z.strictObject({ type: z.literal("prepare"), seat, sheet }),
  z.strictObject({
    type: z.literal("offer"),
    seat,
    /** One outcome, or two or three of equal worth to oneself: a package. */
    outcomes: z.array(terms).min(1).max(3, { abort: true }),
    /** "If you agree to these issues as offered, we agree to those": ids of issues. */
    condition: z.strictObject({ ifYou: order, thenWe: order }).optional(),
  }),
  z.strictObject({ type: z.literal("accept"), seat, which: z.number().int().min(0).max(2).optional() }),
  z.strictObject({ type: z.literal("talk"), seat, move: id, issue: id.optional() }),
  z.strictObject({ type: z.literal("answer"), seat, tactic: id, answer: id }),
  z.strictObject({ type: z.literal("guess"), seat, order }),
  z.strictObject({ type: z.literal("walk-out"), seat }),
  z.strictObject({ type: z.literal("close"), seat }),
]);
export type NegotiationEvent = z.infer<typeof negotiationEvent>;
export type EventOf<T extends NegotiationEvent["type"]> = Extract<NegotiationEvent, { type: T }>;
