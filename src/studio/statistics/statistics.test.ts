import { describe, expect, it } from "vitest";
import { compiled, headerOf } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import type { LogEntry } from "../../core/attempt/log.ts";
import { caseHash } from "../../core/case/hash.ts";
import type { CaseDoc } from "../document/types.ts";
import type { TraineeFile } from "../port.ts";
import { statisticsCsv } from "./csv.ts";
import { discrimination } from "./discrimination.ts";
import { type Observation, observe } from "./observe.ts";
import { roomSchema, votesOf } from "./room.ts";
import { median, tally } from "./tally.ts";
import { observing } from "./versions.ts";

const kase = compiled(starter);
const hash = caseHash(kase.case);
const entry = (seq: number, event: LogEntry["event"], at: number): LogEntry => ({ seq, at, by: "trainee", event });
const choose = (choice: string) => ({ type: "choose", choice });

const seen = (events: readonly LogEntry["event"][], startedAt = 0): Observation =>
  observe(kase, {
    header: headerOf(kase),
    startedAt,
    entries: events.map((one, i) => entry(i + 1, one, (i + 1) * 4000)),
  });

describe("one attempt", () => {
  it("is noted with what each answer earned, what would have earned most, and how long it took", () => {
    const found = seen([choose("ask"), choose("plan")], 1000);
    // Weight 2: the question gives 3, the discount -2; the plan after the question gives 3, the argument -1.
    expect(found.answers).toEqual([
      {
        beat: "call/opening",
        choice: "ask",
        faced: expect.arrayContaining(["ask", "discount"]),
        points: 6,
        most: 6,
        seconds: 3,
      },
      {
        beat: "call/answer",
        choice: "plan",
        faced: expect.arrayContaining(["plan", "argue"]),
        points: 6,
        most: 6,
        seconds: 4,
      },
    ]);
    expect(found).toMatchObject({
      through: ["call/opening", "call/answer"],
      ending: "advance",
      score: 12,
      broken: false,
    });
  });

  it("counts the first answer where it was taken back, and the score of what counts", () => {
    const found = seen([choose("discount"), { type: "rewind", to: 0 }, choose("ask"), choose("plan")]);
    expect(found.answers.map(({ choice }) => choice)).toEqual(["discount", "plan"]);
    expect(found.answers[0]).toMatchObject({ points: -4, most: 6 });
    expect(found.score).toBe(12);
  });

  it("is counted as far as the rules follow it", () => {
    const found = seen([choose("ask"), choose("gone"), choose("plan")]);
    expect(found).toMatchObject({ broken: true, ending: null, score: null });
    expect(found.answers).toHaveLength(1);
  });
});

describe("many attempts", () => {
  // By hand: 6 ask and plan, 3 discount and plan, 1 asked and left.
  const all = [
    ...Array.from({ length: 6 }, () => seen([choose("ask"), choose("plan")])),
    ...Array.from({ length: 3 }, () => seen([choose("discount"), choose("plan")])),
    seen([choose("ask")]),
  ];
  const counted = tally(all);
  const choice = (path: string) => counted.choices.find((row) => row.path === path);
  const beat = (path: string) => counted.beats.find((row) => row.path === path);

  it("give each choice's share and each decision's difficulty and drop-off", () => {
    expect(counted).toMatchObject({ attempts: 10, finished: 9, votes: 0 });
    expect(choice("call/opening/ask")).toMatchObject({ offered: 10, taken: 7, frequency: 0.7, points: 6, seconds: 4 });
    expect(choice("call/opening/discount")).toMatchObject({ offered: 10, taken: 3, frequency: 0.3, points: -4 });
    expect(choice("call/answer/plan")).toMatchObject({ offered: 9, taken: 9, frequency: 1 });
    // Six plans after the question at 6, three before it at 2.
    expect(choice("call/answer/plan")?.points).toBeCloseTo(42 / 9, 10);
    expect(choice("call/answer/argue")).toMatchObject({ offered: 9, taken: 0, frequency: 0, points: null });
    expect(beat("call/opening")).toMatchObject({ came: 10, answers: 10, difficulty: 0.7, dropOff: 0 });
    expect(beat("call/answer")).toMatchObject({ came: 10, answers: 9, difficulty: 1, dropOff: 0.1 });
    expect(counted.through.get("call/opening/ask")).toBe(0.7);
    expect(counted.endings.get("advance")).toBe(0.9);
  });

  it("add a room's votes to the shares, and to nothing else", () => {
    const voted = tally(all, [{ beat: "call/opening", counts: { ask: 4, discount: 6 } }]);
    expect(voted.choices.find(({ path }) => path === "call/opening/ask")).toMatchObject({ offered: 20, taken: 11 });
    expect(voted.votes).toBe(10);
    expect(voted.through).toEqual(counted.through);
  });

  it("are a table for a spreadsheet that runs nothing", () => {
    const names = { scene: String, beat: String, choice: () => "=1+1" };
    const csv = statisticsCsv(counted, names);
    expect(csv.startsWith("\uFEFFkind,scene,beat,choice,text,n,taken,frequency")).toBe(true);
    expect(csv).toContain("choice,call,opening,ask,'=1+1,10,7,0.7,6,,,,9,4\r\n");
    expect(csv).toContain("decision,call,answer,,call/answer,10,9,,,1,0.1,,9,4\r\n");
  });
});

