import { readBargain } from "../../activities/bargains.ts";
import { replayRoom } from "../../core/room/apply.ts";
import type { RoomOptions } from "../../core/room/messages.ts";
import type { RoomSetting } from "../../core/room/state.ts";
import { type OpenedCase, openCase, openRecord, parseMove, readCase, scaleOf } from "./cases.ts";
import { Keys } from "./keys.ts";
import { LiveRoom } from "./live-room.ts";
import { hashToken, newCode, newToken } from "./secrets.ts";
import { GroupCommit } from "./store/group-commit.ts";
import type { CaseRecord, RoomRecord, RoomStore, StoredRoom } from "./store/port.ts";

export interface HubOptions {
  readonly store: RoomStore;
  /** Where the cases of this computer lie. */
  readonly cases: string;
  readonly addresses: () => readonly string[];
  readonly clock: () => number;
  /** Rooms are purged this many days after they were made. */
  readonly keepDays: number;
  readonly mostRooms: number;
  complain(error: unknown): void;
}

export interface NewRoom {
  readonly code: string;
  readonly facilitator: string;
  readonly stage: string;
}

export type Created =
  | { readonly ok: true; readonly room: NewRoom }
  | {
      readonly ok: false;
      readonly code: "no-such-case" | "bad-case" | "full" | "bad-request";
      readonly detail?: string;
    };

const DAY_MS = 86_400_000;

/** All rooms of this server. A room is read from the store when somebody first asks for it. */
export class Hub {
  readonly #options: HubOptions;
  readonly #commits: GroupCommit;
  readonly #rooms = new Map<string, Promise<LiveRoom | undefined>>();
  readonly #codes = new Map<string, number>();

  private constructor(options: HubOptions) {
    this.#options = options;
    this.#commits = new GroupCommit(options.store);
  }

  static async open(options: HubOptions): Promise<Hub> {
    const hub = new Hub(options);
    for (const { code, createdAt } of await options.store.list()) hub.#codes.set(code, createdAt);
    await hub.purgeOld();
    return hub;
  }

  async create(wanted: RoomOptions): Promise<Created> {
    if (this.#codes.size >= this.#options.mostRooms) return { ok: false, code: "full" };
    if (wanted.kind === "assignment" && wanted.assignment === undefined) return { ok: false, code: "bad-request" };
    const opened = this.#openWanted(wanted.case);
    if (opened === undefined) return { ok: false, code: "no-such-case" };
    if (!opened.ok) return { ok: false, code: "bad-case", detail: opened.detail };
    const { case: _, ...options } = wanted;
    const known = this.#options.addresses();
    const address = options.address !== undefined && known.includes(options.address) ? options.address : known[0];
    const record: RoomRecord = {
      code: this.#freeCode(),
      createdAt: this.#options.clock(),
      options: { ...options, ...(address === undefined ? { address: undefined } : { address }) },
      caseHash: opened.kase.hash,
      seed: this.#options.clock() % 1_000_000,
    };
    const kase: CaseRecord = (await this.#options.store.findCase(opened.kase.hash)) ?? {
      hash: opened.kase.hash,
      body: opened.body,
      scale: scaleOf(opened.kase.compiled),
    };
    const tokens = { facilitator: newToken(), stage: newToken() };
    const members = (["facilitator", "stage"] as const).map(
      (role) => ({ hash: hashToken(tokens[role]), role, participant: "" }) as const,
    );
    const live = this.#revive({ record, kase, members, entries: [], keys: new Map() });
    this.#rooms.set(record.code, Promise.resolve(live));
    this.#codes.set(record.code, record.createdAt);
    await this.#write([
      { type: "create", record, kase },
      ...members.map((member) => ({ type: "member", room: record.code, member }) as const),
    ]);
    return { ok: true, room: { code: record.code, ...tokens } };
  }

  /** A room by its code; undefined where there is none. */
  async find(code: string): Promise<LiveRoom | undefined> {
    if (!this.#codes.has(code)) return undefined;
    const known = this.#rooms.get(code);
    if (known !== undefined) return known;
    const loading = this.#load(code);
    this.#rooms.set(code, loading);
    loading.catch(() => this.#rooms.delete(code));
    return loading;
  }

  /** The case of a room with its translations, as one file. */
  async caseFile({ room }: LiveRoom): Promise<string> {
    const found = await this.#options.store.findCase(room.setting.caseHash);
    if (found === undefined) throw new Error(`The case of room ${room.setting.code} is not stored.`);
    return found.body;
  }

  async purge(code: string): Promise<void> {
    const room = await this.#rooms.get(code)?.catch(() => undefined);
    room?.close("purged");
    this.#rooms.delete(code);
    this.#codes.delete(code);
    await this.#write([{ type: "purge", room: code }]);
  }

  /** Purges rooms by age; an assignment's counts from when it was due. */
  async purgeOld(): Promise<void> {
    const before = this.#options.clock() - this.#options.keepDays * DAY_MS;
    for (const [code, createdAt] of this.#codes) {
      if (createdAt < before && ((await this.#dueOf(code)) ?? 0) < before) await this.purge(code);
    }
  }

  async #dueOf(code: string): Promise<number | undefined> {
    const room = await this.find(code).catch(() => undefined);
    return room?.room.due ?? undefined;
  }

  /** Views that slow clients are owed. */
  async settle(): Promise<void> {
    for (const room of this.#rooms.values()) (await room.catch(() => undefined))?.audience.settle();
  }

  /** Says good-bye to everybody; what was acknowledged is on disk, and so is what was not yet. */
  async close(): Promise<void> {
    for (const room of this.#rooms.values()) (await room.catch(() => undefined))?.close("server-stops");
    await this.#commits.flush();
    await this.#options.store.close();
  }

  #openWanted(wanted: RoomOptions["case"]): OpenedCase | undefined {
    const bytes = "id" in wanted ? readCase(this.#options.cases, wanted.id) : Buffer.from(JSON.stringify(wanted.file));
    return bytes && openCase(bytes);
  }

  #freeCode(): string {
    for (;;) {
      const code = newCode();
      if (!this.#codes.has(code)) return code;
    }
  }

  async #load(code: string): Promise<LiveRoom | undefined> {
    const stored = await this.#options.store.load(code);
    return stored && this.#revive(stored);
  }

  #revive(stored: StoredRoom): LiveRoom {
    const { record, kase, members, entries } = stored;
    const keys = new Keys(stored.keys);
    const { compiled, wording } = openRecord(kase);
    const setting: RoomSetting = {
      code: record.code,
      options: record.options,
      compiled,
      caseHash: record.caseHash,
      scale: kase.scale,
      seed: record.seed,
      wording,
      pseudonym: (q, participant) => keys.pseudonym(q, participant),
      parseMove,
      readBargain,
    };
    return new LiveRoom(
      {
        room: replayRoom(setting, entries),
        keys,
        commits: this.#commits,
        members: new Map(members.map(({ hash, ...member }) => [hash, member])),
        addresses: this.#options.addresses,
        clock: this.#options.clock,
        onBroken: () => void this.#forget(record.code),
      },
      entries,
    );
  }

  /** Memory is ahead of a disk that failed: everybody comes back to what is on it. */
  async #forget(code: string): Promise<void> {
    const room = await this.#rooms.get(code);
    this.#rooms.delete(code);
    room?.close("server-stops");
    this.#options.complain(new Error(`Room ${code} could not be written; it is read again from the disk.`));
  }

  #write(writes: Parameters<GroupCommit["add"]>[0]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#commits.add(writes, (fault) => (fault === undefined ? resolve() : reject(fault)));
    });
  }
}
