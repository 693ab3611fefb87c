import { createChecking } from "./checking.ts";
import type { Heard, Told } from "./protocol.ts";

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Told>) => void;
  postMessage(heard: Heard): void;
};

const listen = createChecking({
  tell: (heard) => scope.postMessage(heard),
  breathe: (milliseconds) => new Promise((go) => setTimeout(go, milliseconds)),
  now: () => performance.now(),
});
scope.onmessage = ({ data }) => listen(data);
