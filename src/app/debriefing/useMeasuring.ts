import { useEffect, useMemo, useState } from "react";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Measured } from "../../core/scoring/debrief.ts";
import type { Progress as Stage } from "../../core/solver/solution.ts";
import type { Measuring, Progress } from "../../debrief/port.ts";
import { measuredBy, standsOf, statesOf } from "../solver/measure.ts";
import { solved } from "../solver/solver.ts";
import { shippedScale } from "./scale.ts";

const STAGES: readonly Stage["stage"][] = ["tables", "explore", "walks", "values", "claims", "dominance", "estimates"];

/** The stages in a row, as one share. How long each takes is not known beforehand, so it only says that work goes on. */
const shareOf = ({ stage, done }: Stage): number =>
  (STAGES.indexOf(stage) + Math.min(1, Math.max(0, done))) / STAGES.length;

function observable(): Progress & { set(value: number): void } {
  const listeners = new Set<() => void>();
  let now = 0;
  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    get: () => now,
    set(value) {
      now = value;
      for (const changed of listeners) changed();
    },
  };
}

interface Run {
  readonly hash: string;
  readonly frame: CaseFrame;
  readonly state: AttemptState;
  /** What an earlier debrief has found out already. */
  readonly known: Measured | undefined;
}

/** Solves the case of a run and values the states of the run, unless both are known. */
export function useMeasuring({ hash, frame, state, known }: Run): { measuring: Measuring; progress: Progress } {
  const [progress] = useState(observable);
  const first = useMemo((): Measuring => {
    if (known !== undefined) return { status: "solved", measured: known };
    const shipped = shippedScale(frame.id, hash);
    return { status: "solving", scale: shipped === undefined ? null : measuredBy(shipped) };
  }, [known, frame, hash]);
  const [found, setFound] = useState<Measuring>();
  useEffect(() => {
    if (first.status !== "solving") return;
    const states = statesOf(state);
    const abort = new AbortController();
    const onProgress = (stage: Stage): void => progress.set(shareOf(stage));
    solved({ hash, frame, stands: standsOf(states), onProgress, signal: abort.signal }).then(
      ({ scale, values }) => {
        if (!abort.signal.aborted) setFound({ status: "solved", measured: measuredBy(scale, states, values) });
      },
      () => {
        if (!abort.signal.aborted) setFound({ status: "failed", scale: first.scale });
      },
    );
    return () => abort.abort();
  }, [hash, frame, state, first, progress]);
  return { measuring: found ?? first, progress };
}
