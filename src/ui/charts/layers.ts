/** A directed graph as the layout needs it. */
export interface Graph {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly start: string;
}

/** Where a node stands: its layer along the way, and its place within the layer. */
export interface Spot {
  readonly layer: number;
  readonly row: number;
}

const SWEEPS = 8;

/**
 * Places a graph in layers, as simply as reads well: a node stands one layer after the latest that leads to it (ways
 * back are left out of account), and within a layer nodes are ordered by the mean place of their neighbours, swept to
 * and fro (Sugiyama's barycentre method, 1981). Nodes that nothing leads to follow the start. Deterministic.
 */
export function layered({ nodes, edges, start }: Graph): ReadonlyMap<string, Spot> {
  const forward = withoutWaysBack(nodes, edges, start);
  const layers = layersOf(nodes, forward);
  const columns: string[][] = [];
  for (const id of nodes) {
    const layer = layers.get(id) ?? 0;
    columns[layer] = [...(columns[layer] ?? []), id];
  }
  const full = Array.from({ length: columns.length }, (_, i) => columns[i] ?? []);
  order(full, forward);
  const tallest = Math.max(1, ...full.map((column) => column.length));
  const spots = new Map<string, Spot>();
  for (const [layer, column] of full.entries()) {
    // Short layers stand in the middle, on whole or half rows.
    const offset = (tallest - column.length) / 2;
    for (const [row, id] of column.entries()) spots.set(id, { layer, row: row + offset });
  }
  return spots;
}

type Edges = Graph["edges"];

/** Depth first from the start, then from whatever was not met: an edge to a node that is still open is a way back. */
function withoutWaysBack(nodes: readonly string[], edges: Edges, start: string): Edges {
  const out = new Map<string, string[]>();
  for (const { from, to } of edges) out.set(from, [...(out.get(from) ?? []), to]);
  const state = new Map<string, "open" | "done">();
  const back = new Set<string>();
  for (const root of [start, ...nodes]) {
    if (state.has(root)) continue;
    state.set(root, "open");
    const stack = [{ id: root, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = out.get(top.id)?.[top.next++];
      if (to === undefined) {
        state.set(top.id, "done");
        stack.pop();
      } else if (state.get(to) === "open") back.add(`${top.id}>${to}`);
      else if (!state.has(to)) {
        state.set(to, "open");
        stack.push({ id: to, next: 0 });
      }
    }
  }
  const known = new Set(nodes);
  return edges.filter(({ from, to }) => !back.has(`${from}>${to}`) && known.has(from) && known.has(to));
}

/** The longest way to each node, over edges without a cycle. */
function layersOf(nodes: readonly string[], edges: Edges): Map<string, number> {
  const layers = new Map(nodes.map((id) => [id, 0]));
  const waits = new Map(nodes.map((id) => [id, 0]));
  for (const { to } of edges) waits.set(to, (waits.get(to) ?? 0) + 1);
  const ready = nodes.filter((id) => waits.get(id) === 0);
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    for (const { from, to } of edges) {
      if (from !== id) continue;
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1));
      const left = (waits.get(to) ?? 1) - 1;
      waits.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return layers;
}

function order(columns: string[][], edges: Edges): void {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const { from, to } of edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const places = new Map<string, number>();
  const settle = (column: readonly string[]): void => {
    for (const [i, id] of column.entries()) places.set(id, i - (column.length - 1) / 2);
  };
  for (const column of columns) settle(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const column of down ? columns : columns.toReversed()) {
      const mean = new Map(
        column.map((id) => {
          const near = (down ? before : after).get(id) ?? [];
          const sum = near.reduce((total, other) => total + (places.get(other) ?? 0), 0);
          return [id, near.length === 0 ? (places.get(id) ?? 0) : sum / near.length];
        }),
      );
      column.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      settle(column);
    }
  }
}
