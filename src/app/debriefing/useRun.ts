import { useEffect, useState } from "react";
import type { Measured } from "../../core/scoring/debrief.ts";
import type { RetryInfo } from "../../debrief/port.ts";
import { type Attempts, refreshAttempts } from "../session/attemptsStore.ts";
import type { OpenedAttempt } from "../session/open.ts";
import { measuredBy, standsOf, statesOf } from "../solver/measure.ts";
import { remembered } from "../solver/solver.ts";
import { type StorageFault, storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import type { Store } from "../storage/store.ts";
import { openRun } from "./open.ts";
import { readRetry } from "./retry.ts";
import { retriesOf } from "./runs.ts";

export interface OpenedRun extends Awaited<ReturnType<typeof openRun>> {
  readonly store: Store;
  readonly all: Attempts["all"];
  /** As they were when the run was opened. */
  readonly retries: readonly RetryInfo[];
  /** What an earlier debrief has found out about the states of this run. */
  readonly known: Measured | undefined;
}

export type RunState =
  | { readonly status: "opening" }
  | { readonly status: "failed"; readonly fault: StorageFault }
  | { readonly status: "open"; readonly run: OpenedRun };

async function knownBefore({ kase, state }: OpenedAttempt): Promise<Measured | undefined> {
  const states = statesOf(state);
  const found = await remembered(kase.hash, standsOf(states));
  return found && measuredBy(found.scale, states, found.values);
}

/** Reads a run and all that stands around it. */
export function useRun(attemptId: string): RunState {
  const [state, setState] = useState<RunState>({ status: "opening" });
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<OpenedRun> => {
      const store = await storage();
      const [opened, all] = await Promise.all([openRun(store, attemptId), refreshAttempts().catch(() => [])]);
      const [known, retries] = await Promise.all([
        knownBefore(opened.opened),
        Promise.all(retriesOf(all, attemptId).map((record) => readRetry(store, record))),
      ]);
      return { ...opened, store, all, retries: retries.filter((retry) => retry !== undefined), known };
    };
    setState({ status: "opening" });
    read().then(
      (run) => wanted && setState({ status: "open", run }),
      (error: unknown) => wanted && setState({ status: "failed", fault: storageError(error).code }),
    );
    return () => {
      wanted = false;
    };
  }, [attemptId]);
  return state;
}
