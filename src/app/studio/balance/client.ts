import type { Balance } from "../../../studio/balance/balance.ts";
import type { BalanceAsk } from "../../../studio/port.ts";
import { startWorkerAt } from "../../workers.ts";
import type { Told } from "./protocol.ts";
import address from "./worker.ts?worker&url";

/** Measures a case in a worker of its own, which ends with the answer or as soon as nobody waits for it. */
export function measureBalance({ doc, onProgress, signal }: BalanceAsk): Promise<Balance> {
  const worker = startWorkerAt(address, "balance");
  if (worker === undefined) return here({ doc, onProgress, signal });
  return new Promise<Balance>((resolve, reject) => {
    const stop = (): void => {
      worker.terminate();
      reject(new DOMException("", "AbortError"));
    };
    signal.addEventListener("abort", stop, { once: true });
    const end = (): void => {
      signal.removeEventListener("abort", stop);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.type === "progress") return onProgress(data.progress);
      end();
      if (data.type === "done") resolve(data.balance);
      else reject(new Error(data.reason));
    };
    worker.onerror = () => {
      end();
      here({ doc, onProgress, signal }).then(resolve, reject);
    };
    if (signal.aborted) return stop();
    worker.postMessage({ doc });
  });
}

async function here({ doc, onProgress, signal }: BalanceAsk): Promise<Balance> {
  const { measure } = await import("./measuring.ts");
  return measure(doc, {
    onProgress,
    cancelled: () => signal.aborted,
    breathe: () => new Promise((go) => setTimeout(go)),
  });
}
