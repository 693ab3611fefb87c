import type { Now } from "../accept.ts";
import { lastRound, votesOpen } from "../phases.ts";
import { isObserver, isSpokesperson, roleOf } from "../seats.ts";
import type { Person, Room } from "../state.ts";
import type { PersonView } from "../view.ts";

/** One row of the console's list. */
export function personView(room: Room, person: Person, now: Now): PersonView {
  const team = room.teams.find(({ id }) => id === person.team);
  const round = team === undefined ? null : lastRound(team.machine);
  const question = team?.question ?? null;
  const asked =
    team !== undefined && round !== null && question !== null && votesOpen(team.machine) && !isObserver(room, person);
  return {
    id: person.id,
    name: person.name,
    team: person.team,
    seat: roleOf(room, person)?.id ?? null,
    online: now.present(person.id),
    voted: !asked || room.setting.options.anonymous ? null : room.ballots.hasVoted(question.q, round, person.id),
    hand: person.hand,
    kicked: person.status === "kicked",
    spokesperson: isSpokesperson(room, person),
  };
}
