import { describe, expect, it } from "vitest";
import { replayRoom } from "../apply.ts";
import { acceptHandIn } from "../hand-in.ts";
import { record } from "../room.ts";
import { run, snapshot } from "../testing/driver.ts";
import { settingOf } from "../testing/setting.ts";
import { reportCsv } from "./csv.ts";
import { csvField } from "./csv-field.ts";
import { recordOf } from "./record.ts";
import { reportOf } from "./report.ts";
import { standings } from "./standing.ts";

const begun = (options: object, people: number) => run(settingOf(options)).join(people).lead("advance", "begin");

describe("a report", () => {
  it("has every decision with its splits before and after the discussion, and who argued what", () => {
    const room = begun({}, 3).vote("p1", "friday").vote("p2", "three-points").lead("advance");
    room.say("p1", { type: "argue", q: 1, kind: "argument", text: "she rang first", option: "friday" }).lead("advance");
    room.vote("p1", "three-points", "second").lead("advance", { type: "decide" });
    const [attempt] = reportOf(room.room, 5).attempts;
    expect(attempt?.decisions[0]).toMatchObject({
      number: 1,
      splits: { first: { total: 2 }, second: { total: 1, counts: { "three-points": 1 } } },
      decided: "three-points",
      by: "majority",
      arguments: [{ text: "she rang first", by: "Person 1" }],
    });
    expect(recordOf(room.room, "p1")?.decisions[0]).toMatchObject({
      first: expect.any(String),
      second: expect.any(String),
    });
    expect(recordOf(room.room, "p9")).toBeNull();
  });

  it("of an anonymous room names nobody, and hides the splits of groups under five", () => {
    const small = begun({ anonymous: true }, 4);
    for (const p of ["p1", "p2", "p3", "p4"]) small.vote(p, "friday");
    small.lead({ type: "decide" });
    const report = reportOf(small.room, 5);
    expect(report.people).toEqual([]);
    expect(report.attempts[0]?.decisions[0]?.splits).toEqual({ first: { total: 4, hidden: true } });
    expect(reportCsv(report)).toMatch(/split,,0,1,[^\n]*,first,,4,/);
    const large = begun({ anonymous: true }, 5);
    for (const p of ["p1", "p2", "p3", "p4", "p5"]) large.vote(p, "friday");
    large.lead({ type: "decide" });
    expect(reportOf(large.room, 5).attempts[0]?.decisions[0]?.splits.first).toMatchObject({ counts: { friday: 5 } });
  });

  it("has the boards and the facilitator's note", () => {
    const room = begun({}, 1).lead("debrief");
    room
      .say("p1", { type: "card", column: "delta", text: "more time" })
      .lead({ type: "note", text: "Start with scene two." });
    expect(reportOf(room.room, 5)).toMatchObject({
      boards: [{ column: "delta", text: "more time" }],
      note: "Start with scene two.",
    });
  });
});

describe("observers", () => {
  it("stand beside the engine, band for band", () => {
    const room = begun({ roles: true }, 3).lead({ type: "decide", option: "three-points" });
    room.say("p3", { type: "observe", scene: "call", bands: { listening: 1 }, note: "did not ask" });
    const [view] = room.console().observed;
    expect(view).toMatchObject({ team: "t1", scene: "call", competency: "listening" });
    expect(view?.given[1]).toBe(1);
    // What the room took earns the lowest of three bands.
    expect([view?.given.length, view?.engine]).toEqual([3, 0]);
    const csv = reportCsv(reportOf(room.room, 5)).split("\r\n");
    expect(csv.filter((line) => /^(observed|engine-band),/.test(line))).toHaveLength(2);
    expect(room.refused({ type: "observe", scene: "mail", bands: { listening: 1 } }, "p3")).toBe("unknown-scene");
  });
});

describe("a spreadsheet", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@sum", "'@sum"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ['say "yes", now', '"say ""yes"", now"'],
    ["two\nlines", '"two\nlines"'],
    ["林月华", "林月华"],
  ])("shows %j and runs nothing", (text, field) => expect(csvField(text)).toBe(field));

  it("keeps numbers numbers", () => expect([csvField(-3), csvField(null)]).toEqual(["-3", ""]));
});

