import type { Wording } from "../../core/case/wording.ts";
import type { Run } from "../../debrief/port.ts";
import { caseTexts } from "../session/caseTexts.ts";
import { type OpenedAttempt, openAttempt } from "../session/open.ts";
import { measuredBy, standsOf, statesOf } from "../solver/measure.ts";
import { solved } from "../solver/solver.ts";
import type { Store } from "../storage/store.ts";
import { caseLanguage, usePreferences } from "../stores/preferences.ts";
import { bundledCase, elsewhere } from "./bundled.ts";

/** An attempt, replayed, with the texts of its case. */
export async function openRun(store: Store, attemptId: string) {
  const opened = await openAttempt(store, attemptId, elsewhere);
  const { kase, compiled } = opened;
  const bundled = await bundledCase(kase.frame.id);
  return { opened, texts: caseTexts(store, kase, compiled, opened.texts, bundled) };
}

/** The same, measured: to be set beside another. */
export async function openMeasured(store: Store, attemptId: string): Promise<Run & { readonly wording: Wording }> {
  const { opened, texts } = await openRun(store, attemptId);
  const wording = await texts.wording(caseLanguage(usePreferences.getState(), texts.languages));
  return { ...runOf(opened), wording, measured: await measured(opened) };
}

export const runOf = ({ record, compiled, log, state }: OpenedAttempt): Omit<Run, "measured"> => ({
  attemptId: record.id,
  compiled,
  log,
  state,
});

async function measured({ kase, state }: OpenedAttempt): Promise<Run["measured"]> {
  const states = statesOf(state);
  try {
    const { scale, values } = await solved({ hash: kase.hash, frame: kase.frame, stands: standsOf(states) });
    return measuredBy(scale, states, values);
  } catch {
    return null; // The run can be shown without its numbers.
  }
}
