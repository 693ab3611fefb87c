import type { Store } from "../storage/store.ts";

/** Lines of a case that were read in any attempt. */
export interface Seen {
  has(lineId: string): boolean;
  add(lineIds: readonly string[]): void;
}

export const seenKey = (caseId: string): string => `seen/${caseId}`;

/** What is stored, if it is what it should be. */
export const asLineIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** A convenience: where it cannot be read or written, lines are revealed as if they were new. */
export async function loadSeen(store: Store, caseId: string): Promise<Seen> {
  const lines = new Set(asLineIds(await store.meta(seenKey(caseId)).catch(() => undefined)));
  let writing: Promise<unknown> = Promise.resolve();
  let planned = false;
  return {
    has: (lineId) => lines.has(lineId),
    add: (lineIds) => {
      const before = lines.size;
      for (const lineId of lineIds) lines.add(lineId);
      if (lines.size === before || planned) return;
      planned = true;
      writing = writing.then(() => {
        planned = false;
        return store.setMeta(seenKey(caseId), [...lines]).catch(() => undefined);
      });
    },
  };
}
