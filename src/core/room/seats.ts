import type { CaseFrame } from "../case/schema.ts";
import { seatOf } from "./latin-square.ts";
import type { Person, Room, Team } from "./state.ts";

/** The seat whose holder watches and rates instead of voting. */
const OBSERVER = "observer";
const BUYER = "buyer";

export const membersOf = (room: Room, team: Team): Person[] =>
  [...room.people.values()].filter((person) => person.team === team.id && person.status === "in");

const teamOf = (room: Room, person: Person): Team | undefined => room.teams.find(({ id }) => id === person.team);

/**
 * The seat with its private brief that somebody has now; null in a room without roles. Between people the seats are
 * those of the table: the case's first role, its `buyer` on the other side, and its observer.
 */
export function roleOf(room: Room, person: Person): CaseFrame["roles"][number] | null {
  const { roles } = room.setting.compiled.case;
  const { options } = room.setting;
  if (!options.roles || roles.length === 0) return null;
  if (options.kind === "table") {
    const wanted = [roles.find(({ id }) => id !== OBSERVER && id !== BUYER)?.id, BUYER, OBSERVER];
    return roles.find(({ id }) => id === wanted[positionOf(room, person)]) ?? null;
  }
  return roles[seatOf(person.slot, teamOf(room, person)?.rotation ?? 0, roles.length)] ?? null;
}

/** At a table between people: 0 and 1 are its sides, 2 watches where the case has an observer. */
function positionOf(room: Room, person: Person): number {
  const { roles } = room.setting.compiled.case;
  const watched = room.setting.options.roles && roles.some(({ id }) => id === OBSERVER);
  return seatOf(person.slot, teamOf(room, person)?.rotation ?? 0, watched ? 3 : 2);
}

export const isObserver = (room: Room, person: Person): boolean => roleOf(room, person)?.id === OBSERVER;

/** The side of a table that somebody sits on; an observer on none. Against the case's own counterpart all sit on one. */
export function sideOf(room: Room, person: Person): 0 | 1 | null {
  if (room.setting.options.kind !== "table") return isObserver(room, person) ? null : 0;
  const position = positionOf(room, person);
  return position === 0 || position === 1 ? position : null;
}

/** Everybody of a side, in the order of their places. */
export const sideMembers = (room: Room, team: Team, side: 0 | 1): Person[] =>
  membersOf(room, team)
    .filter((person) => sideOf(room, person) === side)
    .sort((a, b) => a.slot - b.slot);

/** Who speaks for a side: the one the facilitator named, or whoever's turn it is by the rotation. */
export function spokespersonOf(room: Room, team: Team, side: 0 | 1): Person | undefined {
  const members = sideMembers(room, team, side);
  return members.find(({ id }) => id === team.spokesperson) ?? members[team.rotation % Math.max(1, members.length)];
}

export function isSpokesperson(room: Room, person: Person): boolean {
  const team = room.teams.find(({ id }) => id === person.team);
  return team !== undefined && speaking(room, team).has(person.id);
}

/** Asked for everybody at once whenever a view is made, so it is worked out once per state of the room. */
const known = new WeakMap<Team, { readonly seq: number; readonly ids: ReadonlySet<string> }>();

function speaking(room: Room, team: Team): ReadonlySet<string> {
  const before = known.get(team);
  if (before?.seq === room.seq) return before.ids;
  const sides = room.setting.options.kind === "table" ? ([0, 1] as const) : ([0] as const);
  const ids = new Set(sides.flatMap((side) => spokespersonOf(room, team, side)?.id ?? []));
  known.set(team, { seq: room.seq, ids });
  return ids;
}
