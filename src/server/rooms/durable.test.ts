import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "./store/open.ts";
import { Client, createRoom, newToken } from "./testing/client.ts";
import { freePort, kill, startChild } from "./testing/killable.ts";
import { startRooms } from "./testing/server.ts";
import { SQLITE_HERE } from "./testing/sqlite-here.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-rooms-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(SQLITE_HERE)("a server on %s that is killed in mid-vote", (kind) => {
  it("loses no vote that it acknowledged, counts none twice, and resumes the room", async () => {
    const port = await freePort();
    const file = join(folder, "rooms.db");
    let child = await startChild(port, file, kind);
    const origin = `http://127.0.0.1:${port}`;
    const room = await createRoom(origin);
    const tokens = Array.from({ length: 30 }, newToken);
    const comeBack = () =>
      Promise.all(tokens.map((token) => new Client<"participant">(port).hello(room.code, "participant", token)));
    let phones = await comeBack();
    const lead = await new Client<"facilitator">(port).hello(room.code, "facilitator", room.facilitator);
    await lead.send({ type: "brief" });
    await lead.send({ type: "begin" });
    await Promise.all(phones.map((phone) => phone.until(() => phone.view?.play?.phase === "vote")));
    for (let round = 0; round < 3; round++) {
      const acknowledged = new Map<number, string>();
      let killing: Promise<void> | undefined;
      const voting = phones.map(async (phone, i) => {
        for (const option of ["friday", "three-points", "friday", "three-points"]) {
          if ((await phone.send({ type: "vote", q: 1, round: "first", option }).catch(() => "lost")) !== "ok") return;
          acknowledged.set(i, option);
          if (acknowledged.size === 15) killing ??= kill(child);
        }
      });
      await Promise.all(voting);
      await killing;
      expect(acknowledged.size).toBeGreaterThanOrEqual(15);
      child = await startChild(port, file, kind);
      phones = await comeBack();
      for (const [i, option] of acknowledged) {
        // The last one sent may have reached the disk without its acknowledgement reaching the phone.
        expect(["friday", "three-points"]).toContain(phones[i]?.me?.votes.first);
        expect(phones[i]?.me?.votes.first !== undefined, `vote ${option} of ${i}`).toBe(true);
      }
      const ids = new Set(phones.map((phone) => phone.me?.id));
      expect(ids.size).toBe(30);
      const again = await new Client<"facilitator">(port).hello(room.code, "facilitator", room.facilitator);
      const first = again.view?.plays[0]?.question?.splits?.first;
      expect(first?.total).toBe(phones.filter((phone) => phone.me?.votes.first !== undefined).length);
      again.socket.terminate();
    }
    for (const { socket } of phones) socket.terminate();
    await kill(child);
  });
});

describe.each(SQLITE_HERE)("an anonymous room in a file of %s", (kind) => {
  it("keeps neither the key nor who voted how once the question is decided", async () => {
    const file = join(folder, "rooms.db");
    const server = await startRooms({ store: await openStore(kind, file) });
    const room = await createRoom(server.origin, { anonymous: true });
    const lead = await new Client<"facilitator">(server.port).hello(room.code, "facilitator", room.facilitator);
    const ada = await new Client<"participant">(server.port).hello(room.code, "participant", newToken());
    await lead.send({ type: "brief" });
    await lead.send({ type: "begin" });
    await ada.until(() => ada.view?.play?.phase === "vote");
    expect(await ada.send({ type: "vote", q: 1, round: "first", option: "friday" })).toBe("ok");
    const disk = () => readFileSync(file, "latin1") + readFileSync(`${file}-wal`, "latin1");
    expect(disk()).toContain('"type":"voted"');
    expect(await lead.send({ type: "decide" })).toBe("ok");
    await ada.until(() => ada.view?.play?.phase === "consequence");
    expect(disk()).not.toContain('"type":"voted"');
    expect(disk()).toContain('"type":"counted"');
    const store = await openStore(kind, file);
    expect((await store.load(room.code))?.keys.has(1)).toBe(false);
    await store.close();
    const csv = await fetch(`${server.origin}/api/rooms/${room.code}/report?format=csv`, {
      headers: { authorization: `Bearer ${room.facilitator}` },
    });
    expect(await csv.text()).toMatch(/split,,0,1,[^\n]*,first,,1,/);
    for (const { socket } of [lead, ada]) socket.terminate();
    await server.stop();
  });
});
