import { createStore, type StoreApi } from "zustand/vanilla";
import type { EditLog } from "../../../studio/document/log.ts";
import type { Change } from "../../../studio/document/store.ts";
import type { StudioDocument } from "../../../studio/document/types.ts";
import type { Saving, SavingFault } from "../../../studio/port.ts";
import { StorageError, type StorageFault, storageError } from "../../storage/errors.ts";
import { transact } from "./database.ts";
import { described, type StoredDraft } from "./drafts.ts";

/** Steps between two kept documents: an opening replays at most these. */
const CHECKPOINT = 40;

const FAULTS: Partial<Record<StorageFault, SavingFault>> = {
  quota: "quota",
  conflict: "conflict",
  unavailable: "unavailable",
  blocked: "unavailable",
};

export interface Saver {
  readonly saving: StoreApi<Saving>;
  change(change: Change): void;
  /** Resolves once everything so far is stored, or could not be. */
  settled(): Promise<void>;
}

/**
 * Saves a draft as it changes. One transaction at a time holds all that has changed since the last: while the disk is
 * slow, a word is written as one. A save names the revision that it builds on, so that of two tabs one is refused.
 */
export function createSaver(
  { head, log, checkpoint }: StoredDraft,
  onConflict: () => void,
  onSaved: (revision: number) => void = () => {},
): Saver {
  const saving = createStore<Saving>(() => ({ state: "saved", at: head.updatedAt }));
  let stored = { revision: head.revision, log, checkpoint };
  let latest: { doc: StudioDocument; log: EditLog } | undefined;
  let working: Promise<void> | undefined;

  const save = async (doc: StudioDocument, now: EditLog): Promise<void> => {
    const at = Date.now();
    const before = stored;
    const same = firstDifference(before.log.steps, now.steps);
    const kept = Math.abs(now.done - before.checkpoint) >= CHECKPOINT || same < before.checkpoint;
    await transact(
      "readwrite",
      async (tx) => {
        const found = await tx.objectStore("heads").get(head.id);
        if (found === undefined || found.revision !== before.revision) throw new StorageError("conflict", head.id);
        for (const step of before.log.steps.slice(same)) await tx.objectStore("steps").delete([head.id, step.id]);
        for (const step of now.steps.slice(same)) await tx.objectStore("steps").put(step, [head.id, step.id]);
        const next = {
          ...described(doc),
          id: head.id,
          updatedAt: at,
          revision: before.revision + 1,
          done: now.done,
          next: now.next,
        };
        await tx.objectStore("heads").put(next, head.id);
        if (kept) await tx.objectStore("checkpoints").put({ done: now.done, doc }, head.id);
      },
      // Every keystroke comes here: it must reach the operating system, not wait for the disk.
      "relaxed",
    );
    stored = { revision: before.revision + 1, log: now, checkpoint: kept ? now.done : before.checkpoint };
    onSaved(stored.revision);
  };

  const work = async (): Promise<void> => {
    while (latest !== undefined) {
      const { doc, log: now } = latest;
      latest = undefined;
      try {
        await save(doc, now);
        if (latest === undefined) saving.setState({ state: "saved", at: Date.now() }, true);
      } catch (error) {
        const { code } = storageError(error);
        saving.setState({ state: "failed", fault: FAULTS[code] ?? "other" }, true);
        if (code === "conflict") onConflict();
        // What is not stored stays to be stored with the next change.
        return;
      }
    }
  };

  return {
    saving,
    change({ doc, log: now }) {
      latest = { doc, log: now };
      if (saving.getState().state !== "failed") saving.setState({ state: "saving" }, true);
      working ??= work().finally(() => {
        working = undefined;
      });
    },
    settled: async () => working,
  };
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}
