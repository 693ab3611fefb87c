import { describe, expect, it } from "vitest";
import { tableOrder } from "./order.ts";

const options = ["a", "b", "c", "d"].map((id) => ({ id }));
const order = (seed: number, place = "call/opening") => tableOrder(options, seed, place).map(({ id }) => id);

describe("the order of options on the table", () => {
  it("is the same for the same attempt and beat", () => {
    expect(order(42)).toEqual(order(42));
  });

  it("differs between attempts and between beats", () => {
    const orders = new Set(Array.from({ length: 40 }, (_, seed) => order(seed).join("")));
    expect(orders.size).toBeGreaterThan(12);
    const beats = new Set(Array.from({ length: 40 }, (_, beat) => order(1, `call/beat-${beat}`).join("")));
    expect(beats.size).toBeGreaterThan(12);
  });

  it("puts every option at every place equally often", () => {
    const runs = 8000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      for (const [place, id] of order(seed * 7919).entries()) {
        counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    // Four standard deviations around a quarter.
    for (const count of counts.values()) expect(Math.abs(count / runs - 0.25)).toBeLessThan(0.02);
  });

  it("leaves the others where they are when one more is offered", () => {
    const without = tableOrder(options.slice(0, 3), 9, "call/x").map(({ id }) => id);
    expect(
      tableOrder(options, 9, "call/x")
        .map(({ id }) => id)
        .filter((id) => id !== "d"),
    ).toEqual(without);
  });
});
