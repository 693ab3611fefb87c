import type { PlayStore } from "./fresh.ts";

/** Lines of a case that were read in any attempt. */
export interface Seen {
  has(lineId: string): boolean;
  add(lineIds: readonly string[]): void;
}

export const seenKey = (caseId: string): string => `seen/${caseId}`;

/** What is stored, if it is what it should be. */
export const asLineIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** A convenience: where it cannot be read or written, and until it is read, lines are revealed as if they were new. */
export function openSeen(store: PlayStore, caseId: string): Seen & { readonly read: Promise<void> } {
  const lines = new Set<string>();
  const take = (known: unknown): void => asLineIds(known).forEach((line) => void lines.add(line));
  const read = store.meta(seenKey(caseId)).then(take, () => undefined);
  let writing: Promise<unknown> = read;
  let planned = false;
  return {
    read,
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
