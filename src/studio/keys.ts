import { useEffect } from "react";

export interface StudioKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** Goes to the next problem. */
  readonly problem: () => void;
}

/** The studio's own keys, wherever the focus is. The text view keeps its own undo while it holds what does not parse. */
export function useStudioKeys(keys: StudioKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const handler = handlerFor(event, keys);
      if (handler === undefined || event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [keys]);
}

function handlerFor(event: KeyboardEvent, keys: StudioKeys): (() => void) | undefined {
  if (event.key === "F8") return keys.problem;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? keys.redo : keys.undo;
  if (key === "y") return keys.redo;
  return key === "s" ? keys.save : undefined;
}
