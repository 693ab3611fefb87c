import type { RoomEntry } from "../../../core/room/events.ts";
import type { CaseRecord, MemberRecord, RoomRecord, RoomStore, Write } from "./port.ts";

interface Kept {
  readonly record: RoomRecord;
  readonly members: MemberRecord[];
  entries: { readonly q: number | null; readonly entry: RoomEntry }[];
  readonly keys: Map<number, string>;
}

/** Rooms that last as long as the process: for tests, and where nothing may be written. */
export function memoryStore(): RoomStore {
  const rooms = new Map<string, Kept>();
  const cases = new Map<string, CaseRecord>();
  const write = (each: Write): void => {
    if (each.type === "create") {
      cases.set(each.kase.hash, each.kase);
      rooms.set(each.record.code, { record: each.record, members: [], entries: [], keys: new Map() });
      return;
    }
    const room = rooms.get(each.room);
    if (room === undefined) return;
    switch (each.type) {
      case "member":
        room.members.push(each.member);
        break;
      case "append":
        room.entries.push({ q: each.q, entry: each.entry });
        break;
      case "compact":
        room.entries = room.entries.filter(({ q }) => q !== each.q);
        room.entries.push(...each.entries.map((entry) => ({ q: each.q, entry })));
        break;
      case "key":
        room.keys.set(each.q, each.key);
        break;
      case "drop-key":
        room.keys.delete(each.q);
        break;
      case "purge":
        rooms.delete(each.room);
        break;
      default:
        break;
    }
  };
  return {
    async commit(writes) {
      for (const each of writes) write(each);
    },
    async load(code) {
      const room = rooms.get(code);
      const kase = room && cases.get(room.record.caseHash);
      if (room === undefined || kase === undefined) return undefined;
      const entries = room.entries.map(({ entry }) => entry).sort((a, b) => a.seq - b.seq);
      return { record: room.record, kase, members: [...room.members], entries, keys: new Map(room.keys) };
    },
    list: async () => [...rooms.values()].map(({ record }) => record),
    findCase: async (hash) => cases.get(hash),
    close: async () => {},
  };
}
