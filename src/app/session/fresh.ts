import type { Store } from "../storage/store.ts";
import type { OpenedAttempt } from "./open.ts";

/** What playing does to what is stored. */
export type PlayStore = Pick<Store, "append" | "saveDraft" | "putCase" | "meta" | "setMeta">;

/** An attempt that this tab has just created: all of it is at hand, and on its way to the disk. */
export interface Fresh {
  readonly opened: OpenedAttempt;
  /** Writes what it is given once the attempt itself is stored. */
  readonly store: PlayStore;
  /** Rejects where the attempt could not be stored. */
  readonly created: Promise<unknown>;
}

let latest: Fresh | undefined;

/** Keeps what was created for the screen that comes next; writing it and reading it back would be several waits. */
export function handOver(opened: OpenedAttempt, store: Promise<Store>, created: Promise<unknown>): void {
  created.catch(() => undefined); // Whoever takes it over hears of it.
  const ready = created.then(() => store);
  ready.catch(() => undefined);
  latest = {
    opened,
    created,
    store: {
      append: async (...what) => (await ready).append(...what),
      saveDraft: async (draft) => (await ready).saveDraft(draft),
      putCase: async (kase) => (await ready).putCase(kase),
      // What was read before has nothing to do with this attempt.
      meta: async (key) => (await store).meta(key),
      setMeta: async (key, value) => (await store).setMeta(key, value),
    },
  };
}

/** What was handed over, once: a second look must read what is stored, for it may have moved on. */
export function takeFresh(attemptId: string): Fresh | undefined {
  const fresh = latest?.opened.record.id === attemptId ? latest : undefined;
  if (fresh !== undefined) latest = undefined;
  return fresh;
}
