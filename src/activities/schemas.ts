import type { ActivitySchema } from "../core/activity-schema.ts";
import { dialogueSchema } from "./dialogue/references.ts";
import { negotiationSchema } from "./negotiation/references.ts";

/** The schemas of every kind; apart from the rules, so that a player of bundled cases never loads them. */
export const activitySchemas: readonly ActivitySchema[] = [dialogueSchema, negotiationSchema];
