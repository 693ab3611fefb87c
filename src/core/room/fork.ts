import { stepTeam } from "./phases.ts";
import { branchOf, forkBranch, play } from "./playing.ts";
import type { Question, Room, Team } from "./state.ts";

/** Whether a team has a second attempt that waits for its turn. */
export const hasOtherBranch = (team: Team): boolean => team.branches.length === 2 && team.playing === 0;

/** Makes two attempts of one, each to go its own way from the open decision; the first is played first. */
export function fork(room: Room, team: Team, options: readonly [string, string]): void {
  const { question } = team;
  if (question === null) return;
  const first = branchOf(team);
  team.branches = [{ ...first, option: options[0] }, forkBranch(room.setting, first, options[1])];
  team.forkedAt = question;
}

/** The second attempt takes its option at the fork. */
export function otherBranch(room: Room, team: Team, at: number): void {
  const branch = team.branches[1];
  const { forkedAt } = team;
  if (branch === undefined || forkedAt === null || branch.option === null || team.playing === 1) return;
  team.playing = 1;
  const question: Question = { ...forkedAt, decided: { option: branch.option, by: "pick" } };
  branch.questions = [...branch.questions.slice(0, -1), question];
  team.question = question;
  const chosen = question.options.find(({ id }) => id === branch.option);
  if (chosen !== undefined) play(room.setting, branch, chosen.event, at);
  team.machine = stepTeam(team.machine, "auto");
}
