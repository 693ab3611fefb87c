import type { Debrief, DecisionReview } from "../../core/scoring/debrief.ts";
import type { StretchReview } from "../../core/scoring/stretches.ts";

/** What a run consists of: its decisions, and between them the scenes whose moves count together. */
export type Moment = DecisionReview | StretchReview;

export const isDecision = (moment: Moment): moment is DecisionReview => "number" in moment;

export const momentsOf = ({ decisions, stretches }: Pick<Debrief, "decisions" | "stretches">): Moment[] =>
  [...decisions, ...stretches].sort((a, b) => a.seq - b.seq);
