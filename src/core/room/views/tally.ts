import type { Now } from "../accept.ts";
import type { Round } from "../messages.ts";
import { votesOpen } from "../phases.ts";
import { membersOf } from "../seats.ts";
import type { Room } from "../state.ts";
import type { ServerMessage } from "../view.ts";

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
  const present = membersOf(room, team).filter((person) => now.present(person.id)).length;
  const tally = { type: "tally", team: id, q, round, voted: split.total, present } as const;
  return hidden ? tally : { ...tally, counts: split.counts };
}
