import { createStore, type StoreApi } from "zustand/vanilla";
import type { AttemptEvent } from "../../../core/attempt/log.ts";
import type { Change, StudioStore } from "../../../studio/document/store.ts";
import type { Place } from "../../../studio/document/types.ts";
import type { Report } from "../../../studio/port.ts";
import { startWorkerAt } from "../../workers.ts";
import { createChecking } from "./checking.ts";
import type { Heard, Told } from "./protocol.ts";
import address from "./worker.ts?worker&url";

export interface Checker {
  readonly report: StoreApi<Report>;
  /** The shortest way to a place of a scene, once the document as it is now is solved; undefined where there is none. */
  wayTo(place: Place): Promise<readonly AttemptEvent[] | undefined>;
  close(): void;
}

/** Follows a document and reports what is wrong with it. In a worker; on the main thread, in slices, where there is none. */
export function startChecker(store: StudioStore): Checker {
  const report = createStore<Report>(() => ({ state: "waiting", structural: [], proved: [], took: 0 }));
  let n = 0;
  let since = performance.now();
  let closed = false;
  let questions = 0;
  const asking = new Map<number, (events: readonly AttemptEvent[] | undefined) => void>();

  const hear = (heard: Heard): void => {
    if (closed) return;
    if (heard.type === "way") {
      asking.get(heard.id)?.(heard.events ?? undefined);
      asking.delete(heard.id);
      return;
    }
    if (heard.n !== n) return;
    if (heard.type === "structural") {
      report.setState({ state: "proving", structural: heard.findings, took: performance.now() - since });
    } else {
      // Until the proofs are through, what was proved before stays in view, marked as not sure.
      if (heard.done) report.setState({ state: "proved", proved: heard.findings });
      else if (heard.findings.length >= report.getState().proved.length) report.setState({ proved: heard.findings });
    }
  };
  const { tell, stop } = connect(hear);
  const follow = ({ patches, doc }: Pick<Change, "patches" | "doc">): void => {
    n++;
    since = performance.now();
    report.setState({ state: "checking" });
    const seen = patches.filter(({ path }) => path[0] !== "layout");
    if (patches.length === 0) tell({ type: "open", n, doc: { case: doc.case, translations: doc.translations } });
    else tell({ type: "change", n, patches: seen });
  };
  follow({ patches: [], doc: store.getState().doc });
  const unhear = store.onChange(follow);
  return {
    report,
    wayTo: (place) =>
      new Promise((resolve) => {
        const [, scene = "", , , beat] = place.split("/").slice(1);
        asking.set(++questions, resolve);
        const path = beat === undefined ? scene : `${scene}/${beat}`;
        tell({ type: "way", id: questions, subject: beat === undefined ? "scene" : "beat", path });
      }),
    close() {
      closed = true;
      unhear();
      stop();
    },
  };
}

function connect(hear: (heard: Heard) => void): { tell(told: Told): void; stop(): void } {
  const worker = startWorkerAt(address, "checker");
  if (worker === undefined) {
    const listen = createChecking({
      tell: hear,
      breathe: (milliseconds) => new Promise((go) => setTimeout(go, milliseconds)),
      now: () => performance.now(),
    });
    return { tell: listen, stop: () => undefined };
  }
  worker.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
  return { tell: (told) => worker.postMessage(told), stop: () => worker.terminate() };
}
