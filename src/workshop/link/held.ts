import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { ClientMessage, RoomRefusal } from "../../core/room/messages.ts";
import type { MeView, PersonView, RoomView, ServerMessage } from "../../core/room/view.ts";

export type Tally = Extract<ServerMessage, { type: "tally" }>;
export type Bye = Extract<ServerMessage, { type: "bye" }>["why"];

/** `away`: the connection was lost and is being made again. `gone`: for good, or until somebody asks. */
export type LinkStatus = "connecting" | "open" | "away" | "gone";

/** All that a page has been told by its room. */
export interface Held<View extends RoomView = RoomView> {
  readonly status: LinkStatus;
  readonly bye: Bye | null;
  readonly view: View | null;
  readonly me: MeView | null;
  readonly people: ReadonlyMap<string, PersonView>;
  /** The latest of each team; it counts only while its question and round are open. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly ahead: number;
  /** Times that somebody asked for this one's attention. */
  readonly nudges: number;
}

export const nothingHeld: Held<never> = {
  status: "connecting",
  bye: null,
  view: null,
  me: null,
  people: new Map(),
  tallies: {},
  ahead: 0,
  nudges: 0,
};

/** What a page knows after a message. Answers to its own messages are the link's business, but for what they store. */
export function hear<View extends RoomView>(held: Held<View>, message: ServerMessage, now: number): Held<View> {
  switch (message.type) {
    case "welcome":
      return { ...held, status: "open", bye: null, ahead: message.now - now };
    case "room":
      return { ...held, view: message.view as View, tallies: counted(held.tallies, message.view) };
    case "me":
      return { ...held, me: message.me };
    case "people": {
      const people = new Map(message.all ? [] : held.people);
      for (const person of message.people) people.set(person.id, person);
      return { ...held, people };
    }
    case "tally":
      return { ...held, tallies: { ...held.tallies, [message.team]: message } };
    case "nudge":
      return { ...held, nudges: held.nudges + 1 };
    case "bye":
      return { ...held, bye: message.why };
    default:
      return held;
  }
}

/** A view counts too: who came or went since the last vote, and all of it after a reload. */
function counted(tallies: Held["tallies"], { teams }: RoomView): Held["tallies"] {
  const fresh = teams.flatMap(({ id, turnout }) => {
    if (turnout === null) return [];
    const { q, round, voted, of } = turnout;
    const before = tallies[id];
    // How they voted is only in the tally; a view that has it says so itself.
    const counts = before?.q === q && before.round === round && before.voted === voted ? before.counts : undefined;
    const tally: Tally = { type: "tally", team: id, q, round, voted, present: of, ...(counts && { counts }) };
    return [[id, tally] as const];
  });
  return { ...tallies, ...Object.fromEntries(fresh) };
}

/** A vote or an argument that is on disk: the server says so once and sends nothing else to that phone. */
export function stored<View extends RoomView>(held: Held<View>, message: ClientMessage): Held<View> {
  const { me } = held;
  if (me === null || (message.type !== "vote" && message.type !== "argue")) return held;
  const { q } = message;
  const current = me.votes.q === q ? me : { ...me, votes: { q }, argumentsLeft: ROOM_LIMITS.argumentsPerQuestion };
  if (message.type === "argue") return { ...held, me: { ...current, argumentsLeft: current.argumentsLeft - 1 } };
  return { ...held, me: { ...current, votes: { ...current.votes, [message.round]: message.option } } };
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: RoomRefusal | "lost" };
