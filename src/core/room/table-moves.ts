import type { ActivityEvent } from "../attempt/log.ts";
import { stepTeam } from "./phases.ts";
import { branchOf, play } from "./playing.ts";
import type { Room, Team } from "./state.ts";

/** A move at a table. */
export function make(room: Room, team: Team, seat: 0 | 1, event: ActivityEvent, at: number): void {
  const branch = branchOf(team);
  const { length } = branch.attempt.visits;
  team.drafts[seat] = null;
  play(room.setting, branch, event, at);
  if (branch.attempt.ending !== null) team.machine = stepTeam(team.machine, "end");
  else if (branch.attempt.visits.length > length) team.machine = stepTeam(team.machine, "scene");
}
