import { useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { ActivityEvent, AttemptEvent } from "../../core/attempt/log.ts";
import type { DebriefPort } from "../../debrief/port.ts";
import { paths } from "../paths.ts";
import { saveFile } from "../save.ts";
import { branchAttempt } from "../session/begin.ts";
import { engine } from "../session/engine.ts";
import { caseLanguage, usePreferences } from "../stores/preferences.ts";
import { debriefViewOf } from "./activityViews.ts";
import { siblingsOf } from "./bundled.ts";
import { openMeasured, runOf } from "./open.ts";
import { retryDecision } from "./retry.ts";
import { comparable, numberOf } from "./runs.ts";
import { useMeasuring } from "./useMeasuring.ts";
import type { OpenedRun } from "./useRun.ts";

/** What the debrief gets of the application. */
export function useDebriefPort({ opened, texts, store, all, retries: before, known }: OpenedRun): DebriefPort {
  const [, go] = useLocation();
  const preferences = usePreferences();
  const { record, kase } = opened;
  const { measuring, progress } = useMeasuring({ hash: kase.hash, frame: kase.frame, state: opened.state, known });
  const [retries, setRetries] = useState(before);
  const language = caseLanguage(preferences, texts.languages);
  const run = useMemo(() => runOf(opened), [opened]);
  const others = useMemo(
    () => comparable(all, record, { caseIds: siblingsOf(kase.frame) }, language),
    [all, record, kase, language],
  );
  const open = useCallback((attemptId: string) => openMeasured(store, attemptId), [store]);
  const retry = useCallback(
    async (seq: number, event: AttemptEvent) => {
      const made = await retryDecision(store, { attemptId: record.id, seq, event, now: Date.now() });
      setRetries((now) => [...now, made]);
      return made;
    },
    [store, record],
  );
  const tryFrom = useCallback(
    (seq: number, event: ActivityEvent | null) =>
      event === null
        ? branchAttempt(store, { attemptId: record.id, seq: seq - 1 }, Date.now(), "practice")
        : retry(seq, event).then(({ attemptId }) => attemptId),
    [store, record, retry],
  );
  const playOn = useCallback((attemptId: string) => go(paths.play(attemptId)), [go]);
  return useMemo(
    () => ({
      engine,
      run,
      measuring,
      progress,
      startedAt: record.summary.startedAt,
      number: numberOf(all, record),
      language,
      wording: texts.wording,
      others,
      open,
      retries,
      retry,
      tryFrom,
      activityView: debriefViewOf,
      playOn,
      links: { again: paths.briefing(record.header.caseId), cases: paths.library, progress: paths.progress },
      save: saveFile,
    }),
    [run, measuring, progress, record, all, language, texts, others, open, retries, retry, tryFrom, playOn],
  );
}
