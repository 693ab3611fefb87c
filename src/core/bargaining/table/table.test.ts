import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../domain.ts";
import type { Seat } from "../profile.ts";
import { LAMPS } from "../testing/tables.ts";
import type { Offer } from "./offer.ts";
import { type Action, act, openTable, settled, type Table } from "./table.ts";
import { CALM, floorIn, isSpent, type Stir, shapeIn, stirOfOffer, stirred, type Temper } from "./temper.ts";
import { viewOf } from "./view.ts";

const offer = (...outcomes: Outcome[]): Action => ({ type: "offer", offer: { outcomes } });
const BEST_A = [2, 0, 0, 1];
const BEST_B = [0, 2, 2, 1];

/** Plays actions from the opening, seat A first, and expects each to be allowed. */
function played(actions: readonly (readonly [Seat, Action])[], rounds = 3): Table {
  return actions.reduce(
    (table, [seat, action]) => {
      const acted = act(LAMPS, table, seat, action);
      if (!acted.ok) throw new Error(acted.refusal);
      return acted.table;
    },
    openTable({ rounds, opener: 0, tempers: [CALM, CALM] }),
  );
}
const refusal = (table: Table, seat: Seat, action: Action) => {
  const acted = act(LAMPS, table, seat, action);
  return acted.ok ? null : acted.refusal;
};

describe("the table", () => {
  it("alternates, counts rounds, and ends without a deal at the deadline", () => {
    const table = played([
      [0, offer(BEST_A)],
      [1, offer(BEST_B)],
      [0, offer(BEST_A)],
      [1, offer(BEST_B)],
      [0, offer(BEST_A)],
    ]);
    expect([table.turn, table.round, table.ending]).toEqual([1, 3, null]);
    const over = act(LAMPS, table, 1, offer(BEST_B));
    if (!over.ok || over.table.ending === null) throw new Error("over");
    expect(over.table.ending).toEqual({ how: "deadline" });
    expect(settled(LAMPS, over.table.ending)).toEqual([30, 30]);
  });

  it("ends with the open offer, or the chosen one of a package", () => {
    const [first, second] = [[2, 0, 2, 1], [2, 0, 2, 1].with(1, 0)];
    expect(first).toEqual(second);
    const table = played([
      [0, offer([1, 0, 1, 1], [2, 1, 2, 1])],
      [1, { type: "accept", which: 1 }],
    ]);
    expect(table.ending).toEqual({ how: "agreed", outcome: [2, 1, 2, 1], by: 1 });
    expect(table.ending && settled(LAMPS, table.ending)).toEqual([75, 55]);
  });

  it("ends when a seat walks out", () => {
    expect(played([[0, { type: "end" }]]).ending).toEqual({ how: "walked-out", by: 0 });
  });

  it("lets a seat talk before it acts, and moves the other's temper by it", () => {
    const table = played([[0, { type: "talk", move: "threat" }]]);
    expect([table.turn, table.talked]).toEqual([0, 1]);
    expect(table.tempers).toEqual([CALM, stirred(CALM, "threat")]);
  });

  it("refuses with a code, and changes nothing", () => {
    const open = openTable({ rounds: 2, opener: 0 });
    const ended = played([[0, { type: "end" }]]);
    const talked = played([0, 1, 2].map(() => [0, { type: "talk", move: "question" }] as const));
    const conditional = (terms: Offer["condition"] & object): Action => ({
      type: "offer",
      offer: { outcomes: [BEST_A], condition: terms },
    });
    const term = (issue: number, value: number) => ({ issue, value });
    expect(refusal(ended, 0, offer(BEST_A))).toBe("ended");
    expect(refusal(open, 1, offer(BEST_B))).toBe("not-your-turn");
    expect(refusal(open, 0, { type: "accept" })).toBe("nothing-to-accept");
    expect(refusal(played([[0, offer(BEST_A)]]), 1, { type: "accept", which: 1 })).toBe("no-such-offer");
    expect(refusal(open, 0, offer())).toBe("empty-offer");
    expect(refusal(open, 0, offer([0, 0, 0]))).toBe("unknown-value");
    expect(refusal(open, 0, offer([0, 0, 0, 2]))).toBe("unknown-value");
    expect(refusal(open, 0, offer([0, 0, 0, 0.5]))).toBe("unknown-value");
    expect(refusal(open, 0, offer(BEST_A, BEST_A))).toBe("package-repeats");
    expect(refusal(open, 0, offer(BEST_A, BEST_B))).toBe("package-unequal");
    expect(refusal(open, 0, offer([0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0]))).toBe("package-too-large");
    expect(refusal(talked, 0, { type: "talk", move: "question" })).toBe("talked-enough");
    expect(refusal(open, 0, conditional({ ifYou: [], thenWe: [term(0, 2)] }))).toBe("condition-empty");
    expect(refusal(open, 0, conditional({ ifYou: [term(0, 2)], thenWe: [term(0, 2)] }))).toBe("condition-overlaps");
    expect(refusal(open, 0, conditional({ ifYou: [term(0, 1)], thenWe: [term(1, 0)] }))).toBe("condition-not-in-offer");
    expect(refusal(open, 0, conditional({ ifYou: [term(0, 2)], thenWe: [term(2, 0)] }))).toBeNull();
    expect(() => openTable({ rounds: 0, opener: 0 })).toThrow(RangeError);
  });

  it("shows a seat nothing of the other's values", () => {
    const table = played([[0, offer(BEST_A)]]);
    const hidden = {
      ...LAMPS,
      reservation: [777, 30] as const,
      worth: LAMPS.worth.map((row) => row.map(([, b]) => [888, b] as const)),
    };
    expect(JSON.stringify(viewOf(hidden, table, 1))).not.toMatch(/777|888/);
    expect(viewOf(hidden, table, 1)).toEqual(viewOf(LAMPS, table, 1));
  });

  it("runs its time from 0 to 1", () => {
    const table = played(
      [
        [0, offer(BEST_A)],
        [1, offer(BEST_B)],
      ],
      2,
    );
    expect(viewOf(LAMPS, table, 0)).toMatchObject({ round: 2, time: 1, theirs: [{ time: 0 }] });
    expect(viewOf(LAMPS, openTable({ rounds: 1, opener: 0 }), 0).time).toBe(1);
  });
});

