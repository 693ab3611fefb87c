import { expect, it } from "vitest";
import { CODE_ALPHABET } from "../../core/room/limits.ts";
import { newCode } from "./secrets.ts";
import { Client, createRoom, newToken } from "./testing/client.ts";
import { startRooms } from "./testing/server.ts";
import { Throttle } from "./throttle.ts";

it("ten thousand guessed codes find nothing, are hardly answered, and do not trouble the room", async () => {
  const server = await startRooms();
  const room = await createRoom(server.origin);
  const lead = await new Client<"facilitator">(server.port).hello(room.code, "facilitator", room.facilitator);
  const counts = new Map<number, number>();
  for (let batch = 0; batch < 100; batch++) {
    const guesses = Array.from({ length: 100 }, () => newCode()).filter((code) => code !== room.code);
    const answers = await Promise.all(guesses.map((code) => fetch(`${server.origin}/api/rooms/${code}`)));
    for (const { status, body } of answers) {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      await body?.cancel();
    }
  }
  expect(counts.get(200)).toBeUndefined();
  // Twenty at once, and one more every three seconds.
  expect(counts.get(404)).toBeLessThan(60);
  expect(await lead.send({ type: "brief" })).toBe("ok");
  lead.socket.terminate();
  await server.stop();
});

it("an address that guesses shuts out nobody who has the code, nor anybody's console", async () => {
  const server = await startRooms();
  const room = await createRoom(server.origin);
  const token = newToken();
  const phone = () => new Client<"participant">(server.port).hello(room.code, "participant", token);
  const lead = () => new Client<"facilitator">(server.port).hello(room.code, "facilitator", room.facilitator);
  const before = await phone();
  const preview = (headers = {}) => fetch(`${server.origin}/api/rooms/${room.code}`, { headers });
  for (let i = 0; i < 25; i++) await (await fetch(`${server.origin}/api/rooms/${newCode()}`)).body?.cancel();
  expect((await preview()).status, "somebody new with the right code").toBe(200);
  expect((await preview({ authorization: `Bearer ${token}` })).status).toBe(200);
  const clients = [before, await phone(), await lead()];
  expect(clients.slice(1).map((client) => client.bye())).toEqual([undefined, undefined]);
  expect(clients[1]?.me?.id).toBe("p1");
  for (const { socket } of clients) socket.terminate();
  await server.stop();
});

it("an address that floods is not even looked up, and is heard again a second later", async () => {
  let now = 1_000_000;
  const throttle = new Throttle(() => now);
  for (let i = 0; i < 100; i++) throttle.failed("a");
  expect([throttle.isFlooding("a"), throttle.isFlooding("b")]).toEqual([true, false]);
  now += 1000;
  expect([throttle.isFlooding("a"), throttle.isExhausted("a")]).toEqual([false, true]);
  // However many were tried: an hour later nothing is left of it.
  now += 3_600_000;
  expect(throttle.isExhausted("a")).toBe(false);
});

it("codes are drawn evenly from all letters", () => {
  const seen = new Map<string, number>();
  for (let i = 0; i < 5000; i++) for (const letter of newCode()) seen.set(letter, (seen.get(letter) ?? 0) + 1);
  expect(seen.size).toBe(CODE_ALPHABET.length);
  // 1,000 expected of each; six standard deviations.
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(190);
  expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000);
});
