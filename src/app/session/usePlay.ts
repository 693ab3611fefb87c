import { useCallback, useEffect, useRef, useState } from "react";
import type { AttemptHeader, LogEntry } from "../../core/attempt/log.ts";
import type { PlayerPort } from "../../player/port.ts";
import { entryOf, loadCase } from "../catalogue/load.ts";
import { type StorageFault, storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import type { CaseRecord } from "../storage/records.ts";
import { caseLanguage, setPreferences, usePreferences } from "../stores/preferences.ts";
import { type BundledTexts, caseTexts } from "./caseTexts.ts";
import { hear } from "./channel.ts";
import { type PlayStore, takeFresh } from "./fresh.ts";
import { type Hold, holdAttempt } from "./lock.ts";
import { type OpenedAttempt, openAttempt } from "./open.ts";
import { type FixedPort, fixedPort } from "./playerPort.ts";
import type { Trouble } from "./readLog.ts";
import { openSeen, type Seen } from "./seen.ts";

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

/** Whether this tab may write. Looked at whenever something is to be stored, so a lock that is lost counts at once. */
interface Access {
  readOnly: boolean;
}

interface Opening {
  readonly attemptId: string;
  readonly count: number;
  readonly access: Access;
  readonly fixed: FixedPort;
  readonly trouble: Trouble | undefined;
  /** Rejects where a new attempt could not be stored. */
  readonly created?: Promise<unknown>;
}

/** Opens an attempt for the player, holds it for this tab, and follows the preferences. */
export function usePlay(attemptId: string, { onLeave, onFinished }: Ways): PlaySession {
  const preferences = usePreferences();
  const [asked, setAsked] = useState({ attemptId, count: 0, steal: false });
  // Taking over is asked for one attempt, never for the next one that this screen opens.
  const { count, steal } = asked.attemptId === attemptId ? asked : { count: 0, steal: false };
  const [opening, setOpening] = useState(() => openFresh(attemptId));
  const [fault, setFault] = useState<StorageFault>();
  const [reading, setReading] = useState(false);
  const given = useRef(opening);

  useEffect(() => {
    let current = true;
    let hold: Hold | undefined;
    setFault(undefined);
    const begun = given.current;
    given.current = undefined;
    const open = async (): Promise<void> => {
      const held = begun === undefined ? await (takeAhead(attemptId) ?? openHeld(attemptId, steal)) : undefined;
      hold = held?.hold ?? (await holdAttempt(attemptId));
      if (!current) return hold.release();
      const access: Access = held?.access ?? begun?.access ?? { readOnly: true };
      access.readOnly ||= !hold.held;
      void hold.lost.then(() => {
        access.readOnly = true;
        if (current) setReading(true);
      });
      setReading(access.readOnly);
      if (held !== undefined) setOpening({ attemptId, count, access, fixed: held.fixed, trouble: held.trouble });
      await begun?.created;
    };
    open().catch((error: unknown) => current && setFault(storageError(error).code));
    return () => {
      current = false;
      hold?.release();
    };
  }, [attemptId, count, steal]);

  const again = useCallback(
    (steal: boolean) => setAsked((before) => ({ attemptId, count: before.count + 1, steal })),
    [attemptId],
  );
  const takeOver = useCallback(() => again(true), [again]);

  const trouble = opening?.trouble;
  // Who only reads sees what the other tab does as it happens.
  useEffect(() => {
    if (!reading || trouble !== undefined) return;
    return hear((notice) => {
      if (notice.about === "everything" || notice.id === attemptId) again(false);
    });
  }, [reading, trouble, attemptId, again]);

  if (fault !== undefined) return { status: "failed", fault };
  if (opening === undefined || opening.attemptId !== attemptId) return { status: "opening" };
  const { fixed } = opening;
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

/** What this tab has just created is shown at once. Nobody else can hold it yet. */
function openFresh(attemptId: string): Opening | undefined {
  const fresh = takeFresh(attemptId);
  // A case from a file may be stored with more languages than were at hand when it began.
  if (fresh === undefined || entryOf(fresh.opened.kase.frame.id)?.hash !== fresh.opened.kase.hash) return undefined;
  const access: Access = { readOnly: false };
  const { store, opened, created } = fresh;
  const seen = openSeen(store, opened.kase.frame.id);
  return { attemptId, count: 0, access, fixed: portOf(store, opened, seen, access), trouble: undefined, created };
}

/** What is stored of an attempt, held for this tab where it could be. */
interface Held {
  readonly hold: Hold;
  readonly access: Access;
  readonly fixed: FixedPort;
  readonly trouble: Trouble | undefined;
}

let ahead: { readonly attemptId: string; readonly held: Promise<Held> } | undefined;

/** Opens an attempt before there is a screen for it: a page that begins with one need not be blank so long. */
export function openAhead(attemptId: string): void {
  const held = openHeld(attemptId, false);
  held.catch(() => undefined); // The screen hears of it.
  ahead = { attemptId, held };
}

function takeAhead(attemptId: string): Promise<Held> | undefined {
  const held = ahead?.attemptId === attemptId ? ahead.held : undefined;
  ahead = undefined;
  return held;
}

async function openHeld(attemptId: string, steal: boolean): Promise<Held> {
  // The lock first: what is read after it is the latest that anybody wrote.
  const hold = await holdAttempt(attemptId, steal);
  try {
    const store = await storage();
    const opened = await openAttempt(store, attemptId, elsewhere);
    const seen = openSeen(store, opened.kase.frame.id);
    // Only who skips what was read must know it before the first line is shown.
    if (usePreferences.getState().skipRead) await seen.read;
    const access: Access = { readOnly: !hold.held || opened.trouble !== undefined };
    return { hold, access, fixed: portOf(store, opened, seen, access), trouble: opened.trouble };
  } catch (error) {
    hold.release();
    throw error;
  }
}

function portOf(store: PlayStore, opened: OpenedAttempt, seen: Seen, access: Access): FixedPort {
  const { kase, compiled } = opened;
  const texts = caseTexts(store, kase, compiled, opened.texts, bundledTexts(kase.frame.id));
  return fixedPort({ store, opened, texts, seen, readOnly: () => access.readOnly, exportEverything });
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
