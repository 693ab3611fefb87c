import { useSyncExternalStore } from "react";

const query = typeof matchMedia === "function" ? matchMedia("(max-width: 640px)") : undefined;

const subscribe = (changed: () => void): (() => void) => {
  query?.addEventListener("change", changed);
  return () => query?.removeEventListener("change", changed);
};

/** A phone: charts that would have to be squeezed take another form there. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query?.matches ?? false);
