import type { ActivityRules } from "../core/activity.ts";
import { dialogueRules } from "./dialogue/rules.ts";
import { negotiationRules } from "./negotiation/rules.ts";

/** Every kind of activity. A new kind is one folder and one line here. */
export const activities = [dialogueRules, negotiationRules] as unknown as readonly ActivityRules[];
