import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layered } from "./layers.ts";
import { nearest, sizeOf, spotsOf, wayOf } from "./map-geometry.ts";

const edge = (text: string) => ({ from: text.charAt(0), to: text.charAt(1) });
const place = (nodes: string, edges: readonly string[]) =>
  layered({ nodes: [...nodes], edges: edges.map(edge), start: nodes.charAt(0) });

describe("layers", () => {
  it("put a node after the latest that leads to it", () => {
    const spots = place("abcd", ["ab", "bc", "ac", "cd"]);
    expect([..."abcd"].map((id) => spots.get(id)?.layer)).toEqual([0, 1, 2, 3]);
  });

  it("leave ways back and loops out of account", () => {
    const spots = place("abc", ["ab", "bb", "bc", "ca"]);
    expect([..."abc"].map((id) => spots.get(id)?.layer)).toEqual([0, 1, 2]);
  });

  it("untangle what crosses", () => {
    const spots = place("sabxy", ["sa", "sb", "ay", "bx"]);
    const row = (id: string) => spots.get(id)?.row ?? 0;
    expect(Math.sign(row("a") - row("b"))).toBe(Math.sign(row("y") - row("x")));
  });

  it("give every node of any graph a spot of its own, along every way but those back", () => {
    const graph = fc.integer({ min: 1, max: 60 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 140 }),
      }),
    );
    fc.assert(
      fc.property(graph, ({ count, edges }) => {
        const nodes = Array.from({ length: count }, (_, i) => `n${i}`);
        const named = edges.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
        const spots = layered({ nodes, edges: named, start: "n0" });
        expect(new Set([...spots.values()].map(({ layer, row }) => `${layer}:${row}`)).size).toBe(count);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe("walking the map", () => {
  const boxes = spotsOf(place("sab", ["sa", "sb"]));

  it("goes to the nearest place in the direction of the key", () => {
    const below = nearest(boxes, "s", "ArrowDown") ?? "";
    expect(["a", "b"]).toContain(below);
    expect(nearest(boxes, below, "ArrowUp")).toBe("s");
    expect(nearest(boxes, "s", "ArrowUp")).toBeUndefined();
    expect(nearest(boxes, "s", "Enter")).toBeUndefined();
  });

  it("holds every slip and every way", () => {
    const { width, height } = sizeOf(boxes);
    for (const box of boxes.values()) {
      expect(box.x + box.width).toBeLessThan(width);
      expect(box.y + box.height).toBeLessThan(height);
    }
    expect(wayOf(boxes, "s", "a")).toMatch(/^M/);
    expect(wayOf(boxes, "a", "a")).toMatch(/^M/);
    expect(wayOf(boxes, "s", "nowhere")).toBe("");
  });
});
