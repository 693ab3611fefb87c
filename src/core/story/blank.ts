import { LIMITS } from "../case/limits.ts";

/** What a case needs and a story does not have, filled in so that it parses; an author replaces it. */
export const PLACEHOLDERS = [
  "practises",
  "minutes",
  "tagline",
  "hook",
  "briefing",
  "cast",
  "competencies",
  "acts of every choice",
  "points and why of every choice",
] as const;

const LATER = "To be written.";

/** The head of an imported case, without scenes and endings. */
export function blankCase(id: string, title: string, language: "en" | "zh-Hans"): Record<string, unknown> {
  return {
    $schema: "../../public/schema/case-1.json",
    $comment:
      "Imported. It has no people, no briefing and no scores yet: replace what says so, and give choices points.",
    format: 1,
    id,
    language,
    title: title.slice(0, LIMITS.label) || id,
    tagline: LATER,
    hook: LATER,
    practises: ["1.1"],
    minutes: 15,
    briefing: { you: LATER, account: LATER, known: [], goal: LATER, walkAway: LATER },
    cast: [{ id: "somebody", name: "Somebody", title: LATER, organisation: LATER }],
    competencies: [
      {
        id: "to-be-named",
        label: "To be named",
        weight: 1,
        bands: [
          { from: 0, text: LATER },
          { from: 60, text: LATER },
        ],
      },
    ],
  };
}
