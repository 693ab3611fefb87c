import { WebSocket } from "ws";
import type { Language } from "../../core/case/primitives.ts";
import type { RoomRefusal } from "../../core/room/messages.ts";
import type { ServerMessage } from "../../core/room/view.ts";
import type { LiveRoom } from "./live-room.ts";
import { Bucket } from "./throttle.ts";

/** Bytes waiting for a slow client before its views are skipped, and before it is dropped. */
const SKIP_ABOVE = 64 * 1024;
const DROP_ABOVE = 1024 * 1024;

/** Messages: a thumb on a phone, and a facilitator who knows the keys. */
const RATES = { participant: [20, 8], facilitator: [60, 30], stage: [10, 4] } as const;
/** Refusals for being too fast after which a client is no client. */
const PATIENCE = 200;

export type Member =
  | { readonly role: "participant"; readonly participant: string }
  | { readonly role: "facilitator" | "stage"; language: Language };

/** One socket. It is nobody until its hello was taken. */
export class Connection extends WebSocket {
  member: Member | null = null;
  room: LiveRoom | null = null;
  /** The last view was skipped: it is owed one as soon as it has caught up. */
  owed = false;
  /** Has answered since the last heartbeat. */
  alive = true;
  #bucket: Bucket | null = null;
  #tooFast = 0;

  welcome(room: LiveRoom, member: Member): void {
    this.room = room;
    this.member = member;
    const [size, perSecond] = RATES[member.role];
    this.#bucket = new Bucket(size, perSecond);
  }

  /** Whether one more message may be read now; a client that never stops is closed. */
  mayTalk(now: number): boolean {
    if (this.#bucket?.take(now) !== false) return true;
    this.#tooFast += 1;
    if (this.#tooFast > PATIENCE) this.farewell("too-fast");
    return false;
  }

  say(message: ServerMessage): void {
    this.write(JSON.stringify(message));
  }

  /** A view as bytes, so that all who see the same share them. Skipped for a client that has not read what it has. */
  show(view: Buffer): void {
    if (this.bufferedAmount > DROP_ABOVE) this.terminate();
    else if (this.bufferedAmount > SKIP_ABOVE) this.owed = true;
    else this.write(view);
  }

  write(data: string | Buffer): void {
    if (this.readyState === WebSocket.OPEN) this.send(data, { binary: false });
  }

  refuse(ref: number | undefined, code: RoomRefusal, detail?: string): void {
    this.say({
      type: "refused",
      ...(ref === undefined ? {} : { ref }),
      code,
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** The last word. */
  farewell(why: Extract<ServerMessage, { type: "bye" }>["why"]): void {
    this.say({ type: "bye", why });
    this.close(1000);
  }
}
