import { createStore, type StoreApi } from "zustand/vanilla";
import type { StageView } from "../../core/room/view.ts";
import { type Held, nothingHeld } from "../link/held.ts";

const channel = (key: string): BroadcastChannel => new BroadcastChannel(`parley.stage.${key}`);

/** Shows the stage of this page in another window of the browser. Returns how to stop. */
export function showElsewhere(key: string, stage: StoreApi<Held<StageView>>): () => void {
  const out = channel(key);
  const tell = (): void => out.postMessage({ stage: { ...stage.getState(), people: [] } });
  const stop = stage.subscribe(tell);
  // A window that has just been opened, or reloaded, asks.
  out.onmessage = ({ data }) => {
    if (data === "ask") tell();
  };
  tell();
  return () => {
    stop();
    out.close();
  };
}

/** What the console's window shows here. */
export function mirrored(key: string): { readonly store: StoreApi<Held<StageView>>; close(): void } {
  const store = createStore<Held<StageView>>(() => nothingHeld);
  const from = channel(key);
  from.onmessage = ({ data }) => {
    if (typeof data === "object" && data !== null && "stage" in data) {
      store.setState({ ...(data.stage as Held<StageView>), people: new Map() });
    }
  };
  from.postMessage("ask");
  return { store, close: () => from.close() };
}
