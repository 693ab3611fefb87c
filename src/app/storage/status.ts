import { create } from "zustand";
import type { StorageFault } from "./errors.ts";

export interface StorageStatus {
  /** "memory": what is played now is gone with the tab. "unknown" until something was asked for. */
  readonly kind: "unknown" | "indexeddb" | "memory";
  /** Why it is memory. */
  readonly fault: StorageFault | null;
}

export const useStorageStatus = create<StorageStatus>()(() => ({ kind: "unknown", fault: null }));
