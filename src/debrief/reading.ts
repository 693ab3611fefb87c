import { createContext, useContext, useMemo } from "react";
import type { AttemptState } from "../core/attempt/state.ts";
import { type Debrief, debrief, type Measured } from "../core/scoring/debrief.ts";
import type { CaseTexts } from "../ui/case-texts.ts";
import { type Fault, faultsOf } from "./model/faults.ts";
import { statesBySeq } from "./model/situations.ts";
import type { DebriefPort, Measuring, RunInfo } from "./port.ts";

/** What every part of the page reads. */
export interface Reading {
  readonly port: DebriefPort;
  readonly texts: CaseTexts;
  readonly result: Debrief;
  readonly states: ReadonlyMap<number, AttemptState>;
  readonly faults: readonly Fault[];
  /** The run before this one, measured; for ghosts. */
  readonly before: { readonly info: RunInfo; readonly result: Debrief } | null;
}

/** Nothing is known yet: the story stands, the numbers do not. */
const UNMEASURED: Measured = {
  range: { total: { min: null, max: null }, byCompetency: new Map() },
  upTo: false,
  valueAt: () => null,
};

export const measuredOf = (measuring: Measuring): Measured =>
  measuring.status === "solved" ? measuring.measured : (measuring.scale ?? UNMEASURED);

export function useReading(port: DebriefPort, texts: CaseTexts | undefined, before: Reading["before"]): Reading | null {
  const { run, measuring, retries } = port;
  const measured = measuredOf(measuring);
  const result = useMemo(() => debrief(run.compiled, run.state, measured), [run, measured]);
  const states = useMemo(() => statesBySeq(run.state), [run]);
  const faults = useMemo(() => faultsOf(result, retries), [result, retries]);
  return useMemo(
    () => (texts === undefined ? null : { port, texts, result, states, faults, before }),
    [port, texts, result, states, faults, before],
  );
}

export const ReadingContext = createContext<Reading | null>(null);

export function useRead(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error("outside of a debrief");
  return reading;
}
