import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, createRoom, newToken } from "./testing/client.ts";
import { startRooms } from "./testing/server.ts";

let server: Awaited<ReturnType<typeof startRooms>>;
const clients: Client[] = [];

beforeAll(async () => {
  server = await startRooms();
});

afterAll(async () => {
  for (const { socket } of clients) socket.terminate();
  await server.stop();
  expect(server.faults).toEqual([]);
});

function client<Role extends "participant" | "facilitator" | "stage">(_role: Role, origin?: string): Client<Role> {
  const made = new Client<Role>(server.port, origin);
  clients.push(made as unknown as Client);
  return made;
}

async function begun(options: object = {}) {
  const room = await createRoom(server.origin, options);
  const lead = await client("facilitator").hello(room.code, "facilitator", room.facilitator);
  const stage = await client("stage").hello(room.code, "stage", room.stage);
  const phone = (token = newToken(), name = "Ada") =>
    client("participant").hello(room.code, "participant", token, { name });
  return { ...room, lead, stageClient: stage, phone };
}

describe("a room over sockets", () => {
  it("is led from lobby to a counted vote", async () => {
    const { lead, stageClient, phone } = await begun();
    const [ada, bob] = [await phone(), await phone(newToken(), "Bob")];
    expect(await lead.send({ type: "brief" })).toBe("ok");
    expect(await lead.send({ type: "begin" })).toBe("ok");
    await ada.until(() => ada.view?.play?.phase === "vote");
    expect(await ada.send({ type: "vote", q: 1, round: "first", option: "friday" })).toBe("ok");
    expect(await bob.send({ type: "vote", q: 1, round: "first", option: "friday" })).toBe("ok");
    await stageClient.until(() => stageClient.heard.some((each) => each.type === "tally" && each.voted === 2));
    expect(ada.heard.some(({ type }) => type === "tally")).toBe(false);
    await lead.until(() => lead.people.get("p2")?.voted);
    await lead.send({ type: "reveal" });
    await bob.until(() => bob.view?.play?.question?.splits?.first?.total === 2);
  });

  it("takes a phone that slept back as the same person with the same vote, and closes the old socket", async () => {
    const { lead, phone } = await begun();
    const token = newToken();
    const before = await phone(token);
    await lead.send({ type: "begin" });
    await lead.send({ type: "brief" });
    await lead.send({ type: "begin" });
    await before.until(() => before.view?.play !== null);
    await before.send({ type: "vote", q: 1, round: "first", option: "friday" });
    const after = await phone(token, "Somebody else");
    expect(after.me).toMatchObject({ id: "p1", name: "Ada", votes: { q: 1, first: "friday" } });
    await before.until(() => before.bye() === "replaced");
    expect(lead.view?.people.joined).toBe(1);
  });

  it("lets somebody kicked back in, and nobody new while it is locked", async () => {
    const { lead, phone } = await begun();
    const token = newToken();
    const ada = await phone(token);
    expect(await lead.send({ type: "kick", participant: "p1" })).toBe("ok");
    await ada.until(() => ada.bye() === "kicked");
    expect((await phone(token)).bye()).toBe("kicked");
    await lead.send({ type: "let-back", participant: "p1" });
    expect((await phone(token)).me?.id).toBe("p1");
    await lead.send({ type: "lock", on: true });
    expect((await phone()).bye()).toBe("locked");
    expect((await phone(token)).me?.id).toBe("p1");
  });

  it("gives the wheel to a second console that asks for it", async () => {
    const { code, facilitator, lead } = await begun();
    const second = await client("facilitator").hello(code, "facilitator", facilitator);
    expect(second.view?.driving).toBe(false);
    expect(await second.send({ type: "brief" })).toBe("not-driving");
    expect(await second.send({ type: "takeover" })).toBe("ok");
    expect(await second.send({ type: "brief" })).toBe("ok");
    expect(await lead.send({ type: "begin" })).toBe("not-driving");
  });

  it("answers every language in the language that was asked for", async () => {
    const { code, phone } = await begun();
    await phone();
    const tokens = newToken();
    const chinese = await client("participant").hello(code, "participant", tokens, { language: "zh-Hans" });
    expect(chinese.view?.title).toMatchObject({ lang: "zh-Hans" });
    expect(chinese.me?.name).toMatch(/\p{Script=Han}/u);
  });
});

