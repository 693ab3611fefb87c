import type { Language } from "../../core/case/primitives.ts";
import type { RoomEvent } from "../../core/room/events.ts";
import type { Round } from "../../core/room/messages.ts";
import { reachOf } from "../../core/room/reach.ts";
import type { Room } from "../../core/room/state.ts";
import { meView } from "../../core/room/views/phone.ts";
import type { Connection, Member } from "./connection.ts";
import type { LiveRoom } from "./live-room.ts";
import { Screens } from "./screens.ts";

/** How often stage and console hear of votes, and of who came and went. */
const TALLY_MS = 50;
const DESK_MS = 250;

type Desk = Connection & { member: Extract<Member, { role: "facilitator" | "stage" }> };

/** Everybody who is connected to a room, and what each of them has yet to be told. */
export class Audience {
  readonly #room: Room;
  readonly #clock: () => number;
  readonly #phones = new Map<string, Connection>();
  readonly #desks = new Set<Desk>();
  #driver: Desk | null = null;
  #deskDirty = false;
  readonly #rows = new Set<string>();
  readonly #tallies = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #deskAt = 0;
  #views: NodeJS.Immediate | undefined;
  readonly #teams = new Set<string>();
  readonly #own = new Set<string>();
  readonly #screens: Screens;

  constructor(room: Room, clock: () => number, addresses: () => readonly string[]) {
    this.#room = room;
    this.#clock = clock;
    this.#screens = new Screens(room, addresses, { clock, isPresent: (p) => this.isPresent(p) });
  }

  isPresent(participant: string): boolean {
    return this.#phones.has(participant);
  }

  isDriving(connection: Connection): boolean {
    return this.#driver === connection;
  }

  get size(): number {
    return this.#phones.size + this.#desks.size;
  }

