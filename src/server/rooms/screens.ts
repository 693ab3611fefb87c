import type { Language } from "../../core/case/primitives.ts";
import type { Now } from "../../core/room/accept.ts";
import type { Round } from "../../core/room/messages.ts";
import type { Person, Room } from "../../core/room/state.ts";
import type { ServerMessage } from "../../core/room/view.ts";
import { consoleView, stageView } from "../../core/room/views/desk.ts";
import { personView } from "../../core/room/views/people.ts";
import { phoneKey, phoneView } from "../../core/room/views/phone.ts";
import { tallyOf } from "../../core/room/views/tally.ts";

/** How long a view that was made for one who arrived does for the next. */
const FRESH_MS = 250;

interface Host {
  readonly clock: () => number;
  isPresent(participant: string): boolean;
}

/** What a room shows, as the bytes that are sent: those who see the same share them. */
export class Screens {
  readonly #room: Room;
  readonly #addresses: () => readonly string[];
  readonly #host: Host;
  #arrivals = { at: 0, views: new Map<string, Buffer>() };

  constructor(room: Room, addresses: () => readonly string[], host: Host) {
    this.#room = room;
    this.#addresses = addresses;
    this.#host = host;
  }

  /** A phone's view; `views` keeps what was made for others of the same team, seat and language. */
  phone(person: Person, views: Map<string, Buffer>): Buffer {
    const key = phoneKey(this.#room, person);
    const view = views.get(key) ?? toBytes({ type: "room", view: phoneView(this.#room, person, this.#now()) });
    views.set(key, view);
    return view;
  }

  /** Two thousand phones that come back at once see the same view: it is made once, not two thousand times. */
  arriving(person: Person): Buffer {
    const at = this.#host.clock();
    if (at - this.#arrivals.at > FRESH_MS) this.#arrivals = { at, views: new Map() };
    return this.phone(person, this.#arrivals.views);
  }

  /** Something has happened: whoever arrives now sees another view. */
  forget(): void {
    this.#arrivals.views.clear();
  }

  desk(role: "facilitator" | "stage", language: Language, driving: boolean): Buffer {
    const view =
      role === "stage"
        ? stageView(this.#room, language, this.#now())
        : consoleView(this.#room, language, this.#now(), { driving, addresses: this.#addresses() });
    return toBytes({ type: "room", view });
  }

  /** Rows of the console's list that have changed. */
  rows(ids: Iterable<string>): Buffer {
    const now = this.#now();
    const people = [...ids].flatMap((id) => {
      const person = this.#room.people.get(id);
      return person === undefined ? [] : [personView(this.#room, person, now)];
    });
    return toBytes({ type: "people", all: false, people });
  }

  /** The whole list. */
  everybody(): Buffer {
    const now = this.#now();
    const people = [...this.#room.people.values()].map((person) => personView(this.#room, person, now));
    return toBytes({ type: "people", all: true, people });
  }

  tally(team: string, round: Round, role: "facilitator" | "stage"): ServerMessage | null {
    return tallyOf(this.#room, team, round, role, this.#now());
  }

  #now(): Now {
    return { at: this.#host.clock(), present: (p) => this.#host.isPresent(p) };
  }
}

const toBytes = (message: ServerMessage): Buffer => Buffer.from(JSON.stringify(message));
