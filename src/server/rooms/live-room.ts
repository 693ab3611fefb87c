import type { Language } from "../../core/case/primitives.ts";
import { join, type Now, ROOM_KEY, rejoin } from "../../core/room/accept.ts";
import { questionOf, type RoomEntry, type RoomEvent } from "../../core/room/events.ts";
import type { MemberRole } from "../../core/room/messages.ts";
import { roomPhase } from "../../core/room/phases.ts";
import { accept, compacted, record, type Sender } from "../../core/room/room.ts";
import type { Room } from "../../core/room/state.ts";
import { Audience } from "./audience.ts";
import type { Connection } from "./connection.ts";
import type { Keys } from "./keys.ts";
import type { GroupCommit } from "./store/group-commit.ts";
import type { Write } from "./store/port.ts";

export interface LiveRoomOptions {
  readonly room: Room;
  readonly keys: Keys;
  readonly commits: GroupCommit;
  /** Token hash to who has it. */
  readonly members: Map<string, { readonly role: MemberRole; readonly participant: string }>;
  readonly addresses: () => readonly string[];
  readonly clock: () => number;
  /** The store failed: memory is ahead of the disk, so this room must be read again. */
  onBroken(): void;
}

/** A room with its sockets: takes messages, writes what they amount to, and acknowledges once that is on disk. */
export class LiveRoom {
  readonly room: Room;
  readonly audience: Audience;
  readonly #options: LiveRoomOptions;
  /** Of an anonymous room: the entries of its open questions, which will be compacted. */
  readonly #open = new Map<number, RoomEntry[]>();

  constructor(options: LiveRoomOptions, entries: readonly RoomEntry[]) {
    this.#options = options;
    this.room = options.room;
    this.audience = new Audience(options.room, options.clock, options.addresses);
    for (const entry of entries) this.#remember(entry);
    // The server may have been killed between a decision and its compaction.
    const late = this.#compaction();
    if (late.length > 0) options.commits.add(late, () => {});
  }

  get code(): string {
    return this.room.setting.code;
  }

  get isClosed(): boolean {
    return roomPhase(this.room.machine) === "closed";
  }

  memberOf(hash: string): { readonly role: MemberRole; readonly participant: string } | undefined {
    return this.#options.members.get(hash);
  }

