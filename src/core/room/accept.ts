import type { Language } from "../case/primitives.ts";
import type { RoomEvent } from "./events.ts";
import { ROOM_LIMITS } from "./limits.ts";
import type { Hello, RoomRefusal } from "./messages.ts";
import { freeName, generatedName, normaliseName } from "./names.ts";
import { roomPhase } from "./phases.ts";
import { membersOf } from "./seats.ts";
import type { Person, Room, Team } from "./state.ts";

/** What the host knows and the log need not: the time, and who is connected. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly at: number;
  present(participant: string): boolean;
}

export type Accepted =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly code: RoomRefusal; readonly detail?: string };

export const refuse = (code: RoomRefusal, detail?: string): Accepted =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };
export const happens = (...events: readonly RoomEvent[]): Accepted => ({ ok: true, events });

/** Who a vote belongs to: the participant, or in an anonymous room a pseudonym that lasts as long as the question. */
export const voterOf = ({ setting }: Room, q: number, p: string): string =>
  setting.options.anonymous ? setting.pseudonym(q, p) : p;

/** For what belongs to no question: cards and observations. Its key lasts as long as the room. */
export const ROOM_KEY = 0;

/** Somebody new. The host has made sure that their token is unknown. */
export function join(room: Room, { name, language }: Pick<Hello, "name" | "language">): Accepted {
  if (roomPhase(room.machine) === "closed") return refuse("ended");
  if (room.locked) return refuse("locked");
  if (room.people.size >= ROOM_LIMITS.participants) return refuse("full");
  const number = room.people.size + 1;
  const wanted = room.setting.options.anonymous ? "" : normaliseName(name ?? "");
  const taken = new Set([...room.people.values()].map((person) => person.name));
  return happens({
    type: "joined",
    p: `p${number}`,
    name: freeName(wanted === "" ? generatedName(number + (room.setting.seed & 15), language) : wanted, (each) =>
      taken.has(each),
    ),
    team: smallestTeam(room).id,
    language,
  });
}

/** Somebody whose token is known comes back: the same person, with the same vote. */
export function rejoin(person: Person, language: Language): Accepted {
  if (person.status === "kicked") return refuse("kicked");
  const events: RoomEvent[] = [];
  if (person.status === "left") events.push({ type: "returned", p: person.id });
  if (person.language !== language) events.push({ type: "spoke", p: person.id, language });
  return happens(...events);
}

function smallestTeam(room: Room): Team {
  const [first] = room.teams;
  if (first === undefined) throw new RangeError("a room has at least one team");
  if (room.teams.length === 1) return first;
  const sizes = new Map(room.teams.map((team) => [team.id, membersOf(room, team).length]));
  return room.teams.reduce((least, team) => ((sizes.get(team.id) ?? 0) < (sizes.get(least.id) ?? 0) ? team : least));
}
