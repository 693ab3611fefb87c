import type { RoomEntry } from "../../../core/room/events.ts";
import type { MemberRole, RoomOptions } from "../../../core/room/messages.ts";
import type { Scale } from "../../../core/room/state.ts";

/** What a room is made of, besides its log. Tokens are known by their hash alone. */
export interface RoomRecord {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly options: Omit<RoomOptions, "case">;
  readonly caseHash: string;
  readonly seed: number;
}

/** The exact case that a room plays, so that editing the file changes no room. */
export interface CaseRecord {
  readonly hash: string;
  /** The case and its translations, as one file. */
  readonly body: string;
  readonly scale: Scale | null;
}

export interface MemberRecord {
  /** SHA-256 of the token, base64url. */
  readonly hash: string;
  readonly role: MemberRole;
  /** The participant's id; empty for facilitator and stage. */
  readonly participant: string;
}

export interface StoredRoom {
  readonly record: RoomRecord;
  readonly kase: CaseRecord;
  readonly members: readonly MemberRecord[];
  readonly entries: readonly RoomEntry[];
  /** Keys of the questions of an anonymous room that are still open. */
  readonly keys: ReadonlyMap<number, string>;
}

/** One change. All of a batch happen together, in order, or none does. */
export type Write =
  | { readonly type: "create"; readonly record: RoomRecord; readonly kase: CaseRecord }
  | { readonly type: "member"; readonly room: string; readonly member: MemberRecord }
  /** `q`: the question that the entry can be compacted with, or null. */
  | { readonly type: "append"; readonly room: string; readonly q: number | null; readonly entry: RoomEntry }
  | { readonly type: "compact"; readonly room: string; readonly q: number; readonly entries: readonly RoomEntry[] }
  | { readonly type: "key"; readonly room: string; readonly q: number; readonly key: string }
  | { readonly type: "drop-key"; readonly room: string; readonly q: number }
  | { readonly type: "purge"; readonly room: string };

/**
 * Where rooms are kept: an append-only log each. `commit` resolves once the whole batch would survive the machine's
 * power being cut, and an acknowledgement waits for it.
 *
 * Every write names its room and every entry its place in the log, and the pair is unique: a store that several nodes
 * share can refuse the writes of one that lost its lease on a room.
 */
export interface RoomStore {
  commit(writes: readonly Write[]): Promise<void>;
  load(code: string): Promise<StoredRoom | undefined>;
  /** Codes and ages of all rooms. */
  list(): Promise<readonly Pick<RoomRecord, "code" | "createdAt">[]>;
  /** A case by its hash, where a room has played it. */
  findCase(hash: string): Promise<CaseRecord | undefined>;
  close(): Promise<void>;
}
