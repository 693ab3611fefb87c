/** A directed graph in compressed rows: the successors of n are `targets[starts[n] .. starts[n + 1]]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** Builds rows from edge lists. */
export function rowsOf(count: number, edges: readonly (readonly [number, number])[]): Rows {
  const starts = new Int32Array(count + 1);
  for (const [from] of edges) starts[from + 1] = (starts[from + 1] as number) + 1;
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] as number) + (starts[n] as number);
  const next = starts.slice();
  const targets = new Int32Array(edges.length);
  for (const [from, to] of edges) {
    const at = next[from] as number;
    targets[at] = to;
    next[from] = at + 1;
  }
  return { starts, targets };
}

export interface Components {
  /** Component of each node. Every edge leads to the same or a lower number: sinks come first. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Strongly connected components (Tarjan 1972), without recursion. */
export function components({ starts, targets }: Rows): Components {
  const nodes = starts.length - 1;
  const of = new Int32Array(nodes).fill(-1);
  const index = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const cursor = new Int32Array(nodes);
  const stack: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== 0) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      if (index[node] === 0) {
        clock++;
        index[node] = clock;
        lowest[node] = clock;
        cursor[node] = starts[node] as number;
        stack.push(node);
      }
      const at = cursor[node] as number;
      if (at < (starts[node + 1] as number)) {
        cursor[node] = at + 1;
        const next = targets[at] as number;
        if (index[next] === 0) path.push(next);
        else if (of[next] === -1) lowest[node] = Math.min(lowest[node] as number, index[next] as number);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) lowest[above] = Math.min(lowest[above] as number, lowest[node] as number);
      if (lowest[node] !== index[node]) continue;
      for (;;) {
        const member = stack.pop() as number;
        of[member] = count;
        if (member === node) break;
      }
      count++;
    }
  }
  return { of, count };
}
