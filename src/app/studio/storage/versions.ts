import type { StudioStore } from "../../../studio/document/store.ts";
import type { Versions } from "../../../studio/port.ts";
import { newAttemptId } from "../../session/ids.ts";
import { StorageError } from "../../storage/errors.ts";
import { rangeOf, transact } from "./database.ts";

/** The named states of one draft. */
export function versionsOf(draft: string, store: StudioStore): Versions {
  return {
    list: () =>
      transact("readonly", async (tx) => {
        const all = await tx.objectStore("versions").getAll(rangeOf(draft));
        return all.map(({ id, name, at }) => ({ id, name, at })).sort((a, b) => b.at - a.at);
      }),
    keep: async (name) => {
      const version = { id: newAttemptId(), name, at: Date.now(), doc: store.getState().doc };
      await transact(
        "readwrite",
        async (tx) => void (await tx.objectStore("versions").add(version, [draft, version.id])),
      );
      return version;
    },
    read: (id) =>
      transact("readonly", async (tx) => {
        const found = await tx.objectStore("versions").get([draft, id]);
        if (found === undefined) throw new StorageError("missing", id);
        return found.doc;
      }),
    erase: (id) => transact("readwrite", (tx) => tx.objectStore("versions").delete([draft, id])),
  };
}
