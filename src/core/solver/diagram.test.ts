import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Diagrams, FALSE, NEVER, type Node, OP, OutOfBudget, TRUE } from "./diagram.ts";
import { Hull, someState } from "./inspect.ts";
import { type Box, Pullback, step, type Transform } from "./transform.ts";

const SIZES = [3, 5, 2];
const SEED = 7;

/** All states of the fields. */
const STATES = Array.from({ length: 3 * 5 * 2 }, (_, i) => [i % 3, Math.floor(i / 3) % 5, Math.floor(i / 15)]);
const BOX: Box = { low: new Int16Array(3), high: Int16Array.from(SIZES, (size) => size - 1) };

/** A function given by a value per state, built the slow way. */
function built(diagrams: Diagrams, values: readonly number[]): Node {
  return STATES.reduce<Node>((sum, state, i) => {
    const here = state.reduce<Node>(
      (all, value, field) => diagrams.apply(OP.and, all, diagrams.equals(field, value)),
      TRUE,
    );
    return diagrams.apply(OP.max, sum, diagrams.apply(OP.mask, here, diagrams.terminal(values[i] as number)));
  }, NEVER);
}

const values = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: STATES.length, maxLength: STATES.length });
const change = fc.record({ shift: fc.integer({ min: -4, max: 4 }), low: fc.nat(4), high: fc.nat(4) });

describe("diagrams", () => {
  it("hold a function exactly, and equal functions once", () => {
    fc.assert(
      fc.property(values, (list) => {
        const diagrams = new Diagrams(SIZES);
        const f = built(diagrams, list);
        expect(STATES.map((state) => diagrams.evaluate(f, state))).toEqual(list);
        // Built from the other end it is the same node.
        const shifted = diagrams.apply(OP.plus, f, diagrams.terminal(5));
        expect(diagrams.apply(OP.plus, shifted, diagrams.terminal(-5))).toBe(f);
        expect([diagrams.leastOf(f), diagrams.mostOf(f)]).toEqual([Math.min(...list), Math.max(...list)]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("combine point by point", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const diagrams = new Diagrams(SIZES);
        const [f, g] = [built(diagrams, a), built(diagrams, b)];
        const each = (op: (x: number, y: number) => number) => a.map((x, i) => op(x, b[i] as number));
        const all = (h: Node) => STATES.map((state) => diagrams.evaluate(h, state));
        expect(all(diagrams.apply(OP.max, f, g))).toEqual(each(Math.max));
        expect(all(diagrams.apply(OP.plus, f, g))).toEqual(each((x, y) => x + y));
        expect(all(diagrams.apply(OP.less, f, g))).toEqual(each((x, y) => (x < y ? 1 : 0)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("are pulled back through clamped changes, simplified to a box", () => {
    fc.assert(
      fc.property(values, fc.tuple(change, change), fc.integer({ min: -3, max: 3 }), (list, changes, add) => {
        const diagrams = new Diagrams(SIZES);
        const f = built(diagrams, list);
        const transform: Transform = changes.map(({ shift, low, high }, field) => {
          const top = (SIZES[field] as number) - 1;
          return { field, shift, low: Math.min(low, high, top), high: Math.min(Math.max(low, high), top) };
        });
        const box: Box = { low: Int16Array.of(1, 1, 0), high: Int16Array.of(2, 3, 1) };
        const before = new Pullback(diagrams).value(f, transform, box, add);
        const next = new Int16Array(3);
        for (const state of STATES) {
          if (state.some((v, i) => v < (box.low[i] as number) || v > (box.high[i] as number))) continue;
          step(transform, state, next);
          expect(diagrams.evaluate(before, state)).toBe(diagrams.evaluate(f, next) + add);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it("give the box around a condition, and a state in it", () => {
    fc.assert(
      fc.property(values, (list) => {
        const diagrams = new Diagrams(SIZES);
        const condition = diagrams.apply(OP.less, diagrams.terminal(1), built(diagrams, list));
        const inside = STATES.filter((_, i) => (list[i] as number) > 1);
        const hull = new Hull(diagrams).around(condition, BOX);
        const state = someState(diagrams, condition, BOX);
        if (inside.length === 0) {
          expect([condition, hull, state]).toEqual([FALSE, null, null]);
          return;
        }
        const side = (pick: (...all: number[]) => number) =>
          SIZES.map((_, f) => pick(...inside.map((s) => s[f] as number)));
        expect([...(hull?.low ?? [])]).toEqual(side(Math.min));
        expect([...(hull?.high ?? [])]).toEqual(side(Math.max));
        expect(diagrams.evaluate(condition, state ?? [])).toBe(1);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("stop at their budget", () => {
    const diagrams = new Diagrams([100, 100]);
    diagrams.limit = 50;
    const f = () => Array.from({ length: 99 }, (_, i) => diagrams.atLeast(0, i + 1));
    expect(f).toThrow(OutOfBudget);
  });
});
