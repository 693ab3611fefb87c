/** A box to be placed; sizes in map units. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}
export type Arrow = readonly [from: string, to: string];
export interface At {
  readonly x: number;
  readonly y: number;
}

interface Gaps {
  /** Between one layer and the next, and between boxes of a layer. */
  readonly layer: number;
  readonly box: number;
}

const SWEEPS = 6;

/**
 * Places boxes in layers from left to right so that arrows lead rightwards where they can: arrows that close a cycle are
 * left out, each box goes one layer past the farthest that leads to it, the order in a layer is swept towards the
 * mean of its neighbours (Sugiyama, Tagawa and Toda 1981), and a box stands as near to that mean as its layer allows.
 *
 * Linear in boxes and arrows for each sweep. Boxes in the order of the case; the first box of each is where ties stay.
 */
export function layered(boxes: readonly Box[], arrows: readonly Arrow[], gaps: Gaps): Map<string, At> {
  const index = new Map(boxes.map(({ id }, i) => [id, i]));
  const out = boxes.map((): number[] => []);
  const into = boxes.map((): number[] => []);
  for (const [i, j] of acyclic(boxes.length, indexed(arrows, index))) {
    out[i]?.push(j);
    into[j]?.push(i);
  }
  const layers = intoLayers(out, into);
  const rank = new Array<number>(boxes.length).fill(0);
  const note = (layer: readonly number[]): void => {
    layer.forEach((box, at) => {
      rank[box] = at / layer.length;
    });
  };
  layers.forEach(note);
  const mean = (of: readonly number[], value: readonly number[]): number | undefined =>
    of.length === 0 ? undefined : of.reduce((sum, one) => sum + (value[one] ?? 0), 0) / of.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    for (const layer of forward ? layers : [...layers].reverse()) {
      const wanted = new Map(
        layer.map((box) => [box, mean((forward ? into : out)[box] ?? [], rank) ?? rank[box] ?? 0]),
      );
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      note(layer);
    }
  }
  return place(boxes, layers, (box, centre) => mean(into[box] ?? [], centre), gaps);
}

function indexed(arrows: readonly Arrow[], index: ReadonlyMap<string, number>): [number, number][] {
  return arrows.flatMap(([from, to]): [number, number][] => {
    const [i, j] = [index.get(from), index.get(to)];
    return i === undefined || j === undefined || i === j ? [] : [[i, j]];
  });
}

/** The arrows without those that lead back to a box one has come from, found depth first without recursion. */
function acyclic(count: number, arrows: readonly [number, number][]): [number, number][] {
  const out = Array.from({ length: count }, (): number[] => []);
  for (const [i, j] of arrows) out[i]?.push(j);
  const NEW = 0;
  const ON_THE_WAY = 1;
  const state = new Uint8Array(count);
  const kept: [number, number][] = [];
  for (let root = 0; root < count; root++) {
    if (state[root] !== NEW) continue;
    state[root] = ON_THE_WAY;
    const way = [{ box: root, next: 0 }];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const to = out[top.box]?.[top.next++];
      if (to === undefined) {
        state[top.box] = 2;
        way.pop();
      } else if (state[to] !== ON_THE_WAY) {
        kept.push([top.box, to]);
        if (state[to] === NEW) {
          state[to] = ON_THE_WAY;
          way.push({ box: to, next: 0 });
        }
      }
    }
  }
  return kept;
}

/** Longest path from a box that nothing leads to. */
function intoLayers(out: readonly number[][], into: readonly number[][]): number[][] {
  const waits = into.map((from) => from.length);
  const depth = new Array<number>(out.length).fill(0);
  const ready = waits.flatMap((count, box) => (count === 0 ? [box] : []));
  const layers: number[][] = [];
  for (let i = 0; i < ready.length; i++) {
    const box = ready[i] as number;
    const d = depth[box] ?? 0;
    for (const to of out[box] ?? []) {
      depth[to] = Math.max(depth[to] ?? 0, d + 1);
      waits[to] = (waits[to] ?? 0) - 1;
      if (waits[to] === 0) ready.push(to);
    }
  }
  depth.forEach((d, box) => {
    layers[d] ??= [];
    layers[d].push(box);
  });
  return Array.from(layers, (layer) => layer ?? []);
}

function place(
  boxes: readonly Box[],
  layers: readonly (readonly number[])[],
  wanted: (box: number, centre: readonly number[]) => number | undefined,
  gaps: Gaps,
): Map<string, At> {
  const spots = new Map<string, At>();
  const centre = new Array<number>(boxes.length).fill(0);
  let x = 0;
  for (const layer of layers) {
    const heights = layer.map((box) => boxes[box]?.height ?? 0);
    const tops = spread(
      layer.map((box, i) => (wanted(box, centre) ?? 0) - (heights[i] ?? 0) / 2),
      heights,
      gaps.box,
    );
    layer.forEach((box, i) => {
      const y = Math.round(tops[i] ?? 0);
      centre[box] = y + (heights[i] ?? 0) / 2;
      spots.set((boxes[box] as Box).id, { x, y });
    });
    x += Math.max(0, ...layer.map((box) => boxes[box]?.width ?? 0)) + gaps.layer;
  }
  return spots;
}

/**
 * Tops as near to the wanted ones as boxes below each other allow: least squares under a fixed order, which is isotonic
 * regression by pooling neighbours (Best and Chakravarti 1990).
 */
export function spread(wanted: readonly number[], heights: readonly number[], gap: number): number[] {
  const offsets: number[] = [];
  let below = 0;
  for (const height of heights) {
    offsets.push(below);
    below += height + gap;
  }
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((top, i) => {
    pools.push({ sum: top - (offsets[i] ?? 0), count: 1 });
    for (let [last, before] = [pools.at(-1), pools.at(-2)]; before !== undefined && last !== undefined; ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
      [last, before] = [pools.at(-1), pools.at(-2)];
    }
  });
  const levels = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  return levels.map((level, i) => level + (offsets[i] ?? 0));
}
