import { measure } from "./measuring.ts";
import type { Asked, Told } from "./protocol.ts";

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage(told: Told): void;
};

scope.onmessage = ({ data }) => {
  measure(data.doc, {
    onProgress: (progress) => scope.postMessage({ type: "progress", progress }),
    // Who no longer waits terminates the worker.
    cancelled: () => false,
    breathe: () => Promise.resolve(),
  }).then(
    (balance) => scope.postMessage({ type: "done", balance }),
    (error: unknown) => scope.postMessage({ type: "failed", reason: String(error) }),
  );
};