describe("an assignment", () => {
  const assignment = (more: object = {}) =>
    run(settingOf({ kind: "assignment", assignment: { due: 2_000_000, attempts: 2, ...more } })).join(2);
  type Handed = ReturnType<typeof assignment>;
  const played = (room: Handed) => {
    const lead = run(settingOf()).lead("advance", "begin", { type: "finish", team: "t1", until: "case" });
    const { entries } = lead.room.teams[0]?.branches[0] ?? { entries: [] };
    return { caseHash: room.room.setting.caseHash, seed: 7, entries: entries.map(({ at, event }) => ({ at, event })) };
  };
  const handIn = (room: Handed, attempt: ReturnType<typeof played>, at = 1_500_000) => {
    const accepted = acceptHandIn(room.room, "p1", attempt, at);
    if (accepted.ok) room.entries.push(...record(room.room, accepted.events, at));
    return accepted.ok ? "ok" : `${accepted.code} ${accepted.detail ?? ""}`.trim();
  };

  it("takes an attempt that the engine agrees with, and works its score out itself", () => {
    const room = assignment();
    expect(handIn(room, played(room))).toBe("ok");
    const [row] = room.console().handedIn;
    expect(row).toMatchObject({ participant: "p1", name: "Person 1", late: false, ending: expect.any(String) });
    expect(row?.percent).toBeGreaterThan(0);
    expect(room.phone("p1").me.handedIn).toEqual([row]);
    expect(room.phone("p2").me.handedIn).toEqual([]);
  });

  it("takes no attempt of another case, none unfinished, none with a move that was not offered, none too many", () => {
    const room = assignment();
    const attempt = played(room);
    expect(handIn(room, { ...attempt, caseHash: "0" })).toBe("not-legal another-case");
    expect(handIn(room, { ...attempt, entries: attempt.entries.slice(0, 2) })).toBe("not-legal not-ended");
    const forged = { at: 1, event: { type: "choose", choice: "nowhere" } };
    expect(handIn(room, { ...attempt, entries: [forged, ...attempt.entries] })).toBe("not-legal unknown-choice");
    const tries = [1, 2, 3].map((seed) => handIn(room, { ...attempt, seed }));
    expect(tries).toEqual(["ok", "ok", "too-many"]);
  });

  it("takes an attempt once, however often it is sent", () => {
    const room = assignment();
    const attempt = played(room);
    expect([handIn(room, attempt), handIn(room, attempt)]).toEqual(["ok", "ok"]);
    expect(room.console().handedIn).toHaveLength(1);
    expect(handIn(room, attempt, 2_000_001), "also after the due date").toBe("ok");
    expect(room.console().handedIn[0]?.late).toBe(false);
  });

  it("shows everybody's best and latest, and who has handed in nothing", () => {
    const room = assignment({ attempts: 3 });
    const attempt = played(room);
    for (const seed of [1, 2]) handIn(room, { ...attempt, seed }, 1_500_000 + seed);
    const report = reportOf(room.room, 5);
    const [first, second] = standings(report);
    expect(first).toMatchObject({ name: "Person 1", attempts: 2, best: { at: 1_500_001 }, latest: { at: 1_500_002 } });
    expect(second).toEqual({ name: "Person 2", attempts: 0, best: null, latest: null });
    const lines = reportCsv(report).split("\r\n");
    expect(lines[1]).toMatch(/^Person 1,1,1970-01-01T00:25:00.001Z,0,1,0,[^,]+,\d/);
    expect(lines[2]).toMatch(/^Person 1,2,[^,]+,0,0,1,/);
    expect(lines[3]).toBe("Person 2,0");
  });

  it("marks what comes late, or refuses it", () => {
    const room = assignment();
    expect(handIn(room, played(room), 2_000_001)).toBe("ok");
    expect(room.console().handedIn[0]?.late).toBe(true);
    const strict = assignment({ late: false });
    expect(handIn(strict, played(strict), 2_000_001)).toBe("after-due");
  });

  it("is due when the trainer says: what came late before a later date is in time, what came in time stays so", () => {
    const room = assignment();
    const attempt = played(room);
    expect([1, 2].map((seed) => handIn(room, { ...attempt, seed }, 1_999_999 + seed * 2))).toEqual(["ok", "ok"]);
    const late = () => room.console().handedIn.map((each) => each.late);
    expect(late()).toEqual([true, true]);
    room.lead({ type: "due", due: 2_000_001 });
    expect(late()).toEqual([false, true]);
    room.lead({ type: "due", due: 1_000_000 });
    expect(late()).toEqual([false, true]);
    expect(room.phone("p2").view.assignment?.due).toBe(1_000_000);
    expect(snapshot(replayRoom(room.room.setting, room.entries))).toEqual(snapshot(room.room));
    expect(run(settingOf()).refused({ type: "due", due: 5 })).toBe("not-now");
  });
});