describe("a hostile client", () => {
  it("of another origin is not let in at all", async () => {
    const room = await createRoom(server.origin);
    const stranger = await client("stage", "http://elsewhere.example").opened();
    await stranger.closed();
    expect(stranger.heard).toEqual([]);
    const made = await fetch(`${server.origin}/api/rooms`, {
      method: "POST",
      headers: { origin: "http://elsewhere.example" },
    });
    expect(made.status).toBe(403);
    expect(room.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
  });

  it("is refused every message of another role, with a code", async () => {
    const { lead, stageClient, phone } = await begun();
    const ada = await phone();
    for (const type of ["brief", "begin", "advance", "end", "takeover"]) {
      expect(await ada.send({ type })).toBe("not-yours");
      expect(await stageClient.send({ type })).toBe("not-yours");
    }
    expect(await lead.send({ type: "vote", q: 1, round: "first", option: "friday" })).toBe("not-yours");
    expect(await stageClient.send({ type: "lock", on: true })).toBe("not-yours");
    expect(lead.view?.phase).toBe("lobby");
  });

  it("gets nowhere with what is malformed, and out with what is too large", async () => {
    const { lead, phone } = await begun();
    const ada = await phone();
    const before = ada.heard.length;
    for (const text of ["", "{", "null", "[]", '"vote"', "1e999", '{"type":"__proto__"}', '{"type":"vote"}'])
      ada.raw(text);
    ada.raw(Buffer.from([0xff, 0xfe]));
    await ada.until(() => ada.heard.length === before + 9 || undefined);
    expect(ada.heard.slice(before).every((each) => each.type === "refused" && each.code === "malformed")).toBe(true);
    ada.raw(JSON.stringify({ type: "rename", name: "x".repeat(5000) }));
    await ada.closed();
    expect(await lead.send({ type: "brief" })).toBe("ok");
  });

  it("that never stops is slowed, then closed, and the room goes on", async () => {
    const { lead, phone } = await begun();
    const [flood, ada] = [await phone(), await phone(newToken(), "Bob")];
    for (let i = 0; i < 1000; i++) flood.raw(JSON.stringify({ type: "hand", up: i % 2 === 0 }));
    await flood.closed();
    expect(flood.heard.some((each) => each.type === "refused" && each.code === "too-fast")).toBe(true);
    expect(flood.bye()).toBe("too-fast");
    expect(await lead.send({ type: "brief" })).toBe("ok");
    expect(await ada.send({ type: "hand", up: true })).toBe("ok");
  });
});

describe("codes", () => {
  it("cannot be guessed: wrong ones are soon not answered, right ones still come in", async () => {
    const own = await startRooms();
    const room = await createRoom(own.origin);
    const token = newToken();
    const member = new Client<"participant">(own.port);
    await member.hello(room.code, "participant", token);
    const guess = async (code: string): Promise<number> => (await fetch(`${own.origin}/api/rooms/${code}`)).status;
    const answers: number[] = [];
    for (let i = 0; i < 40; i++) answers.push(await guess(`22222${"23456789ABCDEFGHJKMNPQRSTVWXYZ"[i % 30]}`));
    expect(answers.slice(0, 19).every((status) => status === 404)).toBe(true);
    expect(answers.slice(-10).every((status) => status === 429)).toBe(true);
    // Somebody new on the same Wi-Fi, who has the right one, is not made to pay for it.
    expect(await guess(room.code)).toBe(200);
    const late = await new Client<"participant">(own.port).hello(room.code, "participant", newToken());
    expect(late.me?.id).toBe("p2");
    const wrong = await new Client<"facilitator">(own.port).hello(room.code, "facilitator", newToken());
    expect(wrong.bye()).toBe("try-later");
    const back = await new Client<"participant">(own.port).hello(room.code, "participant", token);
    expect(back.me?.id).toBe("p1");
    await own.stop();
  });

  it("do not let a guessed token in", async () => {
    const { code } = await createRoom(server.origin);
    const guessed = await client("facilitator").hello(code, "facilitator", newToken());
    expect(guessed.bye()).toBe("no-such-room");
  });
});

describe("http", () => {
  it("reports to the facilitator alone, and purges", async () => {
    const { code, facilitator, stage, phone } = await begun();
    const ada = await phone(newToken(), "=1+1");
    const get = (token: string, path: string, method = "GET") =>
      fetch(`${server.origin}/api/rooms/${code}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, origin: server.origin },
      });
    expect((await get(stage, "/report")).status).toBe(403);
    const csv = await (await get(facilitator, "/report?format=csv")).text();
    expect(csv).toContain("participant,'=1+1,0");
    expect(await (await get(facilitator, "/report")).json()).toMatchObject({ code, people: [{ name: "=1+1" }] });
    expect((await get(stage, "/attempts")).status).toBe(403);
    const { attempts } = await (await get(facilitator, "/attempts")).json();
    expect(attempts).toMatchObject([{ team: 0, fork: null, header: { attemptId: `${code}-t1` }, entries: [] }]);
    expect((await get(facilitator, "", "DELETE")).status).toBe(200);
    await ada.until(() => ada.bye() === "purged");
    expect((await get(facilitator, "/report")).status).toBe(404);
  });

  it("proves that a phone reaches the server", async () => {
    const id = newToken();
    const ask = async () => (await fetch(`${server.origin}/api/reach/${id}`)).json();
    expect((await ask()).seen).toBeNull();
    await fetch(`${server.origin}/api/reach/${id}`, { method: "POST", headers: { origin: server.origin } });
    expect((await ask()).seen).toMatchObject({ times: 1 });
    expect((await ask()).addresses).toEqual(["http://192.168.7.7:4747/"]);
  });
});
