import { useCallback, useEffect, useRef, useState } from "react";
import { useSession, useStudio, useStudioStore } from "../context.ts";
import type { CaseDoc } from "../document/types.ts";
import { useHeat } from "../heat.ts";
import type { StudioSession } from "../port.ts";
import type { Balance } from "./balance.ts";
import { byPlace } from "./places.ts";

export interface Measured {
  readonly balance: Balance;
  /** The case that was measured. */
  readonly of: CaseDoc;
}

export type Measuring =
  | { readonly state: "idle" | "failed" }
  | { readonly state: "running"; readonly done: number; readonly stage: string };

export interface UseBalance {
  readonly measured: Measured | undefined;
  readonly measuring: Measuring;
  /** The case was edited since. */
  readonly stale: boolean;
  start(): void;
  cancel(): void;
}

/** What was measured stays while one looks at another view. */
const known = new WeakMap<StudioSession, Measured>();

export function useBalance(): UseBalance {
  const session = useSession();
  const store = useStudioStore();
  const heat = useHeat();
  const doc = useStudio((state) => state.doc.case);
  const [measured, setMeasured] = useState(() => known.get(session));
  const [measuring, setMeasuring] = useState<Measuring>({ state: "idle" });
  const running = useRef<AbortController>(undefined);
  const { set } = heat;

  const start = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const of = store.getState().doc.case;
    setMeasuring({ state: "running", done: 0, stage: "solving" });
    const onProgress = ({ done, stage }: { done: number; stage: string }): void => {
      if (!abort.signal.aborted) setMeasuring({ state: "running", done, stage });
    };
    session.measureBalance({ doc: of, onProgress, signal: abort.signal }).then(
      (balance) => {
        if (abort.signal.aborted) return;
        known.set(session, { balance, of });
        setMeasured({ balance, of });
        setMeasuring({ state: "idle" });
        const plays = balance.typical ?? balance.uniform;
        set("typical", byPlace(plays.through, plays.endings));
      },
      () => {
        if (!abort.signal.aborted) setMeasuring({ state: "failed" });
      },
    );
  }, [session, store, set]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setMeasuring({ state: "idle" });
  }, []);

  useEffect(() => {
    if (!known.has(session)) start();
    return () => running.current?.abort();
  }, [session, start]);

  return { measured, measuring, stale: measured !== undefined && measured.of !== doc, start, cancel };
}
