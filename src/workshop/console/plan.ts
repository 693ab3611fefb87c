import type { PlanEntry } from "../../core/room/view.ts";

export interface Planned extends PlanEntry {
  readonly state: "done" | "now" | "ahead";
}

/**
 * The plan as it stands. `late` is in whole minutes: how much longer it has taken to come where the room is than was
 * planned, less than zero where it was quicker; null before it began.
 */
export function planned(
  plan: readonly PlanEntry[],
  startedAt: number | null,
  now: number,
): { entries: readonly Planned[]; late: number | null } {
  // A case branches: what was passed by is never reached, and what came last by the clock is where the room is.
  const latest = plan.reduce<PlanEntry | undefined>(
    (last, entry) => (entry.reachedAt !== null && entry.reachedAt >= (last?.reachedAt ?? 0) ? entry : last),
    undefined,
  );
  const entries = plan.map((entry) => {
    const state = entry === latest ? "now" : entry.reachedAt !== null ? "done" : "ahead";
    return { ...entry, state } as const;
  });
  if (startedAt === null || latest === undefined) return { entries, late: null };
  const done = entries.filter(({ state }) => state === "done").reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = (milliseconds: number): number => milliseconds / 60_000;
  const over = minutes(now - (latest.reachedAt ?? now)) - latest.minutes;
  const arrived = minutes((latest.reachedAt ?? startedAt) - startedAt) - done;
  return { entries, late: Math.round(arrived + Math.max(0, over)) };
}
