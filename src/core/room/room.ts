import { type Accepted, happens, type Now, refuse } from "./accept.ts";
import { acceptFacilitator } from "./accept-facilitator.ts";
import { acceptParticipant } from "./accept-participant.ts";
import { apply } from "./apply.ts";
import type { RoomEntry, RoomEvent } from "./events.ts";
import { type MemberRole, SENDS } from "./messages.ts";
import type { Room } from "./state.ts";

/** Who sends a message, as the host has made sure by a token. */
export type Sender =
  | { readonly role: "participant"; readonly id: string }
  /** `driving`: of several consoles, this one has the wheel. */
  | { readonly role: "facilitator"; readonly driving: boolean }
  | { readonly role: "stage" };

/**
 * Whether a message is taken, and what it amounts to. It may be anything at all: what is not a message of the sender's
 * role is refused. Changes nothing.
 */
export function accept(room: Room, sender: Sender, message: unknown, now: Now): Accepted {
  switch (sender.role) {
    case "participant": {
      const parsed = SENDS.participant.safeParse(message);
      if (!parsed.success) return refuseShape("participant", message);
      const person = room.people.get(sender.id);
      return person === undefined ? refuse("unknown-participant") : acceptParticipant(room, person, parsed.data, now);
    }
    case "facilitator": {
      const parsed = SENDS.facilitator.safeParse(message);
      if (!parsed.success) return refuseShape("facilitator", message);
      if (!sender.driving && !WITHOUT_WHEEL.includes(parsed.data.type)) return refuse("not-driving");
      return acceptFacilitator(room, parsed.data);
    }
    default:
      return SENDS.stage.safeParse(message).success ? happens() : refuseShape("stage", message);
  }
}

const WITHOUT_WHEEL: readonly string[] = ["ping", "language", "takeover"];

/** A message of another role is told from one that makes no sense at all. */
const refuseShape = (role: MemberRole, message: unknown): Accepted =>
  refuse(isOfAnother(role, message) ? "not-yours" : "malformed");

const isOfAnother = (role: MemberRole, message: unknown): boolean =>
  (Object.keys(SENDS) as MemberRole[]).some((other) => other !== role && SENDS[other].safeParse(message).success);

/** Lets accepted events happen, and gives each its place in the log. */
export function record(room: Room, events: readonly RoomEvent[], at: number): RoomEntry[] {
  return events.map((event) => {
    const entry = { seq: room.seq + 1, at, event };
    apply(room, entry);
    return entry;
  });
}

/**
 * What the log of an anonymous question is compacted to once it is decided: counts instead of votes, arguments without
 * who sent them. `entries` are those of the question (see `questionOf`); the result takes their place.
 */
export function compacted(entries: readonly RoomEntry[], room: Room, q: number): RoomEntry[] {
  const last = entries.findLast(({ event }) => event.type === "voted" || event.type === "hands");
  return entries.flatMap((entry): RoomEntry[] => {
    const { event } = entry;
    if (event.type === "argued") return [{ ...entry, event: { ...event, v: null } }];
    if (event.type === "counted") return [entry];
    // The time of the last vote is not kept: whoever voted last could be told by it.
    if (entry === last) return [{ ...entry, at: 0, event: { type: "counted", q, splits: room.ballots.splits(q) } }];
    return [];
  });
}
