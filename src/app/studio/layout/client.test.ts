import { expect, test } from "vitest";
import type { Graph } from "../../../studio/map/graph.ts";
import { startArranger } from "./client.ts";

const graph = (...places: readonly string[]): Graph => ({
  cards: places.map((place) => ({ place, kind: "ending", scene: undefined, name: "", ports: [], start: false })),
  edges: [],
  scenes: [],
});

class Fake {
  onmessage: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly told: { n: number; graph: Graph }[] = [];
  postMessage(message: { n: number; graph: Graph }): void {
    this.told.push(message);
  }
  terminate(): void {}
}

test("a graph of the same shape is laid out once", async () => {
  const worker = new Fake();
  const { arrange } = startArranger(() => worker as unknown as Worker);
  const first = arrange(graph("/endings/a"));
  const again = arrange(graph("/endings/a"));
  void arrange(graph("/endings/b"));
  expect(worker.told).toHaveLength(2);
  worker.onmessage?.({ data: { n: 1, layout: { "/endings/a": { x: 1, y: 2 } } } });
  expect(await first).toEqual({ "/endings/a": { x: 1, y: 2 } });
  expect(await again).toBe(await first);
});

test("where the worker fails, or there is none, the page lays out what waits and what comes", async () => {
  const worker = new Fake();
  const { arrange } = startArranger(() => worker as unknown as Worker);
  const waiting = arrange(graph("/endings/a"));
  worker.onerror?.({});
  expect(Object.keys(await waiting)).toEqual(["/endings/a"]);
  expect(Object.keys(await arrange(graph("/endings/b")))).toEqual(["/endings/b"]);
  expect(worker.told).toHaveLength(1);
  const none = startArranger(() => undefined);
  expect(Object.keys(await none.arrange(graph("/endings/c")))).toEqual(["/endings/c"]);
});