describe("discrimination", () => {
  const attempts = (hits: (i: number) => boolean, n = 100) =>
    Array.from({ length: n }, (_, i) => ({ score: n - i, hit: hits(i) }));

  it("is the share of the best 27 % less that of the worst", () => {
    // Of the upper 27 (i = 0..26) all but the first seven hit: 20; of the lower 27 (i = 73..99) nine do.
    const index = discrimination(attempts((i) => (i >= 7 && i <= 26) || i >= 91)).index;
    expect(index).toBeCloseTo(20 / 27 - 9 / 27, 10);
    expect(discrimination(attempts((i) => i < 50))).toEqual({ index: 1, n: 100, group: 27 });
  });

  it("is not told from a handful, nor where everybody scores the same", () => {
    expect(discrimination(attempts(() => true, 29))).toEqual({ index: null, n: 29, group: 8 });
    expect(discrimination(Array.from({ length: 60 }, () => ({ score: 1, hit: true }))).index).toBeNull();
  });

  it("does not depend on the order in which equal scores stand in the file", () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ score: i % 2, hit: i % 4 < 2 }));
    expect(discrimination([...list].reverse()).index).toBeCloseTo(discrimination(list).index ?? Number.NaN, 10);
  });
});

describe("files", () => {
  const doc = starter as unknown as CaseDoc;
  const attempt = (attemptId: string, more: object = {}) => ({
    header: { ...headerOf(kase), attemptId, ...more },
    startedAt: 0,
    entries: [entry(1, choose("ask"), 1)],
  });
  const file = (more: Partial<TraineeFile>): TraineeFile => ({
    attempts: [],
    cases: [],
    room: undefined,
    unreadable: 0,
    ...more,
  });
  const run = (...files: TraineeFile[]) => {
    const steps = observing(doc, files);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it("keep attempts of another version apart, replayed by that version", () => {
    const frame = { ...kase.case, title: "Before" };
    const old = caseHash(frame);
    const attempts = [attempt("a"), attempt("b", { caseHash: old }), attempt("c", { caseHash: "f".repeat(32) })];
    const { versions, leftOut } = run(file({ attempts, cases: [{ hash: old, frame }] }));
    expect(versions.map(({ hash: of, current, observations }) => [of, current, observations.length])).toEqual([
      [hash, true, 1],
      [old, false, 1],
    ]);
    expect(leftOut.unknownVersion).toBe(1);
  });

  it("count nothing twice, no other case, and no retry", () => {
    const attempts = [
      attempt("a"),
      attempt("a"),
      attempt("b", { from: { attemptId: "a", seq: 1 } }),
      attempt("c", { caseId: "other" }),
    ];
    const { versions, leftOut } = run(file({ attempts }), file({ attempts: [attempt("a")], unreadable: 2 }));
    expect(versions[0]?.observations).toHaveLength(1);
    expect(leftOut).toMatchObject({ twice: 2, retries: 1, otherCase: 1, unreadable: 2 });
  });
});

it("reads the first votes of a room by what was on the table, and leaves hidden ones out", () => {
  const decision = (splits: object) => ({ place: "opening", options: [{ id: "ask" }, { id: "discount" }], splits });
  const report = roomSchema.parse({
    format: 1,
    code: "AB12",
    case: { id: "starter", hash, title: "x" },
    attempts: [
      {
        decisions: [
          decision({ first: { total: 5, counts: { ask: 3, discount: 2 } }, second: { total: 5, counts: { ask: 5 } } }),
          decision({ first: { total: 2, hidden: true } }),
          { ...decision({ first: { total: 1, counts: { zz: 1 } } }), options: [{ id: "zz" }] },
        ],
      },
    ],
  });
  expect(votesOf(report, kase)).toEqual([{ beat: "call/opening", counts: { ask: 3, discount: 2 } }]);
});

it("takes the middle value, so that one long pause does not move it", () => {
  expect(median([4, 900, 6])).toBe(6);
  expect(median([4, 6])).toBe(5);
  expect(median([])).toBeNull();
});
