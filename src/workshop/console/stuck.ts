import type { PlanEntry, TeamView } from "../../core/room/view.ts";

/** A decision without a plan of its own is given this many minutes. */
const USUAL = 5;
/** Where people have something to do before it goes on. */
const BUSY: readonly TeamView["phase"][] = ["vote", "discussion", "revote", "decide", "table"];

/** Whole minutes that a team has been where it is; null where nobody waits for it. */
export function minutesThere({ phase, movedAt }: TeamView, now: number): number | null {
  if (movedAt === null || !BUSY.includes(phase)) return null;
  return Math.max(0, Math.floor((now - movedAt) / 60_000));
}

/**
 * Whether a team needs somebody: it has been where it is for longer than the plan gives the decision that takes
 * longest.
 */
export function isStuck(team: TeamView, plan: readonly PlanEntry[], now: number): boolean {
  const longest = plan.reduce((most, { minutes }) => Math.max(most, minutes), USUAL);
  return (minutesThere(team, now) ?? 0) >= longest;
}