  /** Somebody whose token is not known yet. */
  join(
    connection: Connection,
    hash: string,
    hello: { name?: string | undefined; language: Language },
    ref?: number,
  ): void {
    const accepted = join(this.room, { name: hello.name, language: hello.language });
    const [event] = accepted.ok ? accepted.events : [];
    if (!accepted.ok || event?.type !== "joined") {
      connection.farewell(accepted.ok ? "malformed" : accepted.code);
      return;
    }
    const member = { role: "participant", participant: event.p } as const;
    this.#options.members.set(hash, member);
    const writes: Write[] = [{ type: "member", room: this.code, member: { hash, ...member } }];
    this.#happen([event], writes, () =>
      this.audience.enter(connection, this, { role: "participant", participant: event.p }, ref),
    );
  }

  /** Somebody whose token is known: the same person, with the same vote. */
  enter(
    connection: Connection,
    member: { role: MemberRole; participant: string },
    language: Language,
    ref?: number,
  ): void {
    if (member.role !== "participant") {
      this.audience.enter(connection, this, { role: member.role, language }, ref);
      return;
    }
    const person = this.room.people.get(member.participant);
    const accepted = person === undefined ? undefined : rejoin(person, language);
    if (accepted?.ok !== true) {
      connection.farewell(accepted?.code ?? "no-such-room");
      return;
    }
    const who = { role: "participant", participant: member.participant } as const;
    if (accepted.events.length === 0) this.audience.enter(connection, this, who, ref);
    else this.#happen(accepted.events, [], () => this.audience.enter(connection, this, who, ref));
  }

  /** Takes a message, or refuses it with a code; either way the sender is told. */
  take(connection: Connection, message: unknown, ref: number | undefined): void {
    const { member } = connection;
    if (member === null) return;
    const type = typeof message === "object" && message !== null && "type" in message ? message.type : undefined;
    const now = this.#now();
    const accepted = accept(this.room, this.#senderOf(connection, member), message, now);
    if (!accepted.ok) {
      connection.refuse(ref, accepted.code, accepted.detail);
      return;
    }
    if (type === "ping") connection.say({ type: "pong", ...(ref === undefined ? {} : { ref }), now: now.at });
    else if (type === "takeover") this.audience.drive(connection);
    else if (type === "language" && member.role !== "participant")
      this.audience.speak(connection, message as { language: Language });
    const fault = type === "address" ? this.#unknownAddress(message as { url: string }) : undefined;
    if (fault !== undefined) connection.refuse(ref, fault);
    else if (accepted.events.length === 0) {
      if (type !== "ping") ok(connection, ref);
    } else this.#happen(accepted.events, [], () => ok(connection, ref));
  }

  /** What the server itself found to have happened: an attempt that was handed in over http. False where it could not be written. */
  happen(events: readonly RoomEvent[]): Promise<boolean> {
    return new Promise((resolve) => {
      this.#happen(
        events,
        [],
        () => resolve(true),
        () => resolve(false),
      );
    });
  }

  close(why: "purged" | "server-stops"): void {
    this.audience.close(why);
  }

  #unknownAddress({ url }: { url: string }): "unknown-address" | undefined {
    return this.#options.addresses().includes(url) ? undefined : "unknown-address";
  }

  #senderOf(connection: Connection, member: NonNullable<Connection["member"]>): Sender {
    if (member.role === "participant") return { role: "participant", id: member.participant };
    return member.role === "stage"
      ? { role: "stage" }
      : { role: "facilitator", driving: this.audience.isDriving(connection) };
  }

  #now(): Now {
    return { at: this.#options.clock(), present: (p) => this.audience.isPresent(p) };
  }

  #happen(events: readonly RoomEvent[], before: readonly Write[], done: () => void, failed?: () => void): void {
    const entries = record(this.room, events, this.#options.clock());
    const writes: Write[] = [...before, ...this.#options.keys.writes(this.code)];
    for (const entry of entries) {
      this.#remember(entry);
      // Only what will be compacted has to be found again.
      const q = this.room.setting.options.anonymous ? questionOf(entry.event) : null;
      writes.push({ type: "append", room: this.code, q, entry });
    }
    writes.push(...this.#compaction());
    this.#options.commits.add(writes, (fault) => {
      if (fault !== undefined) {
        this.#options.onBroken();
        failed?.();
        return;
      }
      for (const { event } of entries) this.audience.changed(event);
      done();
    });
  }

  #remember(entry: RoomEntry): void {
    const q = this.room.setting.options.anonymous ? questionOf(entry.event) : null;
    if (q === null) return;
    const known = this.#open.get(q);
    if (known === undefined) this.#open.set(q, [entry]);
    else known.push(entry);
  }

  /** An anonymous question that is no longer open becomes counts, and its key is destroyed. */
  #compaction(): Write[] {
    const { room } = this;
    if (!room.setting.options.anonymous) return [];
    const isOpen = (q: number): boolean =>
      q === ROOM_KEY
        ? !this.isClosed
        : room.teams.some(({ question }) => question?.q === q && question.decided === null);
    const writes: Write[] = [];
    for (const [q, entries] of this.#open) {
      if (isOpen(q)) continue;
      this.#open.delete(q);
      if (entries.every(({ event }) => event.type === "counted" || (event.type === "argued" && event.v === null)))
        continue;
      writes.push({ type: "compact", room: this.code, q, entries: compacted(entries, room, q) });
    }
    for (const q of this.#options.keys.all()) {
      if (!isOpen(q)) writes.push(...this.#options.keys.destroy(this.code, q));
    }
    return writes;
  }
}

function ok(connection: Connection, ref: number | undefined): void {
  connection.write(ref === undefined ? '{"type":"ok"}' : `{"type":"ok","ref":${ref}}`);
}
