import { create } from "zustand";
import { type StorageFault, storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import type { AttemptRecord } from "../storage/records.ts";
import { hear } from "./channel.ts";

export interface Attempts {
  readonly status: "unread" | "ready" | "failed";
  /** The latest first. */
  readonly all: readonly AttemptRecord[];
  readonly fault: StorageFault | null;
}

/** Every attempt on this device, without its entries: "where you were", best results, what is stored. */
export const useAttempts = create<Attempts>()(() => ({ status: "unread", all: [], fault: null }));

/** Reads what is stored. A failure leaves what was known and says so. */
export async function refreshAttempts(): Promise<readonly AttemptRecord[]> {
  try {
    const all = await (await storage()).attempts();
    all.sort((a, b) => b.summary.updatedAt - a.summary.updatedAt);
    useAttempts.setState({ status: "ready", all, fault: null });
    return all;
  } catch (error) {
    const fault = storageError(error);
    useAttempts.setState({ status: "failed", fault: fault.code });
    throw fault;
  }
}

// Other tabs play too. Who has not asked yet will read it all anyway.
hear(() => {
  if (useAttempts.getState().status !== "unread") refreshAttempts().catch(() => undefined);
});
