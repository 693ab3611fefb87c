import { describe, expect, it } from "vitest";
import { replayRoom } from "./apply.ts";
import { questionOf } from "./events.ts";
import { compacted } from "./room.ts";
import { run, snapshot } from "./testing/driver.ts";
import { settingOf } from "./testing/setting.ts";
import { consoleView } from "./views/desk.ts";

const begun = (options: object = {}, people = 4) => run(settingOf(options)).join(people).lead("advance", "begin");

describe("a decision that the case wants voted on in full", () => {
  it("goes from vote to discussion, revote, reveal, decision and consequence", () => {
    const room = begun();
    expect(room.phase()).toBe("vote");
    room.vote("p1", "friday").vote("p2", "friday").vote("p3", "three-points").lead("advance");
    expect(room.phase()).toBe("discussion");
    room.lead("advance");
    room.vote("p1", "three-points", "second").vote("p2", "three-points", "second").lead("advance");
    expect(room.stage().play?.question?.splits).toEqual({
      first: { total: 3, counts: { friday: 2, "three-points": 1 } },
      second: { total: 2, counts: { "three-points": 2 } },
    });
    room.lead("advance", "advance");
    expect(room.phase()).toBe("consequence");
    expect(room.stage().play?.question?.decided).toEqual({ option: "three-points", by: "majority" });
    expect(room.stage().play?.heard.length).toBeGreaterThan(0);
    room.lead("advance");
    expect(room.phase()).toBe("vote");
    expect(room.q()).toBe(2);
  });

  it("shows no split to phones and stage before the reveal, and to the console always", () => {
    const room = begun().vote("p1", "friday");
    expect(room.phone("p2").view.play?.question?.splits).toBeNull();
    expect(room.stage().play?.question?.splits).toBeNull();
    expect(room.console().plays[0]?.question?.splits?.first?.total).toBe(1);
  });

  it("counts the last vote of each before the close, and none after", () => {
    const room = begun().vote("p1", "friday").vote("p1", "three-points").vote("p1", "three-points");
    expect(room.room.ballots.split(1, "first")).toEqual({ total: 1, counts: { "three-points": 1 } });
    room.lead({ type: "close" });
    expect(room.refused({ type: "vote", q: 1, round: "first", option: "friday" }, "p1")).toBe("closed");
    room.lead({ type: "reopen" }).vote("p1", "friday");
    expect(room.phone("p1").me.votes).toEqual({ q: 1, first: "friday" });
  });

  it("refuses to follow a tie or nobody, and lets the facilitator pick", () => {
    const room = begun().lead({ type: "reveal" });
    expect(room.refused({ type: "decide" })).toBe("no-votes");
    room.lead({ type: "reopen" }).vote("p1", "friday").vote("p2", "three-points").lead({ type: "reveal" });
    expect(room.refused({ type: "decide" })).toBe("tie");
    room.lead({ type: "decide", option: "friday" });
    expect(room.stage().play?.question?.decided?.by).toBe("pick");
  });
});

describe("stepping back", () => {
  it("takes a decision back and keeps its votes", () => {
    const room = begun().vote("p1", "friday").lead({ type: "decide" });
    const { world } = room.room.teams[0]?.branches[0].attempt ?? {};
    room.lead("back");
    expect(room.phase()).toBe("reveal");
    room.lead({ type: "decide" });
    expect(room.room.teams[0]?.branches[0].attempt.world).toEqual(world);
    room.lead("advance", "back");
    expect(room.phase()).toBe("consequence");
    expect(room.q()).toBe(1);
  });

  it("has nothing before the first vote", () => {
    expect(begun().refused({ type: "back" })).toBe("nothing-before");
  });

  it("asks afresh where nobody voted, under another number", () => {
    const room = begun().lead({ type: "decide", option: "friday" }, "back");
    expect([room.phase(), room.q()]).toEqual(["vote", 2]);
  });
});

