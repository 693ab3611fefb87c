import type { Language } from "../case/primitives.ts";
import { type Accepted, join, type Now } from "./accept.ts";
import { newRoom, replayRoom } from "./apply.ts";
import type { RoomEntry } from "./events.ts";
import { type Report, reportOf } from "./report/report.ts";
import { accept, record, type Sender } from "./room.ts";
import type { RoomSetting } from "./state.ts";
import type { ConsoleView, MeView, PersonView, PhoneView, StageView } from "./view.ts";
import { consoleView, stageView } from "./views/desk.ts";
import { personView } from "./views/people.ts";
import { meView, phoneView } from "./views/phone.ts";

/** A room without a network: stage and console in one browser, hands typed in, or one phone passed round. */
export interface LocalRoom {
  /** Adds somebody who will hold the phone that is passed round. */
  join(name: string, language: Language, at: number): Accepted;
  send(sender: Sender, message: unknown, at: number): Accepted;
  /** Null for nobody of this room. */
  phone(id: string, at: number): { readonly view: PhoneView; readonly me: MeView } | null;
  stage(language: Language, at: number): StageView;
  console(language: Language, at: number): ConsoleView;
  people(at: number): PersonView[];
  report(at: number): Report;
  /** What to keep, so that a reload resumes the room. */
  log(): readonly RoomEntry[];
}

/**
 * The same rules that the server runs. Time is the host's to say, as everywhere in the rules.
 *
 * @param entries the log of the room that is resumed; none for a new one
 */
export function createLocalRoom(setting: RoomSetting, entries: readonly RoomEntry[] = []): LocalRoom {
  const room = entries.length === 0 ? newRoom(setting) : replayRoom(setting, entries);
  const log = [...entries];
  const now = (at: number): Now => ({ at, present: (p) => room.people.get(p)?.status === "in" });
  const take = (accepted: Accepted, at: number): Accepted => {
    if (accepted.ok) log.push(...record(room, accepted.events, at));
    return accepted;
  };
  return {
    join: (name, language, at) => take(join(room, { name, language }), at),
    send: (sender, message, at) => take(accept(room, sender, message, now(at)), at),
    phone(id, at) {
      const person = room.people.get(id);
      return person === undefined ? null : { view: phoneView(room, person, now(at)), me: meView(room, person) };
    },
    stage: (language, at) => stageView(room, language, now(at)),
    console: (language, at) => consoleView(room, language, now(at), { driving: true, addresses: [] }),
    people: (at) => [...room.people.values()].map((person) => personView(room, person, now(at))),
    report: (at) => reportOf(room, at),
    log: () => log,
  };
}
