import type { Now } from "../accept.ts";
import type { Round } from "../messages.ts";
import { lastRound, teamPhase, votesOpen } from "../phases.ts";
import { isObserver, membersOf } from "../seats.ts";
import type { Room, Team } from "../state.ts";
import type { ServerMessage, TurnoutView } from "../view.ts";

/** How many have voted; for the console also how, except in an anonymous room while the vote is open. */
export function tallyOf(
  room: Room,
  id: string,
  round: Round,
  role: "facilitator" | "stage",
  now: Now,
): Extract<ServerMessage, { type: "tally" }> | null {
  const team = room.teams.find((each) => each.id === id);
  if (team === undefined || team.question === null) return null;
  const { q } = team.question;
  const hidden =
    role === "stage" || (room.setting.options.anonymous && (round === "staged" || votesOpen(team.machine)));
  const split = room.ballots.split(q, round) ?? { total: 0, counts: {} };
  const present = electorate(room, team, round, now);
  const tally = { type: "tally", team: id, q, round, voted: split.total, present } as const;
  return hidden ? tally : { ...tally, counts: split.counts };
}

/** How many votes a round of the question in front of a team can still come to. */
function electorate(room: Room, team: Team, round: Round, now: Now): number {
  const q = team.question?.q ?? 0;
  // In an anonymous room nobody asks who has voted; raised hands belong to nobody.
  const hasVoted = (p: string): boolean => !room.setting.options.anonymous && room.ballots.hasVoted(q, round, p);
  const voters = membersOf(room, team).filter((person) => !isObserver(room, person));
  const able = voters.filter(({ id }) => now.present(id) || hasVoted(id)).length;
  return Math.max(able, room.ballots.split(q, round)?.total ?? 0);
}

/** The turnout of the round that is open or was last; null before any, and where moves are composed. */
export function turnoutOf(room: Room, team: Team, now: Now): TurnoutView | null {
  const { question } = team;
  const last = lastRound(team.machine);
  if (question === null || last === null || question.decided !== null) return null;
  const round = teamPhase(team.machine) === "discussion" && question.staged.length > 0 ? "staged" : last;
  const voted = room.ballots.split(question.q, round)?.total ?? 0;
  return { q: question.q, round, voted, of: electorate(room, team, round, now) };
}
