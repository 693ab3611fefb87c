import { describe, expect, it } from "vitest";
import { leaveAtOnce, MINDLESS, type Player, reasoned } from "../src/activities/negotiation/testing/players.ts";
import { type AtTable, atTable, playTable, TABLE_CASES, tablesIn } from "./at-table.ts";

type Values = Readonly<Record<string, number | string>>;

/** What a conversation before the table can have made of the counterpart: every play and temper that the cases write. */
const BEFORE: Readonly<Record<string, readonly Values[]>> = {
  "eight-doors": [{ coffee: 0 }, { coffee: 1 }, { coffee: 2 }, { coffee: 3 }],
  "last-winter": [{}, { he: 60 }, { he: 80, tan: 70 }, { exposed: 1 }, { he: 10 }, { machine: "sent" }],
  "the-weighbridge": [{}, { trust: 20 }, { trust: 80 }],
  "twelve-trucks": [{}, { regard: 20 }, { regard: 80 }],
};

const tables = new Map<string, AtTable[]>(
  TABLE_CASES.map((id) => [
    id,
    tablesIn(id).flatMap((scene) => (BEFORE[id] ?? [{}]).map((values) => atTable(id, scene, values))),
  ]),
);
const tablesOf = (id: string): AtTable[] => tables.get(id) ?? [];
const scoreOf = (table: AtTable, player: Player): number => playTable(table, player).judgement.score;
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe.each(TABLE_CASES)("a reasoned play of %s", (id) => {
  it("scores above 80, and at no single table badly", () => {
    const scores = tablesOf(id).map((table) => ({ name: table.name, score: scoreOf(table, reasoned) }));
    expect(scores.length).toBeGreaterThan(0);
    expect(mean(scores.map(({ score }) => score))).toBeGreaterThan(80);
    expect(scores.filter(({ score }) => score <= 70)).toEqual([]);
  });
});

describe("over the four cases", () => {
  it.each(Object.entries(MINDLESS))("the mindless rule %s averages no more than 60", (_, player) => {
    const cases = TABLE_CASES.map((id) => mean(tablesOf(id).map((table) => scoreOf(table, player))));
    expect(mean(cases)).toBeLessThanOrEqual(60);
  });

  it("leaving at once scores in full where no deal was possible, and hardly anything elsewhere", () => {
    for (const table of tablesOf("twelve-trucks")) expect(scoreOf(table, leaveAtOnce)).toBe(100);
    for (const table of tablesOf("the-weighbridge")) expect(scoreOf(table, leaveAtOnce)).toBeLessThan(30);
  });
});
