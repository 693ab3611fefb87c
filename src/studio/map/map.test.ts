import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beatsOf, type CaseDoc } from "../document/types.ts";
import { arrange } from "./arrange.ts";
import { openingOf } from "./fit.ts";
import { geometryOf } from "./geometry.ts";
import { CARD_WIDTH, graphOf, heightOf } from "./graph.ts";
import { type Arrow, layered, spread } from "./layered.ts";

const flagship: CaseDoc = JSON.parse(readFileSync("scenarios/the-second-network/case.json", "utf8"));
const table: CaseDoc = JSON.parse(readFileSync("scenarios/twelve-trucks/case.json", "utf8"));

describe("the graph of a case", () => {
  test("has a card for every beat, every activity without beats and every ending", () => {
    for (const doc of [flagship, table]) {
      const wanted = doc.scenes.reduce((sum, scene) => sum + Math.max(1, beatsOf(scene).length), doc.endings.length);
      expect(graphOf(doc).cards).toHaveLength(wanted);
    }
  });

  test("draws arrows only between cards that are there, each once", () => {
    for (const doc of [flagship, table]) {
      const { cards, edges } = graphOf(doc);
      const places = new Set(cards.map(({ place }) => place));
      expect(edges.filter(({ from, to }) => !places.has(from) || !places.has(to))).toEqual([]);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    }
  });

  test("leads to every card but the first", () => {
    const { cards, edges } = graphOf(flagship);
    const reached = new Set(edges.map(({ to }) => to));
    expect(cards.filter(({ place }) => !reached.has(place)).length).toBeLessThanOrEqual(1);
  });
});

describe("the opening", () => {
  test("shows all of a small case, and the beginning of a large one at a size that can be read", () => {
    const graph = graphOf(flagship);
    const layout = arrange(graph);
    const start = layout[graph.cards.find((card) => card.start)?.place ?? ""] ?? { x: NaN, y: NaN };
    const geometry = geometryOf(graph, layout);
    const { x, y, zoom } = openingOf(geometry, 680, 560);
    expect(zoom).toBeGreaterThan(0.6);
    expect(start.x * zoom + x).toBe(48);
    expect(start.y * zoom + y).toBeGreaterThan(0);
    expect(start.y * zoom + y).toBeLessThan(560);
    expect(openingOf(geometry, 40_000, 40_000).zoom).toBe(1);
  });
});

describe("the layout", () => {
  const overlaps = (doc: CaseDoc): number => {
    const { cards } = graphOf(doc);
    const layout = arrange(graphOf(doc));
    const boxes = cards.map((card) => ({ ...(layout[card.place] ?? { x: 0, y: 0 }), height: heightOf(card) }));
    let count = 0;
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (Math.abs(a.x - b.x) < CARD_WIDTH && a.y < b.y + b.height && b.y < a.y + a.height) count++;
      }
    });
    return count;
  };

  test("lays no card of a bundled case on another", () => {
    expect(overlaps(flagship)).toBe(0);
    expect(overlaps(table)).toBe(0);
  });

  test("leads arrows rightwards wherever there is no cycle, and overlaps nothing, whatever the graph", () => {
    const graph = fc.integer({ min: 2, max: 24 }).chain((count) =>
      fc.record({
        heights: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: count, maxLength: count }),
        // From a lower to a higher number only: there is no cycle.
        arrows: fc.array(
          fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([i, j]) => i < j),
          { maxLength: 60 },
        ),
      }),
    );
    fc.assert(
      fc.property(graph, ({ heights, arrows }) => {
        const boxes = heights.map((height, i) => ({ id: `${i}`, width: 10, height }));
        const spots = layered(
          boxes,
          arrows.map(([i, j]): Arrow => [`${i}`, `${j}`]),
          { layer: 5, box: 3 },
        );
        for (const [i, j] of arrows) expect(spots.get(`${j}`)?.x).toBeGreaterThan(spots.get(`${i}`)?.x ?? Infinity);
        for (let i = 0; i < boxes.length; i++) {
          for (let j = 0; j < i; j++) {
            const [a, b] = [spots.get(`${i}`), spots.get(`${j}`)];
            if (a === undefined || b === undefined || a.x !== b.x) continue;
            const [top, low] = a.y < b.y ? [{ ...a, h: heights[i] }, b] : [{ ...b, h: heights[j] }, a];
            expect(low.y).toBeGreaterThanOrEqual(top.y + (top.h ?? 0));
          }
        }
      }),
    );
  });

  test("ends on cycles", () => {
    const ring = ["a", "b", "c"].map((id) => ({ id, width: 10, height: 10 }));
    const spots = layered(
      ring,
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ],
      { layer: 5, box: 5 },
    );
    expect([...spots.values()].map(({ x }) => x)).toEqual([0, 15, 30]);
  });

  test("spreads what would overlap evenly around where it wants to be", () => {
    expect(spread([0, 0], [10, 10], 2)).toEqual([-6, 6]);
    expect(spread([0, 100], [10, 10], 2)).toEqual([0, 100]);
  });
});
