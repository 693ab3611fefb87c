import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../core/room/testing/driver.ts";
import { settingOf } from "../../core/room/testing/setting.ts";
import { openStore } from "./store/open.ts";
import { Client, createRoom, newToken } from "./testing/client.ts";
import { startRooms } from "./testing/server.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-assignment-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = async (now?: number) =>
  startRooms({
    store: await openStore("libsql", join(folder, "rooms.db")),
    ...(now === undefined ? {} : { clock: () => now }),
  });

/** An attempt played to its end, as a trainee's browser has it. */
function played(seed: number) {
  const { room } = run(settingOf()).lead("advance", "begin", { type: "finish", team: "t1", until: "case" });
  const entries = room.teams[0]?.branches[0]?.entries ?? [];
  return { caseHash: room.setting.caseHash, seed, entries: entries.map(({ at, event }) => ({ at, event })) };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

it("is handed in, outlives the server, and is marked when it comes late", async () => {
  const due = Date.now() + 60_000;
  let server = await start();
  const room = await createRoom(server.origin, { kind: "assignment", assignment: { due, attempts: 3, mode: "exam" } });
  const token = newToken();
  const join = (name = "Lin ‮Yuehua") =>
    new Client<"participant">(server.port).hello(room.code, "participant", token, { name });
  const handIn = async (body: unknown, as = token) => {
    const response = await fetch(`${server.origin}/api/rooms/${room.code}/hand-in`, {
      method: "POST",
      headers: { ...bearer(as), origin: server.origin },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const ana = await join();
  expect(ana.view?.assignment).toMatchObject({ due, mode: "exam", caseHash: played(1).caseHash });
  const kase = await fetch(`${server.origin}/api/rooms/${room.code}/case`, { headers: bearer(token) });
  expect(await kase.json()).toMatchObject({ case: { id: ana.view?.assignment?.caseId }, translations: {} });

  expect(await handIn({ ...played(1), percent: 100 }), "a score is not asked for").toMatchObject({ status: 400 });
  expect(await handIn(played(1))).toEqual({ status: 201, body: { handedIn: 1 } });
  expect(await handIn(played(1)), "sent again because the answer was lost").toEqual({
    status: 201,
    body: { handedIn: 1 },
  });
  expect((await handIn(played(1), newToken())).status, "somebody who never joined").toBe(404);
  expect((await handIn(played(1), room.stage)).status, "the stage").toBe(403);
  await ana.until(() => ana.me?.handedIn.length === 1);
  ana.socket.terminate();
  await server.stop();

  server = await start(due + 1);
  const again = await join();
  expect(again.me).toMatchObject({ name: "Lin Yuehua", handedIn: [{ seed: 1, late: false }] });
  expect((await handIn(played(2))).body).toEqual({ handedIn: 2 });
  const report = await fetch(`${server.origin}/api/rooms/${room.code}/report?format=csv`, {
    headers: bearer(room.facilitator),
  });
  const [, first, second] = (await report.text()).split("\r\n");
  expect(first).toMatch(/^Lin Yuehua,1,[^,]+,0,1,0,[^,]+,[\d.]+,/);
  expect(second).toMatch(/^Lin Yuehua,2,[^,]+,1,0,1,/);
  again.socket.terminate();
  await server.stop();
  expect(server.faults).toEqual([]);
});

it("is kept for as long after its due date as other rooms after they were made", async () => {
  const day = 86_400_000;
  const made = Date.now();
  let server = await start(made);
  const assignment = { due: made + 200 * day };
  const kept = await createRoom(server.origin, { kind: "assignment", assignment });
  const other = await createRoom(server.origin);
  await server.stop();
  const there = async (code: string) => (await fetch(`${server.origin}/api/rooms/${code}`)).status;
  server = await start(made + 250 * day);
  expect([await there(kept.code), await there(other.code)]).toEqual([200, 404]);
  await server.stop();
  server = await start(made + 291 * day);
  expect(await there(kept.code)).toBe(404);
  await server.stop();
});
