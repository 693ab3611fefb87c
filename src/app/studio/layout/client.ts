import type { Layout } from "../../../studio/document/types.ts";
import { type Graph, sameShape } from "../../../studio/map/graph.ts";
import { startWorkerAt } from "../../workers.ts";
import address from "./worker.ts?worker&url";

export interface Arranger {
  /** The layout of a graph; of the same shape once more, the same answer. */
  arrange(graph: Graph): Promise<Layout>;
  close(): void;
}

type Arrange = Arranger["arrange"];

const here: Arrange = async (graph) => (await import("../../../studio/map/arrange.ts")).arrange(graph);

/** Lays the map out off the main thread; on it where there is no worker. The worker starts when it is first asked. */
export function startArranger(
  start: () => Worker | undefined = () => startWorkerAt(address, "parley-layout"),
): Arranger {
  let worker: Worker | undefined;
  let ask: Arrange | undefined;
  let latest: { readonly graph: Graph; readonly layout: Promise<Layout> } | undefined;
  return {
    arrange: (graph) => {
      if (latest !== undefined && sameShape(latest.graph, graph)) return latest.layout;
      if (ask === undefined) {
        worker = start();
        ask = worker === undefined ? here : askOf(worker);
      }
      latest = { graph, layout: ask(graph) };
      return latest.layout;
    },
    close: () => worker?.terminate(),
  };
}

/** Asks a worker. One that could not be loaded, or fails, is asked no more: the page does its work, and what still waits. */
function askOf(worker: Worker): Arrange {
  let n = 0;
  let broken = false;
  const waiting = new Map<number, { readonly graph: Graph; done(layout: Layout | Promise<Layout>): void }>();
  worker.onmessage = ({ data }: MessageEvent<{ readonly n: number; readonly layout: Layout }>) => {
    waiting.get(data.n)?.done(data.layout);
    waiting.delete(data.n);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    broken = true;
    worker.terminate();
    for (const { graph, done } of waiting.values()) done(here(graph));
    waiting.clear();
  };
  return (graph) => {
    if (broken) return here(graph);
    return new Promise((done) => {
      n++;
      waiting.set(n, { graph, done });
      worker.postMessage({ n, graph });
    });
  };
}