describe("arguments", () => {
  it("come during the discussion, three at most, and are staged without their author", () => {
    const room = begun().lead("advance");
    for (const text of ["one", "two", "three"]) room.say("p1", { type: "argue", q: 1, kind: "argument", text });
    expect(room.refused({ type: "argue", q: 1, kind: "sentence", text: "four" }, "p1")).toBe("too-many");
    expect(room.refused({ type: "argue", q: 1, kind: "sentence", text: "x".repeat(141) }, "p2")).toBe("malformed");
    room.lead({ type: "put-on-stage", q: 1, arguments: [1, 3] }).vote("p2", "3", "staged");
    expect(room.stage().play?.question?.staged.map(({ text }) => text)).toEqual(["one", "three"]);
    expect(JSON.stringify(room.stage())).not.toContain("p1");
    room.lead("advance");
    expect(room.stage().play?.question?.splits).toBeNull();
    room.lead("advance");
    expect(room.stage().play?.question?.splits?.staged).toEqual({ total: 1, counts: { "3": 1 } });
  });
});

describe("a fork", () => {
  it("plays two attempts with one prefix, one after the other, and compares them", () => {
    const room = begun();
    room.lead({ type: "decide", option: "friday" }, "advance");
    const [first] = room.room.teams[0]?.question?.options ?? [];
    const [, second] = room.room.teams[0]?.question?.options ?? [];
    room.lead({ type: "fork", team: "t1", options: [first?.id ?? "", second?.id ?? ""] });
    room.lead({ type: "finish", team: "t1", until: "case" });
    expect(room.phase()).toBe("ended");
    room.lead("advance");
    expect(room.phase()).toBe("consequence");
    room.lead({ type: "finish", team: "t1", until: "case" });
    const [a, b] = room.room.teams[0]?.branches ?? [];
    expect(b?.attempt.header.from).toEqual({ attemptId: "AB2CD3-t1", seq: 1 });
    expect(a?.entries[0]).toEqual(b?.entries[0]);
    expect(a?.entries[1]).not.toEqual(b?.entries[1]);
    expect(room.stage().branches?.every(({ ending }) => ending !== null)).toBe(true);
    room.lead("advance");
    expect(room.stage().phase).toBe("debrief");
  });
});

describe("teams", () => {
  it("each play their own attempt at their own pace where the spokesperson leads", () => {
    const room = begun({ teams: 2, pace: "team" });
    room.vote("p1", "friday").say("p1", { type: "commit", q: room.q("p1") });
    expect([room.phase(0), room.phase(1)]).toEqual(["consequence", "vote"]);
    expect(room.refused({ type: "commit", q: room.q("p3") }, "p3")).toBe("not-yours");
    room.lead({ type: "finish", team: "t2", until: "case" });
    expect(room.console().teams[1]?.ending).not.toBeNull();
  });

  it("change seats after each scene so that everybody has had every one", () => {
    const room = begun({ roles: true }, 3);
    const seats = () => ["p1", "p2", "p3"].map((p) => room.phone(p).me.seat?.id);
    const seen = [seats()];
    for (let i = 0; i < 2; i++) {
      room.lead({ type: "rotate" });
      seen.push(seats());
    }
    for (const p of [0, 1, 2]) expect(new Set(seen.map((each) => each[p])).size).toBe(3);
    for (const each of seen) expect(new Set(each).size).toBe(3);
  });
});

describe("a kick", () => {
  it("takes the open vote out, and can be undone", () => {
    const room = begun().vote("p1", "friday").lead({ type: "kick", participant: "p1" });
    expect(room.room.ballots.voted(1, "first")).toBe(0);
    expect(room.refused({ type: "vote", q: 1, round: "first", option: "friday" }, "p1")).toBe("kicked");
    expect(room.rejoin("p1")).toEqual({ ok: false, code: "kicked" });
    room.lead({ type: "let-back", participant: "p1" }).vote("p1", "friday");
    expect(room.room.ballots.voted(1, "first")).toBe(1);
  });
});

