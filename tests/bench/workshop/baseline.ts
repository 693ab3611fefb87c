import { WebSocketServer } from "ws";
import { answerUsage } from "../../../src/server/rooms/testing/child.ts";

interface Database {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): unknown };
}

/**
 * What a vote costs where there are no rooms at all: a bare `ws` server that writes each vote with the same library, the
 * same durability and the same gathering of commits, and acknowledges after it. It knows nobody and checks nothing.
 */
export async function run(port: number, file: string): Promise<void> {
  const name = "libsql";
  const { default: Sqlite } = (await import(name)) as { default: new (file: string) => Database };
  const database = new Sqlite(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full;");
  database.exec("create table log (seq integer primary key, body text not null)");
  const insert = database.prepare("insert into log (body) values (?)");
  const server = new WebSocketServer({ port, host: "127.0.0.1", perMessageDeflate: false, maxPayload: 4096 });
  let pending: (() => void)[] = [];
  let texts: string[] = [];
  const commit = (): void => {
    database.exec("begin immediate");
    for (const text of texts) insert.run(text);
    database.exec("commit");
    const done = pending;
    pending = [];
    texts = [];
    for (const each of done) each();
  };
  server.on("connection", (socket) => {
    socket.on("message", (data) => {
      const text = String(data);
      const { ref } = JSON.parse(text) as { ref: number };
      texts.push(text);
      pending.push(() => socket.send(`{"type":"ok","ref":${ref}}`));
      if (pending.length === 1) setTimeout(commit, 15);
    });
  });
  server.on("listening", () => {
    answerUsage();
    process.send?.("ready");
  });
}
