/**
 * What a trainee's sentence does. The kinds follow Rackham (SPIN Selling, 1988) and
 * Rackham/Huthwaite's behaviour analysis of negotiators, so that the debrief can set
 * counts beside the published shares.
 */
export const ACTS = [
  "question.situation",
  "question.problem",
  "question.implication",
  "question.need-payoff",
  "test-understanding",
  "summarise",
  "acknowledge",
  "explore",
  "respond",
  "share-information",
  "share-feelings",
  "propose",
  "counter-propose",
  "concede-conditionally",
  "concede",
  "silence",
  "soft-refusal",
  "refuse",
  "give-face",
  "small-talk",
  "decline-improper",
  "escalate",
  "cite-authority",
  "irritate",
  "defend-attack",
  "disagree",
  "argue",
  "threaten",
  "adjourn",
  "close",
  "advance",
  "walk-away",
] as const;
export type Act = (typeof ACTS)[number];