describe("an anonymous room", () => {
  const anonymous = () =>
    begun({ anonymous: true }).vote("p1", "friday").vote("p2", "three-points").vote("p3", "friday");

  it("has no name that was typed, and nobody's vote in the log", () => {
    const room = anonymous();
    expect([...room.room.people.values()].some(({ name }) => name.startsWith("Person"))).toBe(false);
    const votes = room.entries.filter(({ event }) => event.type === "voted");
    expect(JSON.stringify(votes)).not.toMatch(/"p\d"/);
    expect(room.console().plays[0]?.question?.splits).toBeNull();
  });

  it("is compacted to counts once the question is decided, and replays to the same", () => {
    const room = anonymous().lead("advance").say("p1", { type: "argue", q: 1, kind: "argument", text: "why" });
    room.lead("advance").vote("p4", "friday", "second").lead("advance", { type: "decide" });
    const ofQuestion = room.entries.filter(({ event }) => questionOf(event) === 1);
    const rest = room.entries.filter(({ event }) => questionOf(event) !== 1);
    const small = compacted(ofQuestion, room.room, 1);
    expect(small.map(({ event }) => event.type).sort()).toEqual(["argued", "counted"]);
    expect(JSON.stringify(small)).not.toMatch(/"v":"/);
    const log = [...rest, ...small].sort((a, b) => a.seq - b.seq);
    expect(snapshot(replayRoom(room.room.setting, log))).toEqual(snapshot(room.room));
    expect(room.phone("p1").me.votes).toEqual({ q: 1 });
  });
});

it("stops timers while it is paused, and takes no vote", () => {
  const room = begun().lead({ type: "timer", seconds: 60 }, { type: "pause", on: true });
  expect(room.stage().timer).toEqual({ seconds: 60, endsAt: null, left: 59 });
  expect(room.refused({ type: "vote", q: 1, round: "first", option: "friday" }, "p1")).toBe("paused");
  room.lead({ type: "extend", seconds: 30 }, { type: "pause", on: false });
  expect(room.stage().timer?.seconds).toBe(90);
  expect(room.stage().timer?.endsAt).not.toBeNull();
});

it("takes hands that were typed in", () => {
  const room = begun({}, 0).lead({
    type: "hands",
    team: "t1",
    q: 1,
    round: "first",
    counts: { friday: 12, "three-points": 3 },
  });
  room.lead({ type: "decide" });
  expect(room.stage().play?.question?.decided).toEqual({ option: "friday", by: "majority" });
});

describe("the turnout", () => {
  it("counts who may still vote: the late one, and the one who voted and fell asleep, but no observer", () => {
    const room = run(settingOf()).join(2).lead("advance", "begin").vote("p1", "friday").vote("p2", "friday");
    const away = { at: 5, present: (p: string) => p !== "p1" };
    const turnout = () => consoleView(room.room, "en", away, { driving: true, addresses: [] }).teams[0]?.turnout;
    expect(turnout()).toEqual({ q: 1, round: "first", voted: 2, of: 2 });
    room.join(1);
    expect(turnout()).toMatchObject({ voted: 2, of: 3 });
    room.lead({ type: "kick", participant: "p2" });
    expect(turnout()).toMatchObject({ voted: 1, of: 2 });
    room.lead({ type: "decide" });
    expect(turnout()).toBeNull();
    const hands = run(settingOf()).lead("advance", "begin");
    hands.lead({ type: "hands", team: "t1", q: 1, round: "first", counts: { friday: 30, "three-points": 7 } });
    expect(hands.stage().teams[0]?.turnout).toMatchObject({ voted: 37, of: 37 });
    const seats = run(settingOf({ roles: true }))
      .join(3)
      .lead("advance", "begin");
    expect(seats.console().teams[0]?.turnout).toMatchObject({ voted: 0, of: 2 });
  });
});
