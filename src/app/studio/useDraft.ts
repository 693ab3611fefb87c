import { fileSave } from "browser-fs-access";
import { useCallback, useEffect, useState } from "react";
import { createWriter, oneFile } from "../../studio/document/files.ts";
import { createStudioStore } from "../../studio/document/store.ts";
import { graphOf } from "../../studio/map/graph.ts";
import type { StudioSession } from "../../studio/port.ts";
import { type Hold, holdAttempt } from "../session/lock.ts";
import { type StorageFault, storageError } from "../storage/errors.ts";
import { measureBalance } from "./balance/client.ts";
import { announceDraft, hearDraft } from "./channel.ts";
import { type Checker, startChecker } from "./check/client.ts";
import { startArranger } from "./layout/client.ts";
import { openDraft } from "./storage/drafts.ts";
import { createSaver } from "./storage/saver.ts";
import { versionsOf } from "./storage/versions.ts";
import { readTrainees } from "./trainees.ts";

export type DraftSession =
  | { readonly status: "opening" }
  | { readonly status: "failed"; readonly fault: StorageFault }
  | {
      readonly status: "open";
      readonly key: string;
      readonly session: StudioSession;
      readonly wayTo: Checker["wayTo"];
    };

interface Opened {
  readonly session: StudioSession;
  readonly wayTo: Checker["wayTo"];
  close(): void;
}

/** Opens a draft, holds it for this tab, and saves it as it changes. */
export function useDraft(id: string): DraftSession {
  const [asked, setAsked] = useState({ id, count: 0, steal: false });
  const { count, steal } = asked.id === id ? asked : { count: 0, steal: false };
  const [opened, setOpened] = useState<{ readonly key: string } & Pick<Opened, "session" | "wayTo">>();
  const [fault, setFault] = useState<StorageFault>();
  const again = useCallback(
    (take: boolean) => setAsked((before) => ({ id, count: before.count + 1, steal: take })),
    [id],
  );

  useEffect(() => {
    let current = true;
    let hold: Hold | undefined;
    let draft: Opened | undefined;
    let unhear: (() => void) | undefined;
    setFault(undefined);
    const open = async (): Promise<void> => {
      // The lock first: what is read after it is the latest that anybody wrote.
      hold = await holdAttempt(`studio-${id}`, steal);
      if (!current) return hold.release();
      draft = await openSession(id, () => again(true));
      if (!current) return draft.close();
      const { store } = draft.session;
      if (!hold.held) {
        store.setReadOnly(true);
        // Whoever only looks on sees what the other tab writes.
        unhear = hearDraft(id, () => again(false));
      }
      void hold.lost.then(() => store.setReadOnly(true));
      setOpened({ key: `${id}:${count}`, session: draft.session, wayTo: draft.wayTo });
    };
    open().catch((error: unknown) => current && setFault(storageError(error).code));
    return () => {
      current = false;
      unhear?.();
      draft?.close();
      hold?.release();
    };
  }, [id, count, steal, again]);

  if (fault !== undefined) return { status: "failed", fault };
  if (opened === undefined || !opened.key.startsWith(`${id}:`)) return { status: "opening" };
  return { status: "open", ...opened };
}

async function openSession(id: string, takeOver: () => void): Promise<Opened> {
  const stored = await openDraft(id);
  const store = createStudioStore({ doc: stored.doc, log: stored.log });
  const saver = createSaver(
    stored,
    () => store.setReadOnly(true),
    () => announceDraft(id),
  );
  const unsave = store.onChange(saver.change);
  const checker = startChecker(store);
  const arranger = startArranger();
  // The map will ask for it as soon as it is loaded.
  void arranger.arrange(graphOf(stored.doc.case));
  const session: StudioSession = {
    id,
    store,
    writer: createWriter(stored.sources),
    saving: saver.saving,
    report: checker.report,
    measureBalance,
    readTrainees,
    saveText: async (name, text, type) => {
      await fileSave(new Blob([text], { type }), { fileName: name }).catch(() => undefined);
    },
    versions: versionsOf(id, store),
    saveFile: async () => {
      const { doc } = store.getState();
      const file = new Blob([oneFile(doc)], { type: "application/json" });
      // Rejects when the author closes the dialog; nothing is lost by that.
      await fileSave(file, { fileName: `${doc.case.id}.json`, extensions: [".json"], id: "parley-case" }).catch(
        () => undefined,
      );
    },
    arrange: arranger.arrange,
    // The player's storage and the format's checks come with it, so it is loaded only now.
    publish: async () => (await import("./publish.ts")).publish(store.getState().doc),
    takeOver,
  };
  return {
    session,
    wayTo: checker.wayTo,
    close() {
      unsave();
      checker.close();
      arranger.close();
    },
  };
}