  /** A socket becomes a member. It replaces the one that the same participant had. */
  enter(connection: Connection, live: LiveRoom, member: Member, ref: number | undefined): void {
    if (connection.readyState !== connection.OPEN) return;
    connection.welcome(live, member);
    connection.say({ type: "welcome", role: member.role, now: this.#clock(), code: live.code });
    if (ref !== undefined) connection.say({ type: "ok", ref });
    if (member.role === "participant") {
      const before = this.#phones.get(member.participant);
      this.#phones.set(member.participant, connection);
      if (before !== undefined && before !== connection) before.farewell("replaced");
      this.#rows.add(member.participant);
      this.#deskDirty = true;
      this.#soon();
    } else {
      const desk = connection as Desk;
      this.#desks.add(desk);
      if (member.role === "facilitator") this.#driver ??= desk;
    }
    this.#showAll(connection);
  }

  leave(connection: Connection): void {
    const { member } = connection;
    if (member === null) return;
    if (member.role !== "participant") {
      this.#desks.delete(connection as Desk);
      if (this.#driver === connection) {
        // The wheel goes to a console that is still there.
        this.#driver = [...this.#desks].find((desk) => desk.member.role === "facilitator") ?? null;
        this.#deskDirty = true;
        this.#soon();
      }
    } else if (this.#phones.get(member.participant) === connection) {
      this.#phones.delete(member.participant);
      this.#rows.add(member.participant);
      this.#deskDirty = true;
      this.#soon();
    }
  }

  drive(connection: Connection): void {
    if (connection.member?.role !== "facilitator") return;
    this.#driver = connection as Desk;
    this.#showDesks();
  }

  speak(connection: Connection, { language }: { readonly language: Language }): void {
    const desk = connection as Desk;
    desk.member.language = language;
    this.#showDesk(desk, new Map());
  }

  /** Something has happened, and is on disk. */
  changed(event: RoomEvent): void {
    if (event.type === "voted") {
      const team = this.#teamOf(event.q);
      if (team !== undefined) this.#tallies.add(`${team}/${event.round}`);
      if (!this.#room.setting.options.anonymous) this.#rows.add(event.v);
      this.#soon();
      return;
    }
    const { teams, own, ownOf, desk, rows } = reachOf(this.#room, event);
    this.#screens.forget();
    if (teams === "all") for (const { id } of this.#room.teams) this.#teams.add(id);
    else for (const id of teams) this.#teams.add(id);
    for (const id of own === "all" ? this.#phones.keys() : own) this.#own.add(id);
    for (const [id] of ownOf.length === 0 ? [] : this.#phones) {
      if (ownOf.includes(this.#room.people.get(id)?.team ?? "")) this.#own.add(id);
    }
    for (const id of rows) this.#rows.add(id);
    if (event.type === "kicked" || event.type === "left") {
      this.#phones.get(event.p)?.farewell(event.type === "kicked" ? "kicked" : "left");
    }
    if (event.type === "nudged") for (const id of event.to) this.#phones.get(id)?.say({ type: "nudge" });
    // A step is seen by all at once; who came and went only now and then.
    if (this.#teams.size > 0) {
      this.#deskDirty ||= desk;
      this.#deskAt = 0;
      for (const [id, person] of this.#room.people) if (this.#teams.has(person.team)) this.#rows.add(id);
    } else if (desk) this.#deskDirty = true;
    this.#views ??= setImmediate(() => this.#showChanges());
  }

  /** Clients that were too slow for the last view and have caught up. */
  settle(): void {
    for (const connection of [...this.#phones.values(), ...this.#desks]) {
      if (connection.owed && connection.bufferedAmount === 0) {
        connection.owed = false;
        this.#showAll(connection);
      }
    }
  }

  close(why: "purged" | "server-stops"): void {
    clearTimeout(this.#timer);
    for (const connection of [...this.#phones.values(), ...this.#desks]) connection.farewell(why);
  }

  #teamOf(q: number): string | undefined {
    return this.#room.teams.find(({ question }) => question?.q === q)?.id;
  }

  #showChanges(): void {
    this.#views = undefined;
    if (this.#teams.size > 0) {
      const views = new Map<string, Buffer>();
      for (const [id, connection] of this.#phones) {
        const person = this.#room.people.get(id);
        if (person !== undefined && this.#teams.has(person.team)) connection.show(this.#screens.phone(person, views));
      }
    }
    for (const id of this.#own) {
      const person = this.#room.people.get(id);
      const connection = this.#phones.get(id);
      if (person === undefined || connection === undefined) continue;
      connection.say({ type: "me", me: meView(this.#room, person) });
    }
    // A new language or another team shows another view.
    for (const id of this.#own) {
      const person = this.#room.people.get(id);
      if (person !== undefined && !this.#teams.has(person.team))
        this.#phones.get(id)?.show(this.#screens.phone(person, new Map()));
    }
    const stepped = this.#teams.size > 0;
    this.#teams.clear();
    this.#own.clear();
    if (stepped) this.#showDesks();
    this.#soon();
  }

  #soon(): void {
    if (this.#deskDirty || this.#rows.size > 0 || this.#tallies.size > 0) {
      this.#timer ??= setTimeout(() => this.#tick(), TALLY_MS);
    }
  }

  #tick(): void {
    this.#timer = undefined;
    for (const each of this.#tallies) {
      const [team = "", round = ""] = each.split("/");
      for (const desk of this.#desks) {
        const tally = this.#screens.tally(team, round as Round, desk.member.role);
        if (tally !== null) desk.say(tally);
      }
    }
    this.#tallies.clear();
    const at = this.#clock();
    if (at - this.#deskAt >= DESK_MS) {
      if (this.#deskDirty) this.#showDesks();
      else this.#showRows();
    }
    this.#soon();
  }

  #showDesks(): void {
    this.#deskDirty = false;
    this.#deskAt = this.#clock();
    const views = new Map<string, Buffer>();
    for (const desk of this.#desks) this.#showDesk(desk, views);
    this.#showRows();
  }

  #showRows(): void {
    this.#deskAt = this.#clock();
    const consoles = [...this.#desks].filter(({ member }) => member.role === "facilitator");
    if (consoles.length > 0 && this.#rows.size > 0) {
      const message = this.#screens.rows(this.#rows);
      for (const desk of consoles) desk.show(message);
    }
    this.#rows.clear();
  }

  #showDesk(desk: Desk, views: Map<string, Buffer>): void {
    const { role, language } = desk.member;
    const driving = this.isDriving(desk);
    const key = `${role} ${language} ${driving}`;
    const view = views.get(key) ?? this.#screens.desk(role, language, driving);
    views.set(key, view);
    desk.show(view);
  }

  /** The whole snapshot, on every connect. */
  #showAll(connection: Connection): void {
    const { member } = connection;
    if (member === null) return;
    if (member.role === "participant") {
      const person = this.#room.people.get(member.participant);
      if (person === undefined) return;
      connection.show(this.#screens.arriving(person));
      connection.say({ type: "me", me: meView(this.#room, person) });
      return;
    }
    this.#showDesk(connection as Desk, new Map());
    if (member.role === "stage") return;
    connection.show(this.#screens.everybody());
  }
}
