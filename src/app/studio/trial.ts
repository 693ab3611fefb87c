import { type AttemptEvent, type AttemptLog, ENGINE_VERSION, type LogEntry } from "../../core/attempt/log.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Translation } from "../../core/case/translation.ts";
import { createWording } from "../../core/case/wording.ts";
import type { Draft, PlayerPort } from "../../player/port.ts";
import { engine } from "../session/engine.ts";

/** A play of a draft that is kept nowhere. */
export interface Trial {
  readonly port: Omit<
    PlayerPort,
    "commit" | "language" | "preferences" | "setPreferences" | "readOnly" | "takeOver" | "onLeave" | "onFinished"
  >;
  add(entry: LogEntry): void;
  /** Where play stands now, as a place of the document. */
  place(): string;
  /** All that is needed to go on with it elsewhere. */
  state(): TrialState;
}

export interface TrialState {
  readonly events: readonly AttemptEvent[];
  readonly seed: number;
  /** What had been read and typed at the last decision. */
  readonly draft?: Draft | null;
}

/** The case's rules must be here. What of the way no longer fits is left out: play begins where it stops. */
export function createTrial(
  frame: CaseFrame,
  translations: readonly Translation[],
  { events, seed, draft = null }: TrialState,
): Trial {
  const compiled = engine.compile(frame);
  const header = {
    attemptId: "trial",
    caseId: frame.id,
    caseHash: "trial",
    engineVersion: ENGINE_VERSION,
    seed,
    mode: "guided" as const,
    language: frame.language,
  };
  const now = Date.now();
  const all = events.map((event, i): LogEntry => ({ seq: i + 1, at: now, by: "trainee", event }));
  const { refused } = engine.replay(compiled, { header, entries: all });
  let entries: readonly LogEntry[] = refused === undefined ? all : all.slice(0, refused.seq - 1);
  const log: AttemptLog = { header, entries };
  const texts = engine.texts(compiled);
  const wordings = new Map(
    [undefined, ...translations].map((one) => [one?.language ?? frame.language, createWording(texts, one)]),
  );
  const base = createWording(texts, undefined);
  const read = new Set<string>();
  // Half-read lines and half-typed words belong to the moment that is still there.
  let latest = refused === undefined ? draft : null;
  return {
    port: {
      engine,
      compiled,
      log,
      languages: [...wordings.keys()],
      wording: (language) => wordings.get(language) ?? base,
      faultOf: () => "other",
      draft: latest,
      saveDraft: (value) => {
        latest = value;
      },
      exportEverything: () => undefined,
      now: () => Date.now(),
      seen: {
        has: (line) => read.has(line),
        add: (lines) => {
          for (const line of lines) read.add(line);
        },
      },
    },
    add: (entry) => {
      entries = [...entries, entry];
    },
    state: () => ({ events: entries.map(({ event }) => event), seed, draft: latest }),
    place() {
      const { state } = engine.replay(compiled, { header, entries });
      if (state.ending !== null) return `/endings/${state.ending}`;
      const scene = `/scenes/${state.sceneId}`;
      const at = state.activity === null ? "" : String(state.activity.value);
      const kind = frame.scenes.find(({ id }) => id === state.sceneId)?.activity.kind;
      return kind === "dialogue" && at !== "" ? `${scene}/activity/beats/${at}` : scene;
    },
  };
}
