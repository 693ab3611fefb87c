import * as z from "zod";
import { condition } from "./conditions.ts";
import { LIMITS } from "./limits.ts";
import { id, language, text } from "./primitives.ts";

const lineId = z.string().min(1).max(LIMITS.path, { abort: true });

/** One translation file: line id to text, with the hash of the base text that it was made from. */
export const translationSchema = z
  .strictObject({
    $schema: z.string().max(LIMITS.path, { abort: true }).optional(),
    format: z.literal(1),
    case: id,
    language,
    derivedFrom: language.optional().describe("The language this was drafted from, e.g. zh-Hans for zh-Hant."),
    unreviewed: z.boolean().optional().describe("Nobody has read it through yet."),
    lines: z.record(
      lineId,
      z.strictObject({
        text,
        of: z.string().max(8, { abort: true }).optional().describe("Hash of the base text; another hash means stale."),
        variants: z
          .array(z.strictObject({ when: condition, text }))
          .max(4, { abort: true })
          .optional()
          .describe("Other wordings while a condition holds, e.g. 你 for 您 once trust is high."),
      }),
    ),
  })
  .meta({ id: "translation", title: "A translation of a Parley case, version 1" });

export type Translation = z.infer<typeof translationSchema>;
