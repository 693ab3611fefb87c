import { describe, expect, it } from "vitest";
import type { DealMapView } from "../../../core/room/deal-map.ts";
import { clustersOf, FIELD, scaleFor } from "./geometry.ts";
import { placeLabels, widthOf } from "./labels.ts";

const dot = (number: number, at: readonly [number, number]): DealMapView["dots"][number] => ({
  table: `t${number}`,
  number,
  at,
  agreed: true,
  missed: null,
  offer: [],
});
const word = { text: "a", lang: "en" } as const;
const map = (...dots: DealMapView["dots"]): DealMapView => ({
  sides: [word, word],
  frontier: [
    [0.4, 1],
    [1, 0.4],
  ],
  walkAway: [0.4, 0.4],
  dots,
});

describe("a deal map", () => {
  it("keeps right better for one side and up better for the other, within its field", () => {
    const scale = scaleFor(map(dot(1, [0.5, 0.5])));
    const [low, high] = [scale([0.4, 0.4]), scale([1, 1])];
    expect(high.x).toBeGreaterThan(low.x);
    expect(high.y).toBeLessThan(low.y);
    for (const { x, y } of [low, high]) {
      expect(x >= FIELD.start && x <= FIELD.end && y >= FIELD.top && y <= FIELD.bottom).toBe(true);
    }
  });

  it("counts equal deals together, draws them larger, and keeps others apart", () => {
    const { dots } = map(dot(3, [0.6, 0.6]), dot(1, [0.6, 0.6]), dot(2, [0.9, 0.5]));
    const clusters = clustersOf(dots, scaleFor(map(...dots)));
    expect(clusters.map((cluster) => cluster.dots.map((each) => each.dot.number))).toEqual([[1, 3], [2]]);
    expect(clusters[0]?.dots[0]?.radius).toBeGreaterThan(clusters[1]?.dots[0]?.radius ?? 0);
  });

  it("joins what a chain of near dots joins", () => {
    const { dots } = map(dot(1, [0.6, 0.6]), dot(2, [0.63, 0.6]), dot(3, [0.615, 0.6]));
    expect(clustersOf(dots, scaleFor(map(...dots)))).toHaveLength(1);
  });
});

describe("labels", () => {
  it("of many tables cover neither each other nor another's dots, and stay in the picture", () => {
    const dots = Array.from({ length: 24 }, (_, i) =>
      dot(i + 1, [0.45 + ((i * 7) % 24) / 48, 0.45 + ((i * 11) % 24) / 48]),
    );
    const clusters = clustersOf(dots, scaleFor(map(...dots)));
    const texts = clusters.map((cluster) => cluster.dots.map((each) => each.dot.number).join(" · "));
    const spots = placeLabels(clusters, texts, []);
    for (const [i, a] of spots.entries()) {
      const half = widthOf(texts[i] ?? "") / 2;
      expect(a.x - half >= 0 && a.x + half <= FIELD.width).toBe(true);
      for (const [j, b] of spots.entries()) {
        if (j <= i) continue;
        const apart = Math.abs(a.x - b.x) >= half + widthOf(texts[j] ?? "") / 2 - 0.01 || Math.abs(a.y - b.y) >= 4.19;
        expect(apart, `${texts[i]} over ${texts[j]}`).toBe(true);
      }
    }
  });
});
