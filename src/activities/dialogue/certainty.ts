import type { Certainty } from "./schema.ts";

/** The steps of certainty for the views: the type keeps this equal to the schema's list without loading zod. */
export const CERTAINTIES = ["guess", "fairly", "certain"] as const satisfies readonly Certainty[];
