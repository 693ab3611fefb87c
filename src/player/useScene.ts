import { useEffect, useMemo } from "react";
import { exchanges } from "../core/attempt/exchanges.ts";
import { portraitUrl } from "../ui/Portrait.tsx";
import type { PlayerPort } from "./port.ts";
import { facesAhead } from "./present/faces.ts";
import { progress } from "./present/progress.ts";
import { momentEntries, seenAt, transcript } from "./present/transcript.ts";
import type { Player } from "./usePlayer.ts";

/** What is to be seen now, derived from the attempt's state and the place in its moment. */
export function useScene({ engine, compiled }: PlayerPort, { snapshot }: Player) {
  const { state, moment, position } = snapshot.context;
  const view = useMemo(() => engine.project(compiled, state, "trainee"), [engine, compiled, state]);
  const before = useMemo(() => transcript(compiled, state), [compiled, state]);
  const now = useMemo(() => momentEntries(moment, state), [moment, state]);
  const phases = useMemo(() => progress(compiled, state), [compiled, state]);
  const seen = useMemo(() => seenAt(compiled, state, moment, position), [compiled, state, moment, position]);
  const step = moment.steps[position];
  // The cards of the last decision stay while its answer is heard, until another scene clears the table.
  const answered = exchanges(compiled, state).at(-1);
  const cleared = moment.steps.slice(0, position + 1).some(({ kind }) => kind === "scene" || kind === "ending");

  useEffect(() => {
    const portraits = new Map(compiled.case.cast.map(({ id, portrait }) => [id, portrait]));
    const load = (): void => {
      for (const { by, mood } of facesAhead(engine, compiled, state)) {
        const person = portraits.get(by);
        if (person !== undefined) new Image().src = portraitUrl(person, mood);
      }
    };
    // After what is seen now: a face that is not needed yet must not hold up a word.
    const timer = setTimeout(load, 300);
    return () => clearTimeout(timer);
  }, [engine, compiled, state]);

  return { state, moment, position, view, before, now, phases, seen, step, spent: cleared ? undefined : answered };
}

export type SceneView = ReturnType<typeof useScene>;
