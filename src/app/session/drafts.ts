import type { DraftRecord } from "../storage/records.ts";
import type { PlayStore } from "./fresh.ts";

/**
 * Saves drafts one after the other and only the latest that waits: typing makes many. A draft that cannot be saved costs
 * a few words and no decision, so its failure is not worth an alarm while somebody types; the decision's own is shown.
 */
export function draftSaver(store: Pick<PlayStore, "saveDraft">): (draft: DraftRecord) => void {
  let waiting: DraftRecord | undefined;
  let busy = false;
  const work = async (): Promise<void> => {
    busy = true;
    while (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      await store.saveDraft(next).catch(() => undefined);
    }
    busy = false;
  };
  return (draft) => {
    waiting = draft;
    if (!busy) void work();
  };
}
