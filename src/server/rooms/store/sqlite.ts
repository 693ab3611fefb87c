import type { RoomEntry } from "../../../core/room/events.ts";
import type { MemberRole } from "../../../core/room/messages.ts";
import type { CaseRecord, RoomStore, Write } from "./port.ts";

/** What libsql and node:sqlite have in common. */
export interface SqliteDriver {
  exec(sql: string): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
  close(): void;
}

const SCHEMA = `
  create table if not exists cases (hash text primary key, body text not null, scale text);
  create table if not exists rooms (code text primary key, created integer not null, record text not null);
  create table if not exists members (
    room text not null, hash text not null, role text not null, participant text not null, primary key (room, hash)
  ) without rowid;
  create table if not exists log (room text not null, seq integer not null, q integer, body text not null,
    primary key (room, seq)) without rowid;
  create index if not exists log_q on log (room, q) where q is not null;
  create table if not exists keys (room text not null, q integer not null, key text not null, primary key (room, q))
    without rowid;
`;

/** Version of the tables above. A newer file is refused and left as it is. */
const VERSION = 1;

/**
 * Rooms in one SQLite file. WAL with synchronous FULL: a commit that has returned is on the disk. Deleted pages are
 * overwritten, because votes that an anonymous room has compacted must not be found in the file.
 */
export function sqliteStore(database: SqliteDriver): RoomStore {
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;");
  const [found] = database.prepare("pragma user_version").all() as { user_version: number }[];
  if ((found?.user_version ?? 0) > VERSION) {
    throw new Error(
      "The rooms on this computer were written by a newer Parley. Start that one, or choose another --data.",
    );
  }
  database.exec(`${SCHEMA} pragma user_version = ${VERSION};`);
  const sql = statements(database);
  return {
    async commit(writes) {
      database.exec("begin immediate");
      try {
        for (const batch of batches(writes)) write(sql, batch);
        database.exec("commit");
      } catch (error) {
        database.exec("rollback");
        throw error;
      }
      // What was deleted is also in the write-ahead log until that is emptied.
      if (writes.some(({ type }) => type === "compact" || type === "drop-key" || type === "purge")) {
        database.prepare("pragma wal_checkpoint(truncate)").all();
      }
    },
    async load(code) {
      const [room] = sql.room.all(code) as { record: string }[];
      if (room === undefined) return undefined;
      const record = JSON.parse(room.record);
      const kase = findCase(sql, record.caseHash);
      if (kase === undefined) return undefined;
      const rows = sql.log.all(code) as { body: string }[];
      const entries = rows.flatMap(({ body }) => JSON.parse(body) as RoomEntry[]).sort((a, b) => a.seq - b.seq);
      const members = sql.members.all(code) as { hash: string; role: MemberRole; participant: string }[];
      const keys = sql.keys.all(code) as { q: number; key: string }[];
      return { record, kase, members, entries, keys: new Map(keys.map(({ q, key }) => [q, key])) };
    },
    list: async () =>
      (sql.rooms.all() as { code: string; created: number }[]).map(({ code, created }) => ({
        code,
        createdAt: created,
      })),
    findCase: async (hash) => findCase(sql, hash),
    close: async () => database.close(),
  };
}

const statements = (database: SqliteDriver) => ({
  addCase: database.prepare("insert or ignore into cases values (?, ?, ?)"),
  addRoom: database.prepare("insert into rooms values (?, ?, ?)"),
  addMember: database.prepare("insert into members values (?, ?, ?, ?)"),
  append: database.prepare("insert into log values (?, ?, ?, ?)"),
  forget: database.prepare("delete from log where room = ? and q = ?"),
  addKey: database.prepare("insert or replace into keys values (?, ?, ?)"),
  dropKey: database.prepare("delete from keys where room = ? and q = ?"),
  purge: ["rooms where code", "members where room", "log where room", "keys where room"].map((where) =>
    database.prepare(`delete from ${where} = ?`),
  ),
  purgeCases: database.prepare(
    "delete from cases where not exists (select 1 from rooms where json_extract(record, '$.caseHash') = hash)",
  ),
  room: database.prepare("select record from rooms where code = ?"),
  rooms: database.prepare("select code, created from rooms"),
  members: database.prepare("select hash, role, participant from members where room = ?"),
  log: database.prepare("select body from log where room = ? order by seq"),
  keys: database.prepare("select q, key from keys where room = ?"),
  kase: database.prepare("select hash, body, scale from cases where hash = ?"),
});

type Statements = ReturnType<typeof statements>;

function findCase(sql: Statements, hash: string): CaseRecord | undefined {
  const [found] = sql.kase.all(hash) as { hash: string; body: string; scale: string | null }[];
  return found && { hash: found.hash, body: found.body, scale: found.scale === null ? null : JSON.parse(found.scale) };
}

interface Appends {
  readonly type: "appends";
  readonly room: string;
  readonly q: number | null;
  readonly entries: RoomEntry[];
}
type Batch = Exclude<Write, { type: "append" }> | Appends;

/** Entries that follow one another in one room on one question are one row: a burst of votes is a few inserts. */
function batches(writes: readonly Write[]): Batch[] {
  const found: Batch[] = [];
  for (const each of writes) {
    const last = found.at(-1);
    if (each.type !== "append") found.push(each);
    else if (last?.type === "appends" && last.room === each.room && last.q === each.q) last.entries.push(each.entry);
    else found.push({ type: "appends", room: each.room, q: each.q, entries: [each.entry] });
  }
  return found;
}

function write(sql: Statements, each: Batch): void {
  switch (each.type) {
    case "create":
      sql.addCase.run(
        each.kase.hash,
        each.kase.body,
        each.kase.scale === null ? null : JSON.stringify(each.kase.scale),
      );
      sql.addRoom.run(each.record.code, each.record.createdAt, JSON.stringify(each.record));
      break;
    case "member":
      sql.addMember.run(each.room, each.member.hash, each.member.role, each.member.participant);
      break;
    case "appends":
      sql.append.run(each.room, each.entries[0]?.seq ?? 0, each.q, JSON.stringify(each.entries));
      break;
    case "compact":
      sql.forget.run(each.room, each.q);
      if (each.entries.length > 0)
        sql.append.run(each.room, each.entries[0]?.seq ?? 0, each.q, JSON.stringify(each.entries));
      break;
    case "key":
      sql.addKey.run(each.room, each.q, each.key);
      break;
    case "drop-key":
      sql.dropKey.run(each.room, each.q);
      break;
    case "purge":
      for (const statement of sql.purge) statement.run(each.room);
      sql.purgeCases.run();
      break;
    default:
      break;
  }
}
