import * as z from "zod";
import { activitySchemas } from "../../../activities/schemas.ts";
import { MODES } from "../../../core/attempt/log.ts";
import { LIMITS } from "../../../core/case/limits.ts";
import { id, LANGUAGES, language } from "../../../core/case/primitives.ts";
import { translationSchema } from "../../../core/case/translation.ts";
import { BACKUP_FORMAT, BACKUP_VERSION } from "./format.ts";

// Importing the primitives has switched zod's generated code off, which the content security policy would refuse.

const attemptId = z
  .string()
  .min(1)
  .max(LIMITS.id, { abort: true })
  .regex(/^[a-z0-9-]+$/);
const caseHash = z
  .string()
  .max(32, { abort: true })
  .regex(/^[0-9a-f]{32}$/);
const seq = z.number().int().min(1).max(100_000);
/** What `Date` can hold, from 1970 on. */
const time = z.number().int().min(0).max(8_640_000_000_000_000);

const header = z.strictObject({
  attemptId,
  caseId: id,
  caseHash,
  engineVersion: z.number().int().min(1),
  seed: z.number().int().min(-2_147_483_648).max(2_147_483_647),
  mode: z.enum(MODES),
  language,
  from: z.strictObject({ attemptId, seq: seq.or(z.literal(0)) }).optional(),
});

const event = z.union([
  z.strictObject({ type: z.literal("read"), document: id }),
  z.strictObject({ type: z.literal("language"), language }),
  z.strictObject({ type: z.literal("rewind"), to: z.number().int().min(0).max(100_000) }),
  ...activitySchemas.map((schema) => schema.event),
]);

const entry = z.strictObject({
  seq,
  at: time,
  by: z.enum(["trainee", "clock", "facilitator", "system"]),
  event,
});

/** The draft is the player's: it reads what has the right shape and passes over the rest. */
const draft = z.looseObject({ words: z.string().max(LIMITS.text, { abort: true }).optional() });

export const attemptSchema = z.strictObject({
  header,
  startedAt: time,
  entries: z
    .array(entry)
    .max(20_000, { abort: true })
    .refine((entries) => entries.every((one, i) => i === 0 || one.seq > (entries[i - 1]?.seq ?? 0)), {
      error: "rising numbers",
    }),
  draft: draft.optional(),
});

export const importedSchema = z.strictObject({ hash: caseHash, caseId: id, importedAt: time });

/** The frame is for the case's own parser to judge. */
export const caseSchema = z.strictObject({
  hash: caseHash,
  frame: z.looseObject({}),
  translations: z.array(translationSchema).max(LANGUAGES.length, { abort: true }),
});

const records = z.array(z.unknown()).max(50_000, { abort: true });

/** The file around the records. Each record is judged for itself: a broken one does not take the others with it. */
export const backupSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  written: z.string().max(40, { abort: true }),
  preferences: z.unknown(),
  seen: z.record(id, z.array(z.string().max(LIMITS.path, { abort: true })).max(20_000, { abort: true })),
  imported: records,
  cases: records,
  attempts: records,
});
