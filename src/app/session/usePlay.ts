import { useCallback, useEffect, useState } from "react";
import type { AttemptHeader, LogEntry } from "../../core/attempt/log.ts";
import type { PlayerPort } from "../../player/port.ts";
import { entryOf, loadCase } from "../catalogue/load.ts";
import { type StorageFault, storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import type { CaseRecord } from "../storage/records.ts";
import { caseLanguage, setPreferences, usePreferences } from "../stores/preferences.ts";
import { type BundledTexts, caseTexts } from "./caseTexts.ts";
import { type Hold, holdAttempt } from "./lock.ts";
import { openAttempt } from "./open.ts";
import { type FixedPort, fixedPort } from "./playerPort.ts";
import type { Trouble } from "./readLog.ts";
import { loadSeen } from "./seen.ts";

export type PlaySession =
  | { readonly status: "opening" }
  /** There is nothing to show: see the fault. What is stored is untouched and can be exported. */
  | { readonly status: "failed"; readonly fault: StorageFault }
  | {
      readonly status: "open";
      /** Another key is another opening: the player starts anew with it. */
      readonly key: string;
      readonly port: PlayerPort;
      /** The log does not go on: the port holds its sound part and reads only. */
      readonly trouble: Trouble | undefined;
    };

interface Ways {
  readonly onLeave: () => void;
  readonly onFinished: (attemptId: string) => void;
}

interface Opening {
  readonly attemptId: string;
  readonly count: number;
  readonly fixed: FixedPort;
  readonly trouble: Trouble | undefined;
}

/** Opens an attempt for the player, holds it for this tab, and follows the preferences. */
export function usePlay(attemptId: string, { onLeave, onFinished }: Ways): PlaySession {
  const preferences = usePreferences();
  const [asked, setAsked] = useState({ attemptId, count: 0, steal: false });
  // Taking over is asked for one attempt, never for the next one that this screen opens.
  const { count, steal } = asked.attemptId === attemptId ? asked : { count: 0, steal: false };
  const [opening, setOpening] = useState<Opening>();
  const [fault, setFault] = useState<StorageFault>();
  const [reading, setReading] = useState(false);

  useEffect(() => {
    let current = true;
    let hold: Hold | undefined;
    setFault(undefined);
    const open = async (): Promise<void> => {
      // The lock first: what is read after it is the latest that anybody wrote.
      hold = await holdAttempt(attemptId, steal);
      if (!current) return hold.release();
      let readOnly = !hold.held;
      void hold.lost.then(() => {
        readOnly = true;
        if (current) setReading(true);
      });
      const opened = await openForPlay(attemptId, () => readOnly);
      if (!current) return;
      if (opened.trouble !== undefined) readOnly = true;
      setReading(readOnly);
      setOpening({ attemptId, count, ...opened });
    };
    open().catch((error: unknown) => current && setFault(storageError(error).code));
    return () => {
      current = false;
      hold?.release();
    };
  }, [attemptId, count, steal]);

  const takeOver = useCallback(
    async () => setAsked((before) => ({ attemptId, count: before.count + 1, steal: true })),
    [attemptId],
  );

  if (fault !== undefined) return { status: "failed", fault };
  if (opening === undefined || opening.attemptId !== attemptId) return { status: "opening" };
  const { fixed, trouble } = opening;
  const port: PlayerPort = {
    ...fixed,
    language: caseLanguage(preferences, fixed.languages),
    preferences,
    setPreferences,
    readOnly: reading,
    takeOver,
    onLeave,
    onFinished,
  };
  return { status: "open", key: `${attemptId}:${opening.count}`, port, trouble };
}

async function openForPlay(attemptId: string, readOnly: () => boolean) {
  const store = await storage();
  const opened = await openAttempt(store, attemptId, elsewhere);
  const { kase, compiled, trouble } = opened;
  const seen = await loadSeen(store, kase.frame.id);
  const texts = caseTexts(store, kase, compiled, opened.texts, bundledTexts(kase.frame.id));
  const fixed = fixedPort({ store, opened, texts, seen, readOnly, exportEverything });
  return { fixed, trouble };
}

/** The translations of a bundled case, fetched when one is wanted: an attempt opens from what is stored. */
function bundledTexts(id: string): BundledTexts | undefined {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  const { hash, languages } = entry;
  return { hash, languages, translation: async (language) => (await loadCase(id)).translation(language) };
}

/** A restored attempt can lack its case; the bundled one will do where it is the very same. */
async function elsewhere({ caseId, caseHash }: AttemptHeader): Promise<CaseRecord | undefined> {
  if (entryOf(caseId)?.hash !== caseHash) return undefined;
  const bundled = await loadCase(caseId).catch(() => undefined);
  return bundled && { hash: caseHash, frame: bundled.frame, translations: [] };
}

/** Loaded when it is wanted: a file of everything is rarely asked for in the middle of a sentence. */
function exportEverything(pending: { readonly attemptId: string; readonly entry: LogEntry } | null): void {
  void import("./backup/download.ts").then(({ downloadEverything }) => downloadEverything(pending));
}
