import * as z from "zod";
import { LIMITS } from "../case/limits.ts";
import { id, label } from "../case/primitives.ts";
import type { AttemptEvent, AttemptLog } from "./log.ts";
import { ENGINE_VERSION } from "./log.ts";

/** A golden play: what somebody does in a case, and what must come of it. */
export const playSchema = z
  .strictObject({
    $schema: z.string().max(LIMITS.path, { abort: true }).optional(),
    format: z.literal(1),
    case: id,
    name: label,
    seed: z.number().int().default(1),
    mode: z.enum(["guided", "practice", "exam"]).default("practice"),
    events: z.array(z.looseObject({ type: z.string().max(LIMITS.id, { abort: true }) })).max(500, { abort: true }),
    expect: z
      .strictObject({
        ending: id.nullable(),
        points: z.record(id, z.number().int()),
        weighted: z.number().int(),
        score: z.strictObject({ atLeast: z.number(), atMost: z.number() }).partial().optional(),
        variables: z.record(id, z.union([z.number().int(), id])),
      })
      .partial()
      .default({}),
  })
  .meta({ id: "play", title: "A golden play of a Parley case, version 1" });

export type Play = z.infer<typeof playSchema>;

/** The log that a play amounts to. Its times count up from zero: a play happens in no year. */
export function playLog(play: Play, caseHash: string): AttemptLog {
  return {
    header: {
      attemptId: play.name,
      caseId: play.case,
      caseHash,
      engineVersion: ENGINE_VERSION,
      seed: play.seed,
      mode: play.mode,
      language: "en",
    },
    entries: play.events.map((event, i) => ({ seq: i + 1, at: i, by: "trainee", event: event as AttemptEvent })),
  };
}
