import { type Accepted, happens, refuse } from "./accept.ts";
import { leaders } from "./ballot.ts";
import type { TeamStep } from "./events.ts";
import { hasOtherBranch } from "./fork.ts";
import { roomPhase, type TeamSignal, teamCan, teamPhase, votesOpen } from "./phases.ts";
import { branchOf } from "./playing.ts";
import type { Room, Team } from "./state.ts";
import { canStepBack } from "./steps.ts";

/** A step of one team, before it is known whether it is possible. */
export type Step = { readonly type: TeamStep } | { readonly type: "decide"; readonly option?: string | undefined };

/** The options that lead in the last round that anybody voted in. */
export function majority(room: Room, team: Team): readonly string[] {
  if (team.question === null) return [];
  const { first, second } = room.ballots.splits(team.question.q);
  return leaders(second ?? first);
}

/** Whether one step is possible for one team now. */
export function acceptStep(room: Room, team: Team, step: Step): Accepted {
  if (roomPhase(room.machine) !== "play") return refuse("not-now");
  if (step.type === "decide") return acceptDecision(room, team, step.option);
  if (!isPossible(team, step.type)) return refuse(step.type === "back" ? "nothing-before" : "not-now");
  return happens({ type: step.type, team: team.id });
}

function isPossible(team: Team, step: TeamStep): boolean {
  const phase = teamPhase(team.machine);
  switch (step) {
    case "next":
      return phase === "consequence" || phase === "scene-end" || (phase === "ended" && hasOtherBranch(team));
    case "back":
      return canStepBack(team) && teamCan(team.machine, phase === "consequence" ? "undo" : "back");
    case "close":
      return votesOpen(team.machine);
    case "reopen":
      return !votesOpen(team.machine) && teamCan(team.machine, "reopen");
    default:
      return teamCan(team.machine, step satisfies TeamSignal);
  }
}

function acceptDecision(room: Room, team: Team, option: string | undefined): Accepted {
  const { question } = team;
  if (question === null || question.decided !== null || !teamCan(team.machine, "decide")) return refuse("not-now");
  if (option !== undefined) {
    if (!question.options.some(({ id }) => id === option)) return refuse("unknown-option");
    return happens({ type: "decided", team: team.id, q: question.q, option, by: "pick" });
  }
  const leading = majority(room, team);
  const [most] = leading;
  if (most === undefined) return refuse("no-votes");
  if (leading.length > 1) return refuse("tie", leading.join(" "));
  return happens({ type: "decided", team: team.id, q: question.q, option: most, by: "majority" });
}

/** The clicker's forward: what comes next where nobody says otherwise. */
export function forward(room: Room, team: Team): Accepted {
  const { question } = team;
  const full = question?.hint === "vote";
  switch (teamPhase(team.machine)) {
    case "vote":
      return acceptStep(room, team, { type: full ? "discuss" : "reveal" });
    case "discussion":
      return acceptStep(room, team, { type: "revote" });
    case "revote":
      return acceptStep(room, team, { type: "reveal" });
    case "reveal":
      return acceptStep(room, team, { type: "weigh" });
    case "decide":
      return acceptStep(room, team, { type: "decide" });
    case "waiting":
    case "table":
      return refuse("not-now");
    default:
      return acceptStep(room, team, { type: "next" });
  }
}

/** Whether nothing is left for a team to play. */
export const isDone = (team: Team): boolean =>
  teamPhase(team.machine) === "ended" && !hasOtherBranch(team) && branchOf(team).attempt.ending !== null;
