import type { ComponentType, ReactNode } from "react";
import type { ActivityEvent } from "../core/attempt/log.ts";
import type { AttemptState } from "../core/attempt/state.ts";
import type { CompiledCase } from "../core/machine/compile.ts";
import type { CaseTexts } from "./case-texts.ts";

/** A part of the debrief's page: the host draws it, so that parts of any origin look alike. */
export interface ChapterProps {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Closed on a phone until somebody wants it. */
  readonly folds?: boolean;
  readonly children: ReactNode;
}

/** What a debrief hands to an activity's own part of it: `DebriefView.tsx` in the activity's folder, its default export. */
export interface ActivityDebriefProps {
  readonly compiled: CompiledCase;
  /** The attempt at its end. */
  readonly state: AttemptState;
  /** Which of the attempt's visits to scenes it is about. */
  readonly visit: number;
  readonly texts: CaseTexts;
  readonly Chapter: ComponentType<ChapterProps>;
  /** It is being printed: nothing can be pressed, and everything is open. */
  readonly onPaper: boolean;
  /** A new attempt that stands just before the entry `seq`, with this event in its place if one is given. Resolves with its id once stored. */
  tryFrom(seq: number, event: ActivityEvent | null): Promise<string>;
  /** Goes on with an attempt at the table. */
  playOn(attemptId: string): void;
}

export type ActivityDebriefView = ComponentType<ActivityDebriefProps>;
