import type { Act } from "../../core/case/acts.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";

export interface ActCount {
  readonly act: string;
  readonly count: number;
}

/** How often each act was used, the commonest first. A sentence may do several things at once. */
export function actCounts(decisions: readonly Pick<DecisionReview, "acts" | "expired">[]): ActCount[] {
  const counts = new Map<string, number>();
  for (const { acts } of decisions) for (const act of acts) counts.set(act, (counts.get(act) ?? 0) + 1);
  return [...counts]
    .map(([act, count]) => ({ act, count }))
    .sort((a, b) => b.count - a.count || (a.act < b.act ? -1 : 1));
}

/**
 * Shares of all behaviour at the table, in percent: Rackham and Carlisle, "The effective negotiator" (1978), 49
 * negotiators in 102 negotiations. What they gave per hour (irritators, counter-proposals) is no share, and a dozen
 * decisions are no hour: those are told as text only.
 */
export const PUBLISHED = [
  {
    id: "questions",
    acts: ["question.situation", "question.problem", "question.implication", "question.need-payoff", "explore"],
    skilled: 21.3,
    average: 9.6,
  },
  { id: "feelings", acts: ["share-feelings"], skilled: 12.1, average: 7.8 },
  { id: "understanding", acts: ["test-understanding"], skilled: 9.7, average: 4.1 },
  { id: "summaries", acts: ["summarise"], skilled: 7.5, average: 4.2 },
  { id: "defence", acts: ["defend-attack"], skilled: 1.9, average: 6.3 },
] as const satisfies readonly { id: string; acts: readonly Act[]; skilled: number; average: number }[];

/** Told beside the chart, never drawn into it. */
export const HOURLY = [
  { id: "irritators", act: "irritate", skilled: 2.3, average: 10.8 },
  { id: "counterProposals", act: "counter-propose", skilled: 1.7, average: 3.1 },
] as const satisfies readonly { id: string; act: Act; skilled: number; average: number }[];

export interface ActShare {
  readonly id: (typeof PUBLISHED)[number]["id"];
  readonly count: number;
  /** Percent of the acts of this run. */
  readonly share: number;
  readonly skilled: number;
  readonly average: number;
}

export function actShares(counts: readonly ActCount[]): ActShare[] {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return PUBLISHED.map(({ id, acts, skilled, average }) => {
    const count = counts
      .filter(({ act }) => (acts as readonly string[]).includes(act))
      .reduce((sum, c) => sum + c.count, 0);
    return { id, count, share: all === 0 ? 0 : (count / all) * 100, skilled, average };
  });
}
