import type { Layout } from "../../../studio/document/types.ts";
import type { Graph } from "../../../studio/map/graph.ts";
import { startWorkerAt } from "../../workers.ts";
import address from "./worker.ts?worker&url";

export interface Arranger {
  arrange(graph: Graph): Promise<Layout>;
  close(): void;
}

type Arrange = Arranger["arrange"];

/** Lays the map out off the main thread; on it where there is no worker. The worker starts when it is first asked. */
export function startArranger(): Arranger {
  let worker: Worker | undefined;
  let asked: Arrange | undefined;
  const start = (): Arrange => {
    worker = startWorkerAt(address, "parley-layout");
    return worker === undefined
      ? async (graph) => (await import("../../../studio/map/arrange.ts")).arrange(graph)
      : askOf(worker);
  };
  return {
    arrange: (graph) => {
      asked ??= start();
      return asked(graph);
    },
    close: () => worker?.terminate(),
  };
}

function askOf(worker: Worker): Arrange {
  let n = 0;
  const waiting = new Map<number, (layout: Layout) => void>();
  worker.onmessage = ({ data }: MessageEvent<{ readonly n: number; readonly layout: Layout }>) => {
    waiting.get(data.n)?.(data.layout);
    waiting.delete(data.n);
  };
  return (graph) =>
    new Promise((done) => {
      n++;
      waiting.set(n, done);
      worker.postMessage({ n, graph });
    });
}
