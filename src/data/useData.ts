import { useCallback, useEffect, useState } from "react";
import type { DataFault, DataPort, Overview, TakenFile, Undo } from "./types.ts";

/** What was just done, and how to take it back. */
export interface Done {
  readonly what: "deleted" | "removed" | "undone" | "saved";
  readonly undo: Undo | null;
}

export interface Data {
  /** Undefined until it was read for the first time. */
  readonly overview: Overview | undefined;
  /** Something runs that should not be started twice. */
  readonly busy: boolean;
  readonly fault: DataFault | null;
  readonly taken: TakenFile | null;
  readonly done: Done | null;
  /** Runs something and shows what comes of it: a fault, or what was done. */
  run(work: () => Promise<Done | null>): void;
  take(file: File): void;
  dismiss(what: "fault" | "taken" | "done"): void;
}

/** Reads what is stored, follows its changes, and does one thing at a time. */
export function useData(port: DataPort, language: string): Data {
  const [overview, setOverview] = useState<Overview>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<DataFault | null>(null);
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: titles come in the language of the interface.
  useEffect(() => {
    let current = true;
    const read = (): void => {
      port.overview().then(
        (found) => current && setOverview(found),
        (error: unknown) => current && setFault(port.faultOf(error)),
      );
    };
    read();
    const stop = port.onChange(read);
    return () => {
      current = false;
      stop();
    };
  }, [port, language]);

  const attempt = useCallback((work: () => Promise<void>, faultOf: (error: unknown) => DataFault): void => {
    setBusy(true);
    setFault(null);
    work()
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => setBusy(false));
  }, []);
  const run = useCallback(
    (work: () => Promise<Done | null>): void => attempt(async () => setDone(await work()), port.faultOf),
    [attempt, port],
  );
  const take = useCallback(
    (file: File): void => {
      setTaken(null);
      // A file that vanished is the file's trouble, not that of what is stored.
      const faultOf = (error: unknown): DataFault =>
        error instanceof DOMException && error.name.startsWith("Not") ? "file" : port.faultOf(error);
      attempt(async () => setTaken(await port.takeFile(file)), faultOf);
    },
    [attempt, port],
  );
  const dismiss = useCallback((what: "fault" | "taken" | "done"): void => {
    if (what === "fault") setFault(null);
    else if (what === "taken") setTaken(null);
    else setDone(null);
  }, []);
  return { overview, busy, fault, taken, done, run, take, dismiss };
}
