import { type Cluster, FIELD, type Spot } from "./geometry.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 4.2;
/** Of a digit or a Latin letter at the size of a label; a Hanzi is twice as wide. */
const LETTER = 2;

/** Directions in the order in which a label prefers them: inside the frontier, where there is room, comes first. */
const SIDES = [
  [-1, 0.5],
  [-1, 0],
  [0, 1],
  [1, 0.5],
  [1, 0],
  [-1, -0.8],
  [0, -1],
  [1, -0.8],
] as const;

/**
 * Where each cluster's label stands: beside its dots and over nothing else where that is possible, in order.
 *
 * @param texts one for each cluster
 * @param busy places that a label should not cover besides the dots: the frontier's
 * @returns the middle of each label
 */
export function placeLabels(clusters: readonly Cluster[], texts: readonly string[], busy: readonly Spot[]): Spot[] {
  const dots = clusters.flatMap((cluster) =>
    cluster.dots.map(({ x, y, radius }) => around({ x, y }, radius * 2, radius * 2)),
  );
  const lines = busy.map((spot) => around(spot, 0.8, 0.8));
  const taken: Box[] = [];
  return clusters.map(({ dots: own, spot }, i) => {
    const width = widthOf(texts[i] ?? "");
    const reach = Math.max(...own.map(({ x, y, radius }) => Math.hypot(x - spot.x, y - spot.y) + radius));
    const candidates = [1, 2.2, 3.4].flatMap((far) =>
      SIDES.map(([dx, dy]) => ({
        x: spot.x + dx * (reach * far + width / 2 + 0.4),
        y: spot.y + dy * (reach * far + HEIGHT / 2 + 0.2),
      })),
    );
    const cost = (at: Spot): number => {
      const box = around(at, width, HEIGHT);
      const hits = (boxes: readonly Box[]): number => boxes.filter((each) => overlap(box, each)).length;
      return (isInside(box) ? 0 : 1000) + hits(taken) * 50 + hits(dots) * 20 + hits(lines);
    };
    const best = candidates.reduce((found, each) => (cost(each) < cost(found) ? each : found));
    taken.push(around(best, width, HEIGHT));
    return best;
  });
}

export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[⺀-￯]/.test(character) ? LETTER * 2 : LETTER), 0);

const around = ({ x, y }: Spot, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= 0 && x + width <= FIELD.width && y + height <= FIELD.bottom - 0.4;
