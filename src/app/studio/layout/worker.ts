import { arrange } from "../../../studio/map/arrange.ts";
import type { Graph } from "../../../studio/map/graph.ts";

self.onmessage = ({ data }: MessageEvent<{ readonly n: number; readonly graph: Graph }>): void => {
  self.postMessage({ n: data.n, layout: arrange(data.graph) });
};
