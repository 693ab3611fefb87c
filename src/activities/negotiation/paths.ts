import type { Situation } from "./kinds.ts";

/** Line ids of a table's texts, under its scene: the path of ids that leads to each. */
export const ids = {
  issue: (scene: string, issue: string) => `${scene}/issues/${issue}.label`,
  about: (scene: string, issue: string) => `${scene}/issues/${issue}.about`,
  value: (scene: string, issue: string, value: string) => `${scene}/issues/${issue}/values/${value}.label`,
  seat: (scene: string, seat: string) => `${scene}/seats/${seat}.title`,
  brief: (scene: string, seat: string) => `${scene}/seats/${seat}.brief`,
  alternative: (scene: string, seat: string, id: string) => `${scene}/seats/${seat}/alternatives/${id}.text`,
  goal: (scene: string, phase: string) => `${scene}/phases/${phase}.goal`,
  talk: (scene: string, move: string) => `${scene}/talk/${move}.say`,
  tactic: (scene: string, tactic: string) => `${scene}/tactics/${tactic}.say`,
  answer: (scene: string, tactic: string, answer: string) => `${scene}/tactics/${tactic}/answers/${answer}.say`,
  answerWhy: (scene: string, tactic: string, answer: string) => `${scene}/tactics/${tactic}/answers/${answer}.why`,
  said: (scene: string, line: string) => `${scene}/says/${line}.text`,
  /** The app's own words for a situation. */
  usual: (scene: string, on: Situation, tone: string, n: number) => `${scene}/usual/${on}-${tone}-${n}.text`,
  line: (scene: string, line: string) => `${scene}/${line}.text`,
  money: (scene: string, field: "label" | "unit") => `${scene}/money.${field}`,
  why: (scene: string, component: string, grade: string) => `${scene}/judgement/${component}/${grade}.why`,
} as const;
