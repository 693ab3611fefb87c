import type { Sources } from "../../../studio/document/files.ts";
import { type EditLog, EMPTY_LOG, type Step } from "../../../studio/document/log.ts";
import { applyPatches } from "../../../studio/document/patch.ts";
import { beatsOf, type StudioDocument } from "../../../studio/document/types.ts";
import { StorageError } from "../../storage/errors.ts";
import { type DraftHead, rangeOf, STORES, transact } from "./database.ts";

/** A draft as it was left: the document, everything that can be undone and redone, and the bytes it came from. */
export interface StoredDraft {
  readonly head: DraftHead;
  readonly doc: StudioDocument;
  readonly log: EditLog;
  readonly sources: Sources;
  /** Where the kept document stands in the log. */
  readonly checkpoint: number;
}

/** What a list shows of a document. */
export function described(
  doc: StudioDocument,
): Pick<DraftHead, "title" | "language" | "scenes" | "beats" | "portrait"> {
  const { title, language, scenes, cast } = doc.case;
  const portrait = cast[0]?.portrait;
  return {
    title,
    language,
    scenes: scenes.length,
    beats: scenes.reduce((sum, scene) => sum + beatsOf(scene).length, 0),
    ...(portrait === undefined ? {} : { portrait }),
  };
}

/** Every draft, the latest first. */
export const listDrafts = (): Promise<readonly DraftHead[]> =>
  transact("readonly", async (tx) =>
    (await tx.objectStore("heads").getAll()).sort((a, b) => b.updatedAt - a.updatedAt),
  );

export async function createDraft(id: string, doc: StudioDocument, sources: Sources, now: number): Promise<void> {
  const head: DraftHead = { id, ...described(doc), updatedAt: now, revision: 0, done: 0, next: 1 };
  await transact("readwrite", async (tx) => {
    await tx.objectStore("heads").add(head, id);
    await tx.objectStore("checkpoints").put({ done: 0, doc }, id);
    await tx.objectStore("sources").put(sources, id);
  });
}

/** @throws StorageError `missing` where there is no such draft, `corrupt` where its steps do not fit its document */
export async function openDraft(id: string): Promise<StoredDraft> {
  const stored = await transact("readonly", async (tx) => ({
    head: await tx.objectStore("heads").get(id),
    checkpoint: await tx.objectStore("checkpoints").get(id),
    steps: await tx.objectStore("steps").getAll(rangeOf(id)),
    sources: await tx.objectStore("sources").get(id),
  }));
  const { head, checkpoint, steps, sources } = stored;
  if (head === undefined || checkpoint === undefined) throw new StorageError("missing", id);
  try {
    const doc = travelled(checkpoint.doc, steps, checkpoint.done, head.done);
    const log = steps.length === 0 ? { ...EMPTY_LOG, next: head.next } : { steps, done: head.done, next: head.next };
    return { head, doc, log, sources: sources ?? { translations: {} }, checkpoint: checkpoint.done };
  } catch (error) {
    throw new StorageError("corrupt", "the steps do not fit", error);
  }
}

/** A document taken from one point of its log to another. */
function travelled(doc: StudioDocument, steps: readonly Step[], from: number, to: number): StudioDocument {
  const forth = steps.slice(from, Math.max(from, to)).map(({ patches }) => patches);
  const back = steps
    .slice(to, Math.max(from, to))
    .reverse()
    .map(({ inverse }) => inverse);
  return (to >= from ? forth : back).reduce((state, patches) => applyPatches(state, patches), doc);
}

export async function copyDraft(id: string, copy: string, now: number): Promise<void> {
  const { doc, sources } = await openDraft(id);
  await createDraft(copy, doc, sources, now);
}

export const eraseDraft = (id: string): Promise<void> =>
  transact("readwrite", async (tx) => {
    for (const store of STORES) {
      const keys = store === "steps" || store === "versions" ? rangeOf(id) : id;
      await tx.objectStore(store).delete(keys as IDBKeyRange);
    }
  });
