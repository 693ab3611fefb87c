import { describe, expect, it } from "vitest";
import { replayRoom } from "./apply.ts";
import { reportCsv } from "./report/csv.ts";
import { reportOf } from "./report/report.ts";
import { run, snapshot } from "./testing/driver.ts";
import { settingOf } from "./testing/setting.ts";

const CASE = "scenarios/the-weighbridge/case.json";
const tables = (options: object, people: number) =>
  run(settingOf({ kind: "table", ...options }, CASE))
    .join(people)
    .lead("advance", "begin");

interface Issue {
  readonly id: string;
  readonly values: readonly { readonly id: string; readonly worth: number }[];
}
type Room = ReturnType<typeof tables>;
/** The negotiation's own view, as far as these tests read it. */
function seen(room: Room, p: string) {
  const { table } = room.phone(p).view;
  if (table === null) throw new Error(`${p} is at no table`);
  return table.activity as unknown as { place: string; turn: number; issues: readonly Issue[] };
}
/** The terms that are best for somebody, or worst. */
const terms = (room: Room, p: string, pick: "best" | "worst") =>
  Object.fromEntries(
    seen(room, p).issues.map(({ id, values }) => {
      const sorted = [...values].sort((a, b) => a.worth - b.worth);
      return [id, (pick === "best" ? sorted.at(-1) : sorted[0])?.id ?? ""];
    }),
  );
const draftOf = (room: Room, p: string): number => room.phone(p).view.table?.draft?.id ?? 0;
const move = (room: Room, p: string, event: { type: string } & Record<string, unknown>) =>
  room.say(p, { type: "compose", event });

function prepare(room: Room, ...people: readonly string[]) {
  for (const p of people) if (seen(room, p).place === "preparation") move(room, p, { type: "prepare", sheet: {} });
}

/** Two people come to terms: whoever opens offers what is best for itself, and the other accepts. */
function agree(room: Room, a: string, b: string) {
  prepare(room, a, b);
  const [opener, other] = seen(room, a).turn === 0 ? [a, b] : [b, a];
  move(room, opener, { type: "offer", outcomes: [terms(room, opener, "best")] });
  move(room, other, { type: "accept" });
}

describe("three pairs at the table", () => {
  it("begin at the same table, each seat with its own values and not the other's", () => {
    const room = tables({ teams: 3 }, 6);
    expect([0, 1, 2].map((i) => room.phase(i))).toEqual(["table", "table", "table"]);
    expect([room.phone("p1").view.table?.seat, room.phone("p4").view.table?.seat]).toEqual([0, 1]);
    expect(terms(room, "p1", "best")).not.toEqual(terms(room, "p4", "best"));
    expect(room.phone("p1").me.spokesperson && room.phone("p4").me.spokesperson).toBe(true);
    const { table } = room.phone("p1").view;
    expect(Object.values(table?.texts ?? {}).every(({ text }) => text !== "")).toBe(true);
    expect(Object.keys(table?.texts ?? {}).length).toBeGreaterThan(5);
  });

  it("come to agreements that are dots on one map, with the trade that was missed", () => {
    const room = tables({ teams: 3 }, 6);
    for (const [a, b] of [
      ["p1", "p4"],
      ["p2", "p5"],
    ] as const)
      agree(room, a, b);
    expect(room.stage().map).toBeNull();
    prepare(room, "p3", "p6");
    move(room, seen(room, "p3").turn === 0 ? "p3" : "p6", { type: "walk-out" });
    room.lead({ type: "show", what: "map" });
    const { map } = room.stage();
    expect(map?.dots.map(({ number, agreed }) => [number, agreed])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(map?.frontier.length).toBeGreaterThan(1);
    expect([room.stage().dot, room.refused({ type: "show", what: "map", dot: "t9" })]).toEqual([null, "unknown-team"]);
    expect(room.lead({ type: "show", what: "map", dot: "t2" }).stage().dot).toBe("t2");
    const lines = reportCsv(reportOf(room.room, 5)).split("\r\n");
    expect(lines.filter((line) => /^deal,/.test(line)).map((line) => line.split(",")[2])).toEqual(["1", "1", "2", "2"]);
    expect(lines.filter((line) => /^no-deal,/.test(line))).toHaveLength(2);
    expect(map?.dots[0]?.offer.length).toBe(map?.dots[1]?.offer.length);
    for (const dot of map?.dots ?? []) for (const share of dot.at) expect(share).toBeGreaterThanOrEqual(0);
    expect(snapshot(replayRoom(room.room.setting, JSON.parse(JSON.stringify(room.entries))))).toEqual(
      snapshot(room.room),
    );
  });

  it("may not move for the other seat, out of turn or past the table's own rules", () => {
    const room = tables({ teams: 3 }, 6);
    expect(room.refused({ type: "compose", event: { type: "take-seat", seat: 1 } }, "p1")).toBe("malformed");
    expect(room.refused({ type: "compose", event: { type: "rewind", to: 0 } }, "p1")).toBe("malformed");
    expect(room.refused({ type: "compose", event: { type: "offer", outcomes: [{ none: "x" }] } }, "p1")).toBe(
      "not-legal",
    );
    expect(room.refused({ type: "vote", q: 1, round: "first", option: "a" }, "p1")).toBe("stale");
  });
});

describe("teams of several at a side", () => {
  it("make a move once half of the teammates endorse it, and the other side sees no draft", () => {
    const room = tables({ teams: 2 }, 12);
    const side = ["p1", "p5", "p9"];
    const speaker = side.find((p) => room.phone(p).me.spokesperson) ?? "";
    const mates = side.filter((p) => p !== speaker);
    expect(room.refused({ type: "compose", event: { type: "prepare", sheet: {} } }, mates[0])).toBe("not-yours");
    room.say(speaker, { type: "compose", event: { type: "prepare", sheet: {} } });
    expect(room.phone(mates[0] ?? "").view.table?.draft).toMatchObject({ needed: 1, yes: 0 });
    expect(room.phone("p3").view.table?.draft).toBeNull();
    expect(room.refused({ type: "make", draft: draftOf(room, speaker) }, speaker)).toBe("not-endorsed");
    room.say(mates[0] ?? "", { type: "endorse", draft: draftOf(room, speaker), yes: true });
    expect(room.phone(mates[0] ?? "").me.endorsed?.yes).toBe(true);
    room.say(speaker, { type: "make", draft: draftOf(room, speaker) });
    expect(draftOf(room, speaker)).toBe(0);
  });

  it("have an observer each where the case has one, who sees neither side's values and changes places in turn", () => {
    const room = tables({ teams: 1, roles: true }, 3);
    const seats = () => ["p1", "p2", "p3"].map((p) => room.phone(p).view.table?.seat ?? null);
    expect(seats()).toEqual([0, 1, null]);
    expect(room.refused({ type: "compose", event: { type: "prepare", sheet: {} } }, "p3")).toBe("not-yours");
    room.lead({ type: "rotate" });
    expect(seats()).toEqual([1, null, 0]);
    expect(room.phone("p1").me.seat?.id).toBe("buyer");
  });
});