describe("a temper", () => {
  const level = fc.integer({ min: 0, max: 100 });
  const someTemper = fc.record({ patience: level, irritation: level, relationship: level });
  const soothing: Stir[] = ["acknowledgement", "question", "information", "reason", "summary", "concession"];
  const irritating: Stir[] = ["irritator", "threat", "unreturned-demand", "repeated-offer"];

  it("stays in whole numbers from 0 to 100", () => {
    fc.assert(
      fc.property(someTemper, fc.constantFrom(...soothing, ...irritating), (temper, stir) => {
        for (const value of Object.values(stirred(temper, stir))) {
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
      }),
      { seed: 41 },
    );
  });

  const concedes = (temper: Temper) => [shapeIn(temper, 0.5), -floorIn(temper, 30, 100)] as const;

  it("concedes no later and insists on no more after what soothes, and the reverse after what irritates", () => {
    fc.assert(
      fc.property(someTemper, fc.constantFrom(...soothing), fc.constantFrom(...irritating), (temper, kind, unkind) => {
        const [calmer, now, angrier] = [stirred(temper, kind), temper, stirred(temper, unkind)].map(concedes);
        for (const i of [0, 1] as const) {
          expect(calmer?.[i]).toBeGreaterThanOrEqual(now?.[i] ?? 0);
          expect(angrier?.[i]).toBeLessThanOrEqual(now?.[i] ?? 0);
        }
        expect(floorIn(temper, 30, 100)).toBeGreaterThanOrEqual(30);
        expect(floorIn(temper, 30, 100)).toBeLessThanOrEqual(100);
      }),
      { seed: 42 },
    );
  });

  it("is even when calm", () => {
    expect(shapeIn(CALM, 0.2)).toBe(0.2);
    expect(floorIn(CALM, 30, 100)).toBe(30);
    expect(shapeIn(null, 0.2)).toBe(0.2);
    expect(isSpent(null)).toBe(false);
    expect(isSpent({ ...CALM, patience: 0 })).toBe(true);
  });

  it("reads offers: repeated, a concession, asked for more, asked for as much after a concession", () => {
    expect(stirOfOffer([10], [], false)).toBeNull();
    expect(stirOfOffer([10, 10], [90, 90], true)).toBe("repeated-offer");
    expect(stirOfOffer([10, 20], [90, 90], false)).toBe("concession");
    expect(stirOfOffer([20, 10], [90, 90], false)).toBe("unreturned-demand");
    expect(stirOfOffer([10, 10], [90, 80], false)).toBe("unreturned-demand");
    expect(stirOfOffer([10, 10], [90, 90], false)).toBeNull();
  });
});
