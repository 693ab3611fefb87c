import * as z from "zod";
import type { ActivitySchema } from "../activity-schema.ts";
import { playSchema } from "../attempt/play.ts";
import { caseFrame } from "./schema.ts";
import { translationSchema } from "./translation.ts";

type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schemas that editors read, by file name: from the same schemas that parse a case, so that
 * they cannot disagree. A test holds the published files to this.
 */
export function publishedSchemas(kinds: readonly ActivitySchema[]): Record<string, JsonSchema> {
  const [first, ...others] = kinds.map((kind) => kind.config);
  if (first === undefined) throw new RangeError("No activity kind");
  const activity = z
    .union([first, ...others])
    .meta({ id: "activity", description: "The activity that this scene hosts." });
  const scene = caseFrame.shape.scenes.element.extend({ activity });
  const whole = caseFrame
    .extend({ scenes: z.array(scene).min(1).max(200).describe("The meetings, calls and corridors.") })
    .meta({ title: "A Parley case, version 1" });
  return {
    "case-1.json": asJsonSchema(whole),
    "translation-1.json": asJsonSchema(translationSchema),
    "play-1.json": asJsonSchema(playSchema),
  };
}

function asJsonSchema(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as JsonSchema;
  return allowComments(json) as JsonSchema;
}

/** `$comment` is for authors, anywhere; parsing leaves it out. */
function allowComments(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(allowComments);
  if (typeof node !== "object" || node === null) return node;
  const copy: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) copy[key] = allowComments(value);
  if (copy.additionalProperties === false && typeof copy.properties === "object") {
    copy.properties = { ...copy.properties, $comment: { type: "string", description: "A note for authors." } };
  }
  return copy;
}
