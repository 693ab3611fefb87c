import { useEffect, useRef, useState } from "react";
import type { AttemptEvent } from "../../core/attempt/log.ts";
import type { Translation } from "../../core/case/translation.ts";
import { frameOf } from "../../studio/document/texts.ts";
import { presetFrame } from "../../studio/play/preset.ts";
import type { PlayProps } from "../../studio/port.ts";
import { missingRules } from "../session/engine.ts";
import { createTrial, type Trial } from "./trial.ts";

/** What is said above what is played. */
export type TrialNote =
  /** The shortest way is being looked for. */
  | { readonly code: "finding" | "trial" | "set" | "noWay" | "followed" | "elsewhere" }
  /** An edit made a decision impossible: so many before it still stand. */
  | { readonly code: "shortened"; readonly kept: number; readonly lost: number };

export interface RunningTrial {
  readonly trial: Trial | undefined;
  /** Another one is another attempt for the player's screen. */
  readonly key: number;
  readonly note: TrialNote;
  again(): void;
}

type Ask = Pick<PlayProps, "doc" | "from" | "witness" | "preset"> & {
  /** The shortest real way to a place; undefined where there is none. */
  readonly wayTo: (place: string) => Promise<readonly AttemptEvent[] | undefined>;
};

/** Plays the open case, and goes on with it as it is edited: the decisions made so far are made again in the new one. */
export function useTrial({ doc, from, witness, preset, wayTo }: Ask): RunningTrial {
  const [shown, setShown] = useState<{ trial: Trial; key: number; note: TrialNote }>();
  const [count, setCount] = useState(0);
  const running = useRef<Trial>(undefined);
  const begun = useRef(-1);

  useEffect(() => {
    let current = true;
    const parsed = frameOf(doc.case);
    if (parsed === null) return;
    const frame = preset === undefined ? parsed : presetFrame(parsed, from, preset);
    const translations = Object.values(doc.translations) as Translation[];
    const show = (trial: Trial, note: TrialNote): void => {
      running.current = trial;
      setShown((before) => ({ trial, key: (before?.key ?? 0) + 1, note }));
    };
    const begin = async (): Promise<void> => {
      const events = witness?.events ?? (from === undefined || preset !== undefined ? [] : await wayTo(from));
      if (!current) return;
      begun.current = count;
      const code = events === undefined ? "noWay" : preset === undefined ? "trial" : "set";
      show(createTrial(frame, translations, { events: events ?? [], seed: witness?.seed ?? 1 }), { code });
    };
    const goOn = (before: Trial): void => {
      const kept = before.state();
      const trial = createTrial(frame, translations, kept);
      const lost = kept.events.length - trial.state().events.length;
      if (lost > 0) show(trial, { code: "shortened", kept: kept.events.length - lost, lost });
      else show(trial, { code: trial.place() === before.place() ? "followed" : "elsewhere" });
    };
    void Promise.resolve(missingRules(frame)).then(
      () => {
        if (!current) return;
        const before = running.current;
        if (before === undefined || begun.current !== count) return begin();
        return goOn(before);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [doc, from, witness, preset, wayTo, count]);

  return {
    trial: shown?.trial,
    key: shown?.key ?? 0,
    note: shown?.note ?? { code: "finding" },
    again: () => setCount((before) => before + 1),
  };
}
