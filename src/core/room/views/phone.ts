import type { Language } from "../../case/primitives.ts";
import type { Now } from "../accept.ts";
import { voterOf } from "../accept.ts";
import { argumentsOf } from "../accept-participant.ts";
import { ROOM_LIMITS } from "../limits.ts";
import { roomPhase } from "../phases.ts";
import { isObserver, isSpokesperson, roleOf, sideOf } from "../seats.ts";
import type { Person, Room } from "../state.ts";
import type { MeView, PhoneView } from "../view.ts";
import { basics, briefing } from "./basics.ts";
import { assignmentView, handedInViews } from "./handed-in.ts";
import { playView } from "./play.ts";
import { tableView } from "./table.ts";
import { speaker } from "./words.ts";

/** Phones with the same key see the same: one view is made and sent to all of them. */
export const phoneKey = (room: Room, person: Person): string =>
  `${person.team}|${person.language}|${sideOf(room, person) ?? "-"}|${isObserver(room, person) ? "o" : ""}`;

/** What a phone shows. The same for all that share `phoneKey`. */
export function phoneView(room: Room, person: Person, now: Now): PhoneView {
  const said = speaker(room.setting, person.language);
  const phase = roomPhase(room.machine);
  const team = room.teams.find(({ id }) => id === person.team);
  const played = team !== undefined && (phase === "play" || phase === "debrief" || phase === "closed");
  const { options } = room.setting;
  const isPlayed = played && options.kind !== "assignment";
  return {
    ...basics(room, said, now),
    role: "participant",
    briefing: phase === "lobby" ? null : briefing(room, said),
    play: isPlayed ? playView(room, team, said, "phone") : null,
    table: isPlayed ? tableView(room, team, sideOf(room, person), said, now) : null,
    assignment: assignmentView(room),
    rubric: options.roles ? rubric(room, said) : [],
  };
}

function rubric(room: Room, { words }: ReturnType<typeof speaker>): PhoneView["rubric"] {
  return room.setting.compiled.case.competencies.map(({ id, bands }) => ({
    id,
    label: words(`competencies/${id}.label`),
    bands: bands.map(({ from }) => words(`competencies/${id}/bands/${from}.text`)),
  }));
}

/** What is one participant's own. */
export function meView(room: Room, person: Person, language: Language = person.language): MeView {
  const { words } = speaker(room.setting, language);
  const team = room.teams.find(({ id }) => id === person.team);
  const q = team?.question?.q ?? 0;
  // Once an anonymous question is decided nobody can say who voted how, the server included.
  const isOpen = q > 0 && !(room.setting.options.anonymous && team?.question?.decided !== null);
  const v = isOpen ? voterOf(room, q, person.id) : "";
  const votes: { q: number; first?: string; second?: string; staged?: string } = { q };
  for (const round of isOpen ? (["first", "second", "staged"] as const) : []) {
    const option = room.ballots.vote(q, round, v);
    if (option !== undefined) votes[round] = option;
  }
  const seat = roleOf(room, person);
  const side = sideOf(room, person);
  const draft = side === null ? null : (team?.drafts[side] ?? null);
  const answer = draft?.answers.get(person.id);
  return {
    id: person.id,
    name: person.name,
    team: person.team,
    seat:
      seat === null
        ? null
        : { id: seat.id, title: words(`roles/${seat.id}.title`), brief: words(`roles/${seat.id}.brief`) },
    spokesperson: isSpokesperson(room, person),
    hand: person.hand,
    votes,
    argumentsLeft: isOpen ? ROOM_LIMITS.argumentsPerQuestion - argumentsOf(room, q, v) : 0,
    endorsed: draft === null || answer === undefined ? null : { draft: draft.id, yes: answer },
    nudged: person.nudged,
    handedIn: handedInViews(room).filter(({ participant }) => participant === person.id),
  };
}
