import { acceptFacilitator } from "../accept-facilitator.ts";
import type { FacilitatorMessage } from "../messages.ts";
import { teamCan, teamPhase } from "../phases.ts";
import type { Room, Team } from "../state.ts";
import { acceptStep, forward, majority } from "../stepping.ts";

const STEPS = ["close", "reopen", "discuss", "revote", "reveal", "weigh", "next", "back"] as const;
const ROOM = ["advance", "brief", "begin", "debrief", "end", "back", "extend"] as const;

/**
 * What the facilitator may send now, by team, and for the room as a whole under `room`: the console's buttons. Asked of
 * the rules themselves, so that a button never promises what they refuse.
 */
export function possible(room: Room): Record<string, string[]> {
  const whole = ROOM.filter((type) => {
    const message: FacilitatorMessage = type === "extend" ? { type, seconds: 60 } : { type };
    return acceptFacilitator(room, message).ok;
  });
  return { room: whole, ...Object.fromEntries(room.teams.map((team) => [team.id, ofTeam(room, team)])) };
}

function ofTeam(room: Room, team: Team): string[] {
  const steps: string[] = STEPS.filter((type) => acceptStep(room, team, { type }).ok);
  const { question } = team;
  const undecided = question !== null && question.decided === null && teamCan(team.machine, "decide");
  const phase = teamPhase(team.machine);
  if (forward(room, team).ok) steps.push("advance");
  if (undecided) steps.push("decide");
  if (undecided && majority(room, team).length === 1) steps.push("majority");
  if (undecided && team.branches.length === 1) steps.push("fork");
  if (undecided && phase === "vote") steps.push("hint");
  if (undecided && phase === "discussion") steps.push("put-on-stage");
  if (phase !== "waiting" && phase !== "ended") steps.push("finish");
  return steps;
}
